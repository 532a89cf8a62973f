import type { Duty } from "#domain/plans/duty.ts";
import type { RoundSender } from "#domain/reports/round-senders.ts";
import { timingNames, type Timing } from "#domain/reports/timeliness.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { reportName } from "./report-name.ts";

/** One duty and period, unit by unit. */
export function RoundUnits({
  duty,
  period,
  senders,
}: {
  duty: Duty;
  period: Period;
  senders: readonly RoundSender[];
}) {
  const name = reportName(duty, period);
  return (
    <section>
      <h2>{name}: từng đơn vị</h2>
      <DataTable
        caption={`Từng đơn vị gửi ${name}`}
        tall
        rows={senders.map((sender) => ({ ...sender, dutyId: duty.id, periodId: period.id }))}
        rowKey={({ unitId }) => unitId}
        columns={columns}
      />
    </section>
  );
}

type Row = RoundSender & { readonly dutyId: string; readonly periodId: string };

const columns: readonly Column<Row>[] = [
  { heading: "Đơn vị", cell: ({ unitId, unitName }) => <a href={paths.unit(unitId)}>{unitName}</a> },
  {
    heading: "Tình trạng",
    cell: ({ timing, sentOn, daysLate }) => (
      <span className={tones[timing]}>
        {timing === "no-day" && sentOn !== null ? "Đã gửi" : timingNames[timing]}
        {daysLate > 0 && ` ${daysLate} ngày`}
      </span>
    ),
  },
  { heading: "Ngày gửi", cell: ({ sentOn }) => (sentOn === null ? "–" : formatDate(sentOn)) },
  {
    heading: "Hạn",
    cell: ({ due, extension, dutyId, unitId, periodId }) => {
      if (due === null) return "Chưa nêu ngày";
      if (extension === null) return formatDate(due);
      const until = `gia hạn đến ${formatDate(due)}`;
      return extension.mayOpen ? <a href={paths.extension(dutyId, unitId, periodId)}>{until}</a> : until;
    },
  },
  { heading: "Tiếp nhận", cell: (row) => (row.isAccepted ? "Đã tiếp nhận" : "–") },
  {
    heading: "Báo cáo",
    cell: ({ reportId, unitName }) =>
      reportId === null ? (
        "–"
      ) : (
        <a href={paths.report(reportId)}>
          Xem<span className="visually-hidden"> báo cáo của {unitName}</span>
        </a>
      ),
  },
];

const tones = {
  "in-time": "tag good",
  late: "tag attention",
  missing: "tag attention",
  "not-due": "tag",
  "no-day": "tag",
} as const satisfies Record<Timing, string>;
