import { subjectOf } from "#domain/reports/facts-text.ts";
import { deadlineText } from "#domain/reports/deadline-text.ts";
import type { ReportToRead } from "#domain/reports/get-report.ts";
import { reportLines } from "#domain/reports/report-lines.ts";
import type { ReportCheck } from "#domain/reports/report-check.ts";
import { sourcesText } from "#domain/reports/sources-text.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { formatInstant } from "../activities/format-instant.ts";
import { Checks } from "./checks.tsx";
import { contributionsUnder } from "./contributions-under.ts";
import { DecideReport } from "./decide-report.tsx";
import { FiguresFrom } from "./figures-from.tsx";
import { LeftOverText } from "./left-over-text.tsx";
import { GivenAnswers } from "./given-answers.tsx";
import { OtherPart } from "./other-part.tsx";
import { estimateField, type RefusedReport, sectionField } from "./report-form.ts";
import { IssuedReport } from "./issued-report.tsx";
import { Outline } from "./outline.tsx";
import { ReportFiles } from "./report-files.tsx";
import { reportName } from "./report-name.ts";
import { LineRemarks } from "./line-remarks.tsx";
import { ReconciledTable } from "./reconciled-table.tsx";
import { ReopenReport } from "./reopen-report.tsx";
import { ReportSection } from "./report-section.tsx";
import { ReportStatusNotice } from "./report-status-notice.tsx";
import { VersionDifference } from "./version-difference.tsx";
import { VersionList } from "./version-list.tsx";

/** A report: outline left, figures and words in the middle, what is still open right. */
export function ReportPage(
  props: ReportToRead & { asOf: string; checks: readonly ReportCheck[]; refused: RefusedReport | null },
) {
  const { report, unit, duty, period, facts, deadline, asOf, mayWrite, checks, refused } = props;
  const remarks = report.status === "returned" ? props.remarks : [];
  const lines = props.mayDecide || remarks.length > 0 ? reportLines(facts, report.narrative) : [];
  const sections = facts.outline.map((section) => (
    <ReportSection
      key={section.code}
      section={section}
      facts={facts}
      stored={report.narrative[section.code] ?? ""}
      typed={refused?.typed[section.code]}
      error={refused?.fields[sectionField(section.code)]}
      editable={mayWrite}
      refused={refused}
      contributions={contributionsUnder(section, facts.outline, props.contributions)}
      unitId={unit.id}
      remarks={remarksOn(section.code, remarks)}
      lines={lines.filter((line) => line.section === section.code)}
      typedRemarks={props.mayDecide ? (refused?.typed ?? {}) : null}
    />
  ));
  return (
    <>
      <PageHead
        title={reportName(duty, period, report.part)}
        lead={subjectOf(facts)}
        back={{ to: paths.reports(), label: "Báo cáo" }}
        actions={<ReportFiles reportId={report.id} facts={facts} />}
      />
      <ReportStatusNotice {...props} />
      <OtherPart {...props} />
      {!report.frozenFacts && (
        <p className="report-due">
          {unit.name} gửi {deadlineText(deadline, duty, asOf)}. Số liệu lấy đến ngày{" "}
          {formatDate(facts.cutOff)}, tự cập nhật đến khi gửi.
          {deadline.due !== null && (props.mayWrite || deadline.extensions.length > 0) && (
            <>
              {" "}
              <a href={paths.extension(duty.id, unit.id, period.id)}>
                {deadline.extensions.some(({ decision }) => decision === null)
                  ? "Đề nghị gia hạn đang chờ trả lời"
                  : deadline.extensions.length > 0
                    ? "Xem gia hạn"
                    : "Xin gia hạn"}
              </a>
            </>
          )}
        </p>
      )}
      {facts.sources && (
        <p className="report-due">{sourcesText(facts.sources, "xem đủ tên trong bản Word")}</p>
      )}
      {props.mayConsolidate && <FiguresFrom report={report} facts={facts} />}
      {props.mayDecide && props.difference && <VersionDifference difference={props.difference} />}
      <div className={mayWrite ? "report-desk with-checks" : "report-desk"}>
        <Outline outline={facts.outline} checks={mayWrite ? checks : []} />
        <div className="report-body">
          {mayWrite ? (
            <Form errors={refused?.fields} labels={labelsOf(facts)} action={paths.report(report.id)}>
              <SaveByEnter />
              <Hidden name="changedAt" value={report.changedAt.toISOString()} />
              {sections}
              <LineRemarks
                remarks={remarks.filter(({ line }) => facts.outline.every(({ code }) => !isOf(code, line)))}
              />
              <LeftOverText outline={facts.outline} narrative={{ ...report.narrative, ...refused?.typed }} />
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
      <ReconciledTable lines={props.reconciled} title="Số đã ước so với số đếm được đến nay" />
      {!mayWrite && <GivenAnswers answers={props.versions[0]?.answers ?? []} />}
      <IssuedReport {...props} />
      {props.mayReopen && <ReopenReport reportId={report.id} refused={refused} />}
      {props.versions.length > 1 && <VersionList versions={props.versions} />}
    </>
  );
}

function remarksOn(section: string, remarks: ReportToRead["remarks"]) {
  return remarks.filter(({ line }) => isOf(section, line));
}

const isOf = (section: string, line: string) => line.startsWith(`${section}:`);

function labelsOf({ outline, estimates }: ReportToRead["facts"]): Record<string, string> {
  return Object.fromEntries([
    ...outline.map(({ code, heading }) => [sectionField(code), heading]),
    ...estimates.map(({ line, title }) => [estimateField(line), title]),
  ]);
}

/** Enter in a box presses the first button of a form: that saves, whatever buttons stand between the sections. */
function SaveByEnter() {
  return (
    <button
      type="submit"
      name="step"
      value="save"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    >
      Lưu
    </button>
  );
}
