import type { Block, Table } from "#lib/official-documents/official-document.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { adjustmentsLead, adjustmentsText } from "./adjustments-text.ts";
import { levelHeads, productsCaption, productTable } from "./product-table.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What was made and held, by kind and level, with what was changed of it under the table; nothing where nothing was. */
export function productsBlocks(facts: ReportFacts): Block[] {
  return facts.figures.products.length === 0 ? [] : [productsTable(facts), ...adjustmentBlocks(facts)];
}

/** Why figures of the table above are not those that were reported. */
export function adjustmentBlocks(facts: Pick<ReportFacts, "adjustments" | "figures">): Block[] {
  if (facts.adjustments.length === 0) return [];
  return [
    { type: "paragraph", text: adjustmentsLead },
    ...adjustmentsText(facts).map((text) => ({ type: "bullet", text }) as const),
  ];
}

/** One row a kind: each level, their sum, and how much of it was embedded, where anything was. */
export function productsTable(facts: ReportFacts): Table {
  const table = productTable(facts.figures);
  const { levels, rows, hasEmbedded } = table;
  const shown = (amount: number) => formatNumber(amount);
  return {
    type: "table",
    caption: productsCaption(facts),
    columns: [
      { width: 10, align: "center" },
      { width: 45, align: "left" },
      { width: 20, align: "center" },
      ...levels.map(() => ({ width: 18, align: "right" }) as const),
      { width: 18, align: "right" },
      ...(hasEmbedded ? ([{ width: 18, align: "right" }] as const) : []),
    ],
    head: [
      [
        "TT",
        "Loại",
        "Đơn vị tính",
        ...levelHeads(table),
        "Tổng số",
        ...(hasEmbedded ? ["Trong đó lồng ghép"] : []),
      ],
    ],
    rows: rows.map(({ name, unit, parts, total, embedded }, index) => [
      String(index + 1),
      name,
      unit,
      ...parts.map(shown),
      { text: shown(total), strong: true },
      ...(hasEmbedded ? [shown(embedded)] : []),
    ]),
  };
}
