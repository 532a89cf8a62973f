import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { nowHead, previousHead, previousRows, type PreviousRow } from "#domain/reports/previous-rows.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { paths } from "../../paths.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import type { UnderRowOf } from "./line-places.tsx";
import { ReconciledTable } from "./reconciled-table.tsx";

/** The figures beside those of the report before; nothing in the first. */
export function PreviousTable({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  const { previous } = facts;
  if (!previous) return null;
  const { cumulative } = previous;
  const name = periodName(previous.period);
  const title = `So với ${lowerFirst(name)}`;
  const columns: Column<PreviousRow>[] = [
    { heading: "Nội dung", cell: (row) => row.title },
    { heading: previousHead(previous), num: true, cell: ({ before }) => before },
    { heading: nowHead(facts), num: true, cell: ({ now }) => now },
    ...(cumulative
      ? [
          {
            heading: `Lũy kế từ ${formatDate(cumulative.from)}`,
            num: true,
            cell: (row: PreviousRow) => row.cumulative,
          },
        ]
      : []),
  ];
  return (
    <div className="previous">
      <h3>{title}</h3>
      <p className="soft">
        Theo <a href={paths.report(previous.reportId)}>báo cáo đã gửi</a> (lần {previous.version},{" "}
        {previous.accepted ? "đã tiếp nhận" : "chưa tiếp nhận"}).
      </p>
      <DataTable
        caption={title}
        rows={previousRows(facts, previous)}
        rowKey={({ row }) => row}
        under={({ row }) => under(row)}
        columns={columns}
      />
      <ReconciledTable
        lines={previous.reconciled}
        title={`Số đã ước của ${lowerFirst(name)} so với kết quả`}
      />
    </div>
  );
}
