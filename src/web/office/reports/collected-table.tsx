import { dueText } from "#domain/reports/due-text.ts";
import type { CollectedReports } from "#domain/reports/list-reports.ts";
import { isOpen } from "#domain/reports/report.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ReportState } from "./own-row.tsx";
import { reportName } from "./report-name.ts";

/** Who of the units below has sent, and who has not: those to decide on first, then the missing. */
export function CollectedTable({
  collected,
  asOf,
  open,
}: {
  collected: CollectedReports;
  asOf: IsoDate;
  open: boolean;
}) {
  const { duty, period, part, due, senders } = collected;
  const isSent = ({ report }: Sender) => report !== null && !isOpen(report);
  const missing = senders.filter((sender) => !isSent(sender));
  // Those that wait for a decision come before those that are done.
  const waiting = senders.filter(({ report }) => report?.status === "submitted");
  const accepted = senders.filter(({ report }) => report?.status === "accepted");
  const sent = [...waiting, ...accepted];
  const name = reportName(duty, period, part);
  return (
    <details className="collected" open={open}>
      <summary>
        <strong>{name}</strong>:{" "}
        <strong>
          {formatNumber(sent.length)}/{formatNumber(senders.length)} đơn vị đã gửi
        </strong>
        {waiting.length > 0 && ` (${formatNumber(waiting.length)} chờ xem xét)`},{" "}
        {dueText(due, duty.inclusive || duty.dayOff !== "stays", asOf, part)}
      </summary>
      <DataTable
        caption={`Các đơn vị gửi ${name}`}
        rows={[...waiting, ...missing, ...accepted]}
        rowKey={({ unitId }) => unitId}
        columns={columns}
      />
    </details>
  );
}

type Sender = CollectedReports["senders"][number];

const columns: readonly Column<Sender>[] = [
  { heading: "Đơn vị", cell: ({ unitId, name }) => <a href={paths.unit(unitId)}>{name}</a> },
  {
    heading: "Tình trạng",
    cell: ({ name, report, extendedTo }) => (
      <>
        <ReportState report={report} />{" "}
        {extendedTo !== null && <span className="soft">gia hạn đến {formatDate(extendedTo)} </span>}
        {report !== null && report.version > 0 && (
          <a href={paths.report(report.id)}>
            {report.status === "submitted" ? "Xem xét" : "Xem"}
            <span className="visually-hidden"> báo cáo của {name}</span>
          </a>
        )}
      </>
    ),
  },
];
