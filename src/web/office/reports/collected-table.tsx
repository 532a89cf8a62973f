import { dueText } from "#domain/reports/due-text.ts";
import type { CollectedReports } from "#domain/reports/list-reports.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { ReportState } from "./own-row.tsx";
import { reportName } from "./report-name.ts";

/** Who of the units below has sent, and who has not: those still missing first. */
export function CollectedTable({
  collected,
  asOf,
  open,
}: {
  collected: CollectedReports;
  asOf: IsoDate;
  open: boolean;
}) {
  const { duty, period, due, senders } = collected;
  const sent = senders.filter(({ report }) => report?.status === "submitted");
  const missing = senders.filter(({ report }) => report?.status !== "submitted");
  const name = reportName(duty, period);
  return (
    <details className="collected" open={open}>
      <summary>
        <strong>{name}</strong>:{" "}
        <strong>
          {formatNumber(sent.length)}/{formatNumber(senders.length)} đơn vị đã gửi
        </strong>
        , {dueText(due, duty.inclusive, asOf)}
      </summary>
      <DataTable
        caption={`Các đơn vị gửi ${name}`}
        rows={[...missing, ...sent]}
        rowKey={({ unitId }) => unitId}
        columns={columns}
      />
    </details>
  );
}

const columns: readonly Column<CollectedReports["senders"][number]>[] = [
  { heading: "Đơn vị", cell: ({ unitId, name }) => <a href={paths.unit(unitId)}>{name}</a> },
  {
    heading: "Tình trạng",
    cell: ({ name, report }) => (
      <>
        <ReportState report={report} />{" "}
        {report?.status === "submitted" && (
          <a href={paths.report(report.id)}>
            Xem<span className="visually-hidden"> báo cáo của {name}</span>
          </a>
        )}
      </>
    ),
  },
];
