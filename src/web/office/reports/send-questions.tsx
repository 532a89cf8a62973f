import type { ReportCheck } from "#domain/reports/report-check.ts";
import { paths } from "../../paths.ts";
import { Checkbox, TextArea } from "../../ui/fields.tsx";
import { checkPlace } from "./check-place.ts";
import { answerField, seenField, type RefusedReport } from "./report-form.ts";

/** Each question with a box for the reason, and a tick for what needs none. */
export function SendQuestions({
  reportId,
  questions,
  refused,
}: {
  reportId: string;
  questions: readonly ReportCheck[];
  refused: RefusedReport | null;
}) {
  if (questions.length === 0) return null;
  return (
    <section className="send-questions">
      <h2>Trả lời trước khi gửi</h2>
      <p className="soft">
        Ghi ngắn gọn lý do, hoặc đánh dấu đã xem nếu không cần giải trình. Nơi nhận thấy câu trả lời cùng báo
        cáo.
      </p>
      <ol>
        {questions.map((question) => (
          <Question key={question.code} reportId={reportId} question={question} refused={refused} />
        ))}
      </ol>
    </section>
  );
}

function Question({
  reportId,
  question,
  refused,
}: {
  reportId: string;
  question: ReportCheck;
  refused: RefusedReport | null;
}) {
  const { code, text } = question;
  const place = checkPlace(question);
  return (
    <li>
      <TextArea
        name={answerField(code)}
        label={text}
        rows={2}
        value={refused?.typed[answerField(code)]}
        error={refused?.fields[answerField(code)] && "Ghi lý do, hoặc đánh dấu đã xem."}
      />
      <div className="seen">
        <Checkbox
          name={seenField(code)}
          label="Đã xem, không cần giải trình"
          checked={refused?.typed[seenField(code)] !== undefined}
        />
        {place && <a href={`${paths.report(reportId)}${place}`}>Xem chỗ này</a>}
      </div>
    </li>
  );
}
