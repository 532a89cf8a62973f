import type { Cell, Table } from "#lib/official-documents/official-document.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { figuresPeriod } from "./facts-text.ts";
import type { GroupResult } from "./group-results.ts";
import { peopleRows } from "./people-rows.ts";
import type { ReportFacts } from "./report-facts.ts";

/** Who attended, by sex and further parts; null where nobody is known of. */
export function peopleTable(facts: ReportFacts): Table | null {
  const rows = peopleRows(facts.activities.attendance);
  if (rows.length === 0) return null;
  return {
    type: "table",
    caption: `Lượt người tham dự${figuresPeriod(facts)}`,
    columns: [
      { width: 95, align: "left" },
      { width: 35, align: "right" },
      { width: 35, align: "right" },
    ],
    head: [["Thành phần", "Lượt người", "Tỷ lệ"]],
    rows: rows.map(({ label, count, share, strong }) => {
      const cell = (text: string): Cell => ({ text, strong });
      return [cell(label), cell(formatNumber(count)), cell(share === null ? "" : formatPercent(share, 1))];
    }),
  };
}

/** What was done for each of the seven national groups of tasks. */
export function groupsTable(facts: ReportFacts, groups: readonly GroupResult[]): Table {
  return {
    type: "table",
    caption: `Hoạt động theo nhóm nhiệm vụ của Chương trình${figuresPeriod(facts)}`,
    columns: [
      { width: 10, align: "center" },
      { width: 65, align: "left" },
      { width: 20, align: "right" },
      { width: 70, align: "left" },
    ],
    head: [["TT", "Nhóm nhiệm vụ, giải pháp", "Số hoạt động", "Tiêu biểu"]],
    rows: groups.map(({ name, activities, foremost }, index) => [
      name === null ? "" : String(index + 1),
      name ?? "Không gắn với nhóm nào",
      formatNumber(activities),
      foremost.join("; "),
    ]),
  };
}
