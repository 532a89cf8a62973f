import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { Block, Table } from "#lib/official-documents/official-document.ts";
import { reconciledTable } from "./estimates-table.word.ts";
import { nowHead, previousHead, previousRows } from "./previous-rows.ts";
import type { ReportFacts } from "./report-facts.ts";

/** The figures beside those of the report before; nothing in the first. */
export function previousBlocks(facts: ReportFacts): Block[] {
  const { previous } = facts;
  if (!previous) return [];
  const { cumulative, reconciled } = previous;
  const table: Table = {
    type: "table",
    caption: `So với ${lowerFirst(periodName(previous.period))}`,
    columns: [
      { width: 10, align: "center" },
      { width: cumulative ? 61 : 87, align: "left" },
      { width: 34, align: "right" },
      { width: 34, align: "right" },
      ...(cumulative ? [{ width: 26, align: "right" } as const] : []),
    ],
    head: [
      [
        "TT",
        "Nội dung",
        previousHead(previous),
        nowHead(facts),
        ...(cumulative ? [`Lũy kế từ ${formatDate(cumulative.from)}`] : []),
      ],
    ],
    rows: previousRows(facts, previous).map((row, index) => [
      String(index + 1),
      row.title,
      row.before,
      row.now,
      ...(cumulative ? [row.cumulative] : []),
    ]),
  };
  const caption = `Số đã ước của ${lowerFirst(periodName(previous.period))} so với kết quả`;
  return [table, ...(reconciled.length > 0 ? [reconciledTable(reconciled, caption)] : [])];
}
