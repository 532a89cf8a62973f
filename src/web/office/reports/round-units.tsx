import type { Round } from "#domain/reports/get-timeliness.ts";
import { sentOn, type Obligation } from "#domain/reports/obligation.ts";
import { isAccepted, timingNames, timingOf, type Timing } from "#domain/reports/timeliness.ts";
import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { reportName } from "./report-name.ts";

interface Row extends Obligation {
  readonly timing: Timing;
  readonly sent: IsoDate | null;
  /** How many days it came, or is, after its day. */
  readonly daysLate: number;
}

/** Who is to be spoken to first. */
const order = ["missing", "late", "not-due", "no-day", "in-time"] as const satisfies readonly Timing[];

/** One duty and period, unit by unit: those still missing first. */
export function RoundUnits({ round, asOf }: { round: Round; asOf: IsoDate }) {
  const name = reportName(round.duty, round.period);
  const rows = round.obligations.map((each): Row => {
    const [timing, sent] = [timingOf(each, asOf), sentOn(each)];
    const isLate = timing === "late" || timing === "missing";
    const daysLate = each.due !== null && isLate ? daysBetween(each.due, sent ?? asOf) : 0;
    return { ...each, timing, sent, daysLate };
  });
  return (
    <section>
      <h2>{name}: từng đơn vị</h2>
      <DataTable
        caption={`Từng đơn vị gửi ${name}`}
        tall
        rows={rows.toSorted((one, other) => order.indexOf(one.timing) - order.indexOf(other.timing))}
        rowKey={({ unit }) => unit.id}
        columns={columns}
      />
    </section>
  );
}

const columns: readonly Column<Row>[] = [
  { heading: "Đơn vị", cell: ({ unit }) => <a href={paths.unit(unit.id)}>{unit.name}</a> },
  {
    heading: "Tình trạng",
    cell: ({ timing, sent, daysLate }) => (
      <span className={tones[timing]}>
        {timing === "no-day" && sent !== null ? "Đã gửi" : timingNames[timing]}
        {daysLate > 0 && ` ${daysLate} ngày`}
      </span>
    ),
  },
  { heading: "Ngày gửi", cell: ({ sent }) => (sent === null ? "–" : formatDate(sent)) },
  {
    heading: "Hạn",
    cell: ({ due, extendedTo, duty, unit, period }) =>
      due === null ? (
        "Chưa nêu ngày"
      ) : extendedTo === due ? (
        <a href={paths.extension(duty.id, unit.id, period.id)}>gia hạn đến {formatDate(due)}</a>
      ) : (
        formatDate(due)
      ),
  },
  { heading: "Tiếp nhận", cell: (row) => (isAccepted(row) ? "Đã tiếp nhận" : "–") },
  {
    heading: "Báo cáo",
    cell: ({ report, unit }) =>
      report !== null && report.version > 0 ? (
        <a href={paths.report(report.id)}>
          Xem<span className="visually-hidden"> báo cáo của {unit.name}</span>
        </a>
      ) : (
        "–"
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
