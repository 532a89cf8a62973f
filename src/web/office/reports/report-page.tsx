import { subjectOf } from "#domain/reports/facts-text.ts";
import { dueText } from "#domain/reports/due-text.ts";
import type { ReportToRead } from "#domain/reports/get-report.ts";
import type { ReportCheck } from "#domain/reports/report-checks.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { formatInstant } from "../activities/format-instant.ts";
import { Checks } from "./checks.tsx";
import { Outline } from "./outline.tsx";
import { type RefusedReport, sectionField } from "./report-form.ts";
import { reportName } from "./report-name.ts";
import { ReportSection } from "./report-section.tsx";

/** A report: outline left, figures and words in the middle, what is still open right. */
export function ReportPage(
  props: ReportToRead & { asOf: string; checks: readonly ReportCheck[]; refused: RefusedReport | null },
) {
  const { report, unit, duty, period, facts, due, asOf, mayWrite, checks, refused } = props;
  const sections = facts.outline.map((section) => (
    <ReportSection
      key={section.code}
      section={section}
      facts={facts}
      stored={report.narrative[section.code] ?? ""}
      typed={refused?.typed[section.code]}
      error={refused?.fields[sectionField(section.code)]}
      editable={mayWrite}
      unitId={unit.id}
    />
  ));
  return (
    <>
      <PageHead
        title={reportName(duty, period)}
        lead={subjectOf(facts)}
        back={{ to: paths.reports(), label: "Báo cáo" }}
        actions={
          <ButtonLink to={paths.reportDownload(report.id)} kind="quiet">
            Tải bản Word
          </ButtonLink>
        }
      />
      {report.submittedAt ? (
        <Notice kind="good" title={`Đã gửi lúc ${formatInstant(report.submittedAt)}`}>
          Số liệu đã chốt đến ngày {formatDate(facts.cutOff)}; đính chính sau đó không làm đổi báo cáo này. Mã
          số liệu chốt: <code>{report.factsDigest?.slice(0, 12)}</code>.
        </Notice>
      ) : (
        <p className="report-due">
          {unit.name} gửi {dueText(due, duty.inclusive, asOf)}. Số liệu lấy đến ngày{" "}
          {formatDate(facts.cutOff)}, tự cập nhật đến khi gửi.
        </p>
      )}
      <div className={report.status === "draft" ? "report-desk with-checks" : "report-desk"}>
        <Outline outline={facts.outline} checks={mayWrite ? checks : []} />
        <div className="report-body">
          {mayWrite ? (
            <Form errors={refused?.fields} labels={labelsOf(facts.outline)} action={paths.report(report.id)}>
              <Hidden name="changedAt" value={report.changedAt.toISOString()} />
              {sections}
              <div className="report-save">
                <Button name="step" value="save" kind="quiet">
                  Lưu
                </Button>
                <Button name="step" value="check">
                  Lưu và xem trước khi gửi
                </Button>
                <span className="soft">Lưu lần cuối {formatInstant(report.changedAt)}</span>
              </div>
            </Form>
          ) : (
            sections
          )}
        </div>
        {report.status === "draft" && <Checks checks={checks} />}
      </div>
    </>
  );
}

function labelsOf(outline: ReportToRead["facts"]["outline"]): Record<string, string> {
  return Object.fromEntries(outline.map(({ code, heading }) => [sectionField(code), heading]));
}
