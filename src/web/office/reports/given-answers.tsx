import type { ReportAnswer } from "#domain/reports/report-answers.ts";

/** What was asked before the report was sent, and what its unit said: for whoever reads it. */
export function GivenAnswers({ answers }: { answers: readonly ReportAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section className="given-answers">
      <h2>Điều đã hỏi trước khi gửi</h2>
      <dl>
        {answers.map(({ code, text, reason }) => (
          <div key={code}>
            <dt>{text}</dt>
            <dd>{reason ?? <span className="soft">Đơn vị đã xem, không giải trình thêm.</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
