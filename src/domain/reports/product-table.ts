import { formatDate } from "#lib/calendar/format-dates.ts";
import { roundCents } from "#domain/progress/place-count.ts";
import { figuresPeriod } from "./facts-text.ts";
import type { ReportFacts } from "./report-facts.ts";
import {
  productLevelNames,
  productLevels,
  type ProductLevel,
  type ProductSum,
  type ReportFigures,
} from "./report-figures.ts";

/** What was made and held, by kind and by the level of whoever did it: the table that officials report by. */
export interface ProductTable {
  /** Those at which anything was done, from the nation down: the district only where one still was. */
  readonly levels: readonly ProductLevel[];
  readonly rows: readonly ProductRow[];
  /** Does any row count something that was embedded? */
  readonly hasEmbedded: boolean;
}

export interface ProductRow {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  /** In the order of the levels; what was embedded is in these. */
  readonly parts: readonly number[];
  /** The sum of the parts, never counted for itself. */
  readonly total: number;
  /** Of the total, embedded (lồng ghép) in another meeting or programme. */
  readonly embedded: number;
}

export function productTable({ products }: Pick<ReportFigures, "products">): ProductTable {
  const levels = productLevels.filter((level) => products.some((sum) => sum.level === level));
  const rows = [...Map.groupBy(products, ({ kind }) => kind).values()].flatMap((sums) =>
    productRow(sums, levels),
  );
  return { levels, rows, hasEmbedded: rows.some(({ embedded }) => embedded !== 0) };
}

/** Does the table say more than the one by kind? */
export function hasSeveralLevels({ figures }: Pick<ReportFacts, "figures">): boolean {
  return new Set(figures.products.map(({ level }) => level)).size > 1;
}

/** Has the report a section of its own for this table? Then it stands nowhere else. */
export function tellsLevelsApart({ outline }: Pick<ReportFacts, "outline">): boolean {
  return outline.some(({ kind }: { readonly kind: string }) => kind === "products");
}

/** "Cấp tỉnh" */
export const levelHeads = ({ levels }: Pick<ProductTable, "levels">): string[] =>
  levels.map((level) => productLevelNames[level]);

/** Above the table, on paper and on the page. */
export function productsCaption(facts: Pick<ReportFacts, "period" | "part" | "whole" | "cutOff">): string {
  const until = facts.whole ? "" : ` (số đến ngày ${formatDate(facts.cutOff)})`;
  return `Sản phẩm, sự kiện truyền thông theo cấp${figuresPeriod(facts)}${until}`;
}

function productRow(sums: readonly ProductSum[], levels: readonly ProductLevel[]): ProductRow[] {
  const [first] = sums;
  if (!first) return [];
  const sumOf = (some: readonly ProductSum[]) =>
    roundCents(some.reduce((sum, { amount }) => sum + amount, 0));
  const parts = levels.map((level) => sumOf(sums.filter((sum) => sum.level === level)));
  return [
    {
      kind: first.kind,
      name: first.name,
      unit: first.unit,
      parts,
      total: roundCents(parts.reduce((sum, part) => sum + part, 0)),
      embedded: sumOf(sums.filter(({ embedded }) => embedded)),
    },
  ];
}
