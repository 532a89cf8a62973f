import type { Paragraph } from "#lib/official-documents/official-text.ts";
import { bare, lowered } from "#lib/vietnamese/fold.ts";
import { findMeasure } from "./measures.ts";
import { linesIn, passageOf, type Page } from "./page.ts";
import { quoteOf } from "./passages.ts";
import { findPeriods } from "./periods.ts";
import type { Target, TargetStep, Unit } from "./plan-reading.ts";
import { unitOf } from "./units-of-count.ts";

/** The columns of a table of targets: what is counted, in what, and how much by each year. */
interface Columns {
  readonly title: number;
  readonly unit: number | null;
  readonly years: readonly (readonly [column: number, year: number])[];
}

/** Tables with a row a target and a column a year ("Chỉ tiêu | ĐVT | 2026 | … | 2030"). Years before `since` are results. */
export function readTargetTables(page: Page, since: number | null): Target[] {
  const targets: Target[] = [];
  let table: number | null = null;
  let columns: Columns | null = null;
  for (const line of linesIn(page, "body", "annex")) {
    if (line.kind !== "row") continue;
    if (line.table !== table) columns = null;
    table = line.table;
    const head: Columns | null = columnsOf(line, since);
    if (head !== null) columns = head;
    else if (columns !== null) targets.push(...targetOf(page, line, columns));
  }
  return targets;
}

function columnsOf(row: Paragraph, since: number | null): Columns | null {
  if (!/20\d\d/u.test(row.text)) return null;
  const heads = row.cells.map((cell) => bare(cell.text).replace(/\s+/gu, " ").trim());
  const title = heads.findIndex((head) => /chi tieu|muc tieu|noi dung/u.test(head) && head.length < 60);
  const unit = heads.findIndex((head) => /don vi tinh|^dvt|don vi$/u.test(head));
  const years = heads.flatMap((head, column): [number, number][] => {
    const year = /^(?:(?:den |ke hoach |chi tieu )?(?:het )?(?:nam )?)?(20\d\d)$/u.exec(head)?.[1];
    return year === undefined || (since !== null && Number(year) < since) ? [] : [[column, Number(year)]];
  });
  return title < 0 || years.length === 0 ? null : { title, unit: unit < 0 ? null : unit, years };
}

function targetOf(page: Page, row: Paragraph, columns: Columns): Target[] {
  const title = row.cells[columns.title]?.text ?? "";
  const said = columns.unit === null ? "" : lowered(row.cells[columns.unit]?.text ?? "").trim();
  const low = lowered(title);
  // "cuộc/năm": so many each year, which the years' columns raise.
  const per = findPeriods(`${low} ${said}`)[0]?.per ?? null;
  const steps = columns.years.flatMap(([column, by]): TargetStep[] => {
    const amount = /^(≥|≤|>|<)?\s?(\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,2})?)\s?(%)?$/u.exec(
      row.cells[column]?.text ?? "",
    );
    if (amount === null) return [];
    const value = Number((amount[2] ?? "").replaceAll(".", "").replace(",", "."));
    const most = amount[1] === "≤" || amount[1] === "<";
    const unit: Unit =
      amount[3] === "%" || /^%|tỷ lệ|phần trăm/u.test(said)
        ? "percent"
        : unitOf(said.replace(/\s?\/.*$/u, ""));
    return [
      {
        by: per === null ? by : null,
        before: false,
        min: most ? null : value,
        max: most ? value : null,
        unit,
      },
    ];
  });
  const [first] = steps;
  if (first === undefined || title === "") return [];
  const basis = first.unit === "percent" ? "share" : /(?:^|\s)(?:mỗi|từng)\s/u.test(low) ? "each" : "total";
  const rest = { subjects: title, basis, per, baselineYear: null, firm: true, steps } as const;
  return [
    {
      ...quoteOf(passageOf(page, row)),
      ...rest,
      steps,
      measure: findMeasure(bare(title), first.unit) ?? "other",
    },
  ];
}
