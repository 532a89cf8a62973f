import type { Block } from "#lib/official-documents/official-document.ts";
import { reconciledTable } from "./estimates-table.word.ts";
import type { ReportFacts } from "./report-facts.ts";
import { supplementCells, supplementHeads, supplementRows, unchangedText } from "./supplement-rows.ts";

/** How report and supplement add up, kind by kind; nothing in other reports. */
export function supplementBlocks(facts: ReportFacts): Block[] {
  const { supplement } = facts;
  if (!supplement) return [];
  const rows = supplementRows(supplement);
  const { reconciled } = supplement;
  const unchanged = unchangedText(supplement);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            type: "table",
            caption: "Báo cáo đã gửi và phần bổ sung",
            columns: [
              { width: 10, align: "center" },
              { width: 46, align: "left" },
              ...[26, 24, 18, 21, 20].map((width) => ({ width, align: "right" }) as const),
            ],
            head: [["TT", "Loại hoạt động", ...supplementHeads(facts, supplement)]],
            rows: rows.map((row, index) => [
              String(index + 1),
              `${row.name} (${row.unit})`,
              ...supplementCells(row),
            ]),
          } satisfies Block,
        ]),
    ...(unchanged === "" ? [] : [{ type: "paragraph", text: unchanged } satisfies Block]),
    ...(reconciled.length === 0
      ? []
      : [reconciledTable(reconciled, "Số đã ước trong báo cáo so với kết quả cả kỳ")]),
  ];
}
