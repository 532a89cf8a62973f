import { dueText } from "#domain/reports/due-text.ts";
import { isOpen as isOpenReport } from "#domain/reports/report.ts";
import type { OwnReport } from "#domain/reports/list-reports.ts";
import { deadlineText } from "#domain/reports/deadline-text.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { warnOfDayOff, type WorkingCalendar } from "#lib/calendar/working-days.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { reportName } from "./report-name.ts";

/** Days in which a due day is near. */
const soon = 30;

/** One report that a unit owes or has sent: which, until when, how far it is, and the one button that goes on. */
export function OwnRow({
  row,
  asOf,
  calendar,
  named,
}: {
  row: OwnReport & { newId: string };
  asOf: IsoDate;
  calendar: WorkingCalendar;
  /** Whether to say whose it is: for a person who acts for several units. */
  named: boolean;
}) {
  const { duty, plan, period, part, due, daysLeft, report, role, unitName } = row;
  const isOpen = report === null || isOpenReport(report);
  const tone = !isOpen || daysLeft === null || daysLeft > soon ? "calm" : daysLeft < 0 ? "late" : "soon";
  const warning =
    isOpen && due !== null && daysLeft !== null && daysLeft >= 0 ? warnOfDayOff(due, calendar) : undefined;
  return (
    <li className={`report-row ${tone}`}>
      <div>
        <h3>{reportName(duty, period, part)}</h3>
        <p className="state">
          <ReportState report={report} />
          {isOpen && (
            <span className="when">
              {part === "main" ? deadlineText(row, duty, asOf) : dueText(due, duty.inclusive, asOf, part)}
            </span>
          )}
        </p>
        <p className="soft">
          {named && `${unitName} · `}
          {role === "consolidates" ? "Tổng hợp toàn địa bàn" : (duty.receiver ?? plan.unitName)} · theo{" "}
          <a href={paths.plan(plan.id)}>{plan.number ?? plan.title}</a>
        </p>
        {warning && <p className="soft">{warning}</p>}
        {isOpen && due !== null && row.mayWrite && (
          <p className="soft">
            <a href={paths.extension(duty.id, row.unitId, period.id)}>
              {row.extendedTo === null ? "Xin gia hạn" : "Xem gia hạn"}
              <span className="visually-hidden">: {reportName(duty, period)}</span>
            </a>
          </p>
        )}
      </div>
      <Next row={row} />
    </li>
  );
}

export function ReportState({ report }: { report: OwnReport["report"] }) {
  if (report === null) return <span className="tag">Chưa lập</span>;
  if (report.status === "draft") return <span className="tag">Đang soạn</span>;
  if (report.status === "returned") return <span className="tag attention">Cần sửa</span>;
  if (report.status === "accepted") return <span className="tag good">Đã tiếp nhận</span>;
  const sent = report.submittedAt === null ? "" : ` ngày ${formatDate(todayInVietnam(report.submittedAt))}`;
  return <span className="tag good">Đã gửi{sent}</span>;
}

const nextStep = { draft: "Soạn tiếp", returned: "Sửa và gửi lại" } as const;

function Next({
  row: { newId, duty, period, part, unitId, report, mayWrite },
}: {
  row: OwnReport & { newId: string };
}) {
  const what = <span className="visually-hidden">: {reportName(duty, period, part)}</span>;
  if (report)
    return (
      <ButtonLink to={paths.report(report.id)} kind={mayWrite && isOpenReport(report) ? "primary" : "quiet"}>
        {mayWrite && isOpenReport(report)
          ? nextStep[report.status === "returned" ? "returned" : "draft"]
          : "Xem báo cáo"}
        {what}
      </ButtonLink>
    );
  if (!mayWrite) return null;
  return (
    <form method="post">
      <Hidden name="id" value={newId} />
      <Hidden name="dutyId" value={duty.id} />
      <Hidden name="unitId" value={unitId} />
      <Hidden name="period" value={period.id} />
      <Hidden name="part" value={part} />
      <Button>Lập báo cáo{what}</Button>
    </form>
  );
}
