import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Block, Table } from "#lib/official-documents/official-document.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { periodInSentence } from "./facts-text.ts";
import type { ReconciledLine } from "./reconcile-estimates.ts";
import type { ReportFacts } from "./report-facts.ts";
import { deviationText } from "./deviation-text.ts";

/** Số đến ngày and ước cả kỳ side by side, for the lines that somebody estimated; nothing where nobody did. */
export function estimatesBlocks(facts: ReportFacts): Block[] {
  const lines = facts.estimates.filter(({ estimated }) => estimated !== null);
  if (lines.length === 0) return [];
  const table: Table = {
    type: "table",
    caption: `Số đến ngày ${formatDate(facts.cutOff)} và ước cả kỳ, ${periodInSentence(facts)}`,
    columns: [
      { width: 10, align: "center" },
      { width: 75, align: "left" },
      { width: 24, align: "center" },
      { width: 28, align: "right" },
      { width: 28, align: "right" },
    ],
    head: [["TT", "Nội dung", "Đơn vị tính", `Số đến ngày ${formatDate(facts.cutOff)}`, "Ước cả kỳ"]],
    rows: lines.map(({ title, unit, soFar, estimated }, index) => [
      String(index + 1),
      title,
      unit,
      formatNumber(soFar),
      estimated === null ? "" : formatNumber(estimated),
    ]),
  };
  return [
    table,
    { type: "paragraph", text: "Số ước cả kỳ do đơn vị ước, không cộng vào các số đã đếm của báo cáo." },
  ];
}

/** What had been estimated, against what came. */
export function reconciledTable(lines: readonly ReconciledLine[], caption: string): Table {
  return {
    type: "table",
    caption,
    columns: [
      { width: 10, align: "center" },
      { width: 65, align: "left" },
      { width: 22, align: "center" },
      { width: 22, align: "right" },
      { width: 22, align: "right" },
      { width: 24, align: "right" },
    ],
    head: [["TT", "Nội dung", "Đơn vị tính", "Đã ước", "Kết quả", "Chênh lệch"]],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.title,
      line.unit,
      formatNumber(line.estimated),
      formatNumber(line.counted),
      deviationText(line),
    ]),
  };
}
