import type { ReportFacts, TargetResult } from "#domain/reports/report-facts.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { FigureLink } from "../../ui/figure-link.tsx";
import { StandingMark } from "../../ui/standing.tsx";
import type { UnderRowOf } from "./line-places.tsx";

/** Each target with what was planned and reached; a figure leads to the records it stands on. */
export function ResultsTable({
  facts,
  unitId,
  under,
}: {
  facts: ReportFacts;
  unitId: string;
  under: UnderRowOf;
}) {
  return (
    <DataTable
      caption="Kết quả thực hiện các chỉ tiêu"
      rows={facts.targets}
      rowKey={({ targetId }) => targetId}
      columns={columnsOf(facts, unitId)}
      under={({ targetId }) => under(targetId)}
    />
  );
}

function columnsOf({ whole, cutOff, period }: ReportFacts, unitId: string): Column<TargetResult>[] {
  return [
    {
      heading: "Chỉ tiêu",
      cell: ({ title, clause }) => (
        <>
          {title} {clause && <span className="soft">(mục {clause})</span>}
        </>
      ),
    },
    { heading: "Kế hoạch", cell: ({ planned }) => planned },
    {
      heading: whole ? "Kết quả" : `Kết quả (số đến ngày ${formatDate(cutOff)})`,
      cell: ({ targetId, achieved, detail }) => (
        <>
          <FigureLink to={paths.explanation(targetId, unitId, period.id)}>{achieved}</FigureLink>
          {detail && <div className="soft">{detail}</div>}
        </>
      ),
    },
    {
      heading: "Tỷ lệ (%)",
      num: true,
      cell: ({ attained }) => (attained === null ? "" : formatNumber(attained)),
    },
    {
      heading: "Đánh giá",
      cell: ({ standing }) =>
        standing ? <StandingMark value={standing} /> : <span className="soft">tính vào số chung</span>,
    },
  ];
}
