import { activitiesText, standingsText } from "#domain/reports/facts-text.ts";
import type { ReportToRead } from "#domain/reports/get-report.ts";
import type { ReportCheck } from "#domain/reports/report-check.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { sortChecks } from "./check-place.ts";
import { CheckList } from "./checks.tsx";
import type { RefusedReport } from "./report-form.ts";
import { reportName, shortReceiver } from "./report-name.ts";
import { SendQuestions } from "./send-questions.tsx";

/** The step before sending: what must be mended, what is asked, what will be frozen, and the one button that does it. */
export function SendReport(
  props: ReportToRead & { checks: readonly ReportCheck[]; refused: RefusedReport | null },
) {
  const { report, unit, duty, period, facts, refused } = props;
  const { errors, questions, looks } = sortChecks(props.checks);
  const page = paths.report(report.id);
  return (
    <>
      <PageHead
        title="Xem trước khi gửi"
        lead={reportName(duty, period, report.part)}
        back={{ to: page, label: "Sửa tiếp" }}
      />
      <ErrorSummary errors={refused?.fields ?? {}} />
      {errors.length > 0 && (
        <div className="report-checks send-errors">
          <CheckList title="Phải xong trước khi gửi" checks={errors} page={page} />
          <div className="send-actions">
            <ButtonLink to={page}>Viết tiếp</ButtonLink>
            <Download reportId={report.id} />
          </div>
        </div>
      )}
      <Facts
        items={[
          { term: "Nơi gửi", value: unit.name },
          { term: "Nơi nhận", value: facts.addressees.join("; ") || null },
          { term: "Số liệu tính đến ngày", value: formatDate(facts.cutOff) },
          { term: "Chỉ tiêu", value: standingsText(facts.targets) },
          { term: "Hoạt động", value: activitiesText(facts.activities, facts.part).join(" ") },
        ]}
      />
      {errors.length > 0 ? (
        <div className="report-checks">
          <CheckList title="Sẽ hỏi khi gửi" checks={questions} page={page} />
          <CheckList title="Nên xem lại" checks={looks} page={page} />
        </div>
      ) : (
        <form method="post" action={paths.report(report.id, { buoc: "gui" })}>
          <Hidden name="step" value="send" />
          <SendQuestions reportId={report.id} questions={questions} refused={refused} />
          <div className="report-checks">
            <CheckList title="Nên xem lại" checks={looks} page={page} />
          </div>
          <p>
            Khi gửi, số liệu được chốt và phần viết không sửa được nữa. Bản Word vẫn tải về được để trình ký,
            lấy số và phát hành.
          </p>
          <div className="send-actions">
            <Button>Gửi báo cáo cho {shortReceiver(facts.addressees)}</Button>
            <ButtonLink to={page} kind="quiet">
              Sửa tiếp
            </ButtonLink>
            <Download reportId={report.id} />
          </div>
        </form>
      )}
    </>
  );
}

function Download({ reportId }: { reportId: string }) {
  return (
    <ButtonLink to={paths.reportDownload(reportId)} kind="quiet">
      Tải bản Word
    </ButtonLink>
  );
}
