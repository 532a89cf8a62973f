import { subjectOf } from "#domain/reports/facts-text.ts";
import { dueText } from "#domain/reports/due-text.ts";
import type { ReportToRead } from "#domain/reports/get-report.ts";
import { reportLines } from "#domain/reports/report-lines.ts";
import { sourcesText } from "#domain/reports/sources-text.ts";
import type { ReportCheck } from "#domain/reports/report-checks.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { formatInstant } from "../activities/format-instant.ts";
import { Checks } from "./checks.tsx";
import { DecideReport } from "./decide-report.tsx";
import { IssuedReport } from "./issued-report.tsx";
import { Outline } from "./outline.tsx";
import { ReportFiles } from "./report-files.tsx";
import { type RefusedReport, sectionField } from "./report-form.ts";
import { reportName } from "./report-name.ts";
import { RemarkFields } from "./remark-fields.tsx";
import { ReopenReport } from "./reopen-report.tsx";
import { ReportSection } from "./report-section.tsx";
import { ReportStatusNotice } from "./report-status-notice.tsx";
import { VersionDifference } from "./version-difference.tsx";
import { VersionList } from "./version-list.tsx";

/** A report: outline left, figures and words in the middle, what is still open right. */
export function ReportPage(
  props: ReportToRead & { asOf: string; checks: readonly ReportCheck[]; refused: RefusedReport | null },
) {
  const { report, unit, duty, period, facts, due, asOf, mayWrite, checks, refused } = props;
  const remarks = report.status === "returned" ? props.remarks : [];
  const lines = props.mayDecide ? reportLines(facts, report.narrative) : [];
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
      remarks={remarksOn(section.code, remarks)}
      remarkFields={
        props.mayDecide && (
          <RemarkFields
            lines={lines.filter((line) => line.section === section.code)}
            typed={refused?.typed ?? {}}
          />
        )
      }
    />
  ));
  return (
    <>
      <PageHead
        title={reportName(duty, period)}
        lead={subjectOf(facts)}
        back={{ to: paths.reports(), label: "Báo cáo" }}
        actions={<ReportFiles reportId={report.id} facts={facts} />}
      />
      <ReportStatusNotice {...props} />
      {!report.frozenFacts && (
        <p className="report-due">
          {unit.name} gửi {dueText(due, duty.inclusive, asOf)}. Số liệu lấy đến ngày{" "}
          {formatDate(facts.cutOff)}, tự cập nhật đến khi gửi.
        </p>
      )}
      {facts.sources && (
        <p className="report-due">{sourcesText(facts.sources, "xem đủ tên trong bản Word")}</p>
      )}
      {props.mayDecide && props.difference && <VersionDifference difference={props.difference} />}
      <div className={mayWrite ? "report-desk with-checks" : "report-desk"}>
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
          ) : props.mayDecide ? (
            <Form
              errors={refused?.fields}
              labels={{ remark: "Nhận xét chung" }}
              action={paths.report(report.id)}
            >
              <Hidden name="version" value={String(report.version)} />
              {sections}
              <DecideReport refused={refused} />
            </Form>
          ) : (
            sections
          )}
        </div>
        {mayWrite && <Checks checks={checks} />}
      </div>
      <IssuedReport {...props} />
      {props.mayReopen && <ReopenReport reportId={report.id} refused={refused} />}
      {props.versions.length > 1 && <VersionList versions={props.versions} />}
    </>
  );
}

function remarksOn(section: string, remarks: ReportToRead["remarks"]) {
  return remarks.filter(({ line }) => line.startsWith(`${section}:`));
}

function labelsOf(outline: ReportToRead["facts"]["outline"]): Record<string, string> {
  return Object.fromEntries(outline.map(({ code, heading }) => [sectionField(code), heading]));
}
