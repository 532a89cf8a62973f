import type { Round } from "#domain/reports/get-timeliness.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths, type TimelinessAddress } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { rateText } from "./rate-text.ts";
import { reportName } from "./report-name.ts";

type Row = Omit<Round, "obligations"> & { readonly address: string };

/** One duty and period a row, with how many were in time, late, missing. */
export function RoundTable({
  rounds,
  asked: { donVi, phuTrach },
  year,
}: {
  rounds: readonly Omit<Row, "address">[];
  asked: TimelinessAddress;
  year: number;
}) {
  const rows = rounds.map((round) => ({
    ...round,
    address: paths.timeliness({
      donVi,
      nam: String(year),
      cheDo: round.duty.id,
      ky: round.period.id,
      phuTrach,
    }),
  }));
  return (
    <DataTable
      caption="Từng chế độ báo cáo"
      rows={rows}
      rowKey={({ duty, period }) => `${duty.id} ${period.id}`}
      columns={columns}
    />
  );
}

const columns: readonly Column<Row>[] = [
  {
    heading: "Phải gửi",
    cell: ({ duty, period, plan, address }) => (
      <>
        <a href={address}>{reportName(duty, period)}</a>
        <p className="soft">{plan.unitName}</p>
      </>
    ),
  },
  { heading: "Hạn", cell: ({ due }) => (due === null ? "Chưa nêu ngày" : formatDate(due)) },
  { heading: "Số đơn vị", num: true, cell: (row) => formatNumber(row.asked) },
  { heading: "Đúng hạn", num: true, cell: (row) => formatNumber(row.timings["in-time"]) },
  { heading: "Muộn", num: true, cell: (row) => formatNumber(row.timings.late) },
  { heading: "Quá hạn, còn thiếu", num: true, cell: (row) => formatNumber(row.timings.missing) },
  { heading: "Chưa đến hạn", num: true, cell: (row) => formatNumber(row.timings["not-due"]) },
  { heading: "Đã tiếp nhận", num: true, cell: (row) => formatNumber(row.accepted) },
  { heading: "Tỷ lệ đúng hạn", num: true, cell: ({ inTimeRate }) => rateText(inTimeRate) },
  { heading: "Tỷ lệ đã gửi", num: true, cell: ({ completeRate }) => rateText(completeRate) },
];
