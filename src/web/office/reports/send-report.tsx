import { activitiesText, standingsText } from "#domain/reports/facts-text.ts";
import type { ReportToRead } from "#domain/reports/get-report.ts";
import type { ReportCheck } from "#domain/reports/report-checks.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Checks } from "./checks.tsx";
import { reportName, shortReceiver } from "./report-name.ts";

/** The step before sending: what will be frozen, what is still open, and the one button that does it. */
export function SendReport(props: ReportToRead & { checks: readonly ReportCheck[] }) {
  const { report, unit, duty, period, facts, checks } = props;
  const unwritten = checks.some(({ kind }) => kind === "unwritten");
  return (
    <>
      <PageHead
        title="Xem trước khi gửi"
        lead={reportName(duty, period)}
        back={{ to: paths.report(report.id), label: "Sửa tiếp" }}
      />
      <Facts
        items={[
          { term: "Nơi gửi", value: unit.name },
          { term: "Nơi nhận", value: facts.addressees.join("; ") || null },
          { term: "Số liệu tính đến ngày", value: formatDate(facts.cutOff) },
          { term: "Chỉ tiêu", value: standingsText(facts.targets) },
          { term: "Hoạt động", value: activitiesText(facts.activities).join(" ") },
        ]}
      />
      <Checks
        checks={checks.map((check) => (check.section === null ? check : { ...check, section: null }))}
      />
      <p>
        Khi gửi, số liệu được chốt và phần viết không sửa được nữa. Bản Word vẫn tải về được để trình ký, lấy
        số và phát hành.
      </p>
      <form method="post" action={paths.report(report.id)} className="send-actions">
        <Hidden name="step" value="send" />
        {!unwritten && <Button>Gửi báo cáo cho {shortReceiver(facts.addressees)}</Button>}
        <ButtonLink to={paths.report(report.id)} kind={unwritten ? "primary" : "quiet"}>
          {unwritten ? "Viết tiếp" : "Sửa tiếp"}
        </ButtonLink>
        <ButtonLink to={paths.reportDownload(report.id)} kind="quiet">
          Tải bản Word
        </ButtonLink>
      </form>
    </>
  );
}
