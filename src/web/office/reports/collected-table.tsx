import { dueText } from "#domain/reports/due-text.ts";
import type { BelowReader } from "#domain/reports/below-readers.ts";
import type { CollectedReports, CollectedSender } from "#domain/reports/list-collected.ts";
import { isOpen } from "#domain/reports/report.ts";
import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ReportState } from "./own-row.tsx";
import { reportName } from "./report-name.ts";

/**
 * Who of the units below has sent, and who has not: those to decide on first, then the missing. For a supervisor, who
 * reads what was taken in, that comes first.
 */
export function CollectedTable({
  collected,
  asOf,
  open,
}: {
  collected: CollectedReports;
  asOf: IsoDate;
  open: boolean;
}) {
  const { duty, period, part, due, senders, as } = collected;
  const isSent = ({ report }: CollectedSender) => report !== null && !isOpen(report);
  const missing = senders.filter((sender) => !isSent(sender));
  // Those that wait for a decision come before those that are done.
  const waiting = senders.filter(({ report }) => report?.status === "submitted");
  const accepted = senders.filter(({ report }) => report?.status === "accepted");
  const supervises = as === "supervisor";
  const done = supervises ? accepted.length : waiting.length + accepted.length;
  const name = reportName(duty, period, part);
  return (
    <details className="collected" open={open}>
      <summary>
        <strong>{name}</strong>:{" "}
        <strong>
          {formatNumber(done)}/{formatNumber(senders.length)} đơn vị{" "}
          {supervises ? "có báo cáo đã tiếp nhận" : "đã gửi"}
        </strong>
        {waiting.length > 0 && ` (${formatNumber(waiting.length)} chờ xem xét)`},{" "}
        {dueText(due, duty.inclusive || duty.dayOff !== "stays", asOf, part)}
      </summary>
      <DataTable
        caption={`Các đơn vị gửi ${name}`}
        rows={supervises ? [...waiting, ...accepted, ...missing] : [...waiting, ...missing, ...accepted]}
        rowKey={({ unitId }) => unitId}
        columns={columnsFor[as]}
      />
    </details>
  );
}

const unitColumn: Column<CollectedSender> = {
  heading: "Đơn vị",
  cell: ({ unitId, name }) => <a href={paths.unit(unitId)}>{name}</a>,
};

const columnsFor = {
  receiver: [unitColumn, stateColumn("Chưa lập")],
  member: [unitColumn, stateColumn("Chưa gửi")],
  supervisor: [unitColumn, stateColumn("Chưa tiếp nhận")],
} as const satisfies Record<BelowReader, readonly Column<CollectedSender>[]>;

/** @param unseen the state where the reader knows of no report */
function stateColumn(unseen: string): Column<CollectedSender> {
  return {
    heading: "Tình trạng",
    cell: ({ name, report, extendedTo, mayDecide }) => (
      <>
        {report === null ? <span className="tag">{unseen}</span> : <ReportState report={report} />}{" "}
        {report?.status === "accepted" && report.submittedAt !== null && (
          <span className="soft">gửi ngày {formatDate(todayInVietnam(report.submittedAt))} </span>
        )}
        {extendedTo !== null && <span className="soft">gia hạn đến {formatDate(extendedTo)} </span>}
        {report !== null && report.version > 0 && (
          <a href={paths.report(report.id)}>
            {mayDecide && report.status === "submitted" ? "Xem xét" : "Xem"}
            <span className="visually-hidden"> báo cáo của {name}</span>
          </a>
        )}
      </>
    ),
  };
}
