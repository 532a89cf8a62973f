import { searchKey } from "#lib/vietnamese/fold.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { OutlineSectionKind } from "#domain/lists/lists.ts";
import type { AttendanceSum } from "./activity-results.ts";
import { gapsOf, moneyText, taskText } from "./facts-text.ts";
import { peopleRows } from "./people-rows.ts";
import { previousRows } from "./previous-rows.ts";
import { hasSeveralLevels, productTable, tellsLevelsApart } from "./product-table.ts";
import { chartTitle } from "./report-chart.ts";
import type { ReportFacts } from "./report-facts.ts";
import { supplementRows } from "./supplement-rows.ts";

/** A row of a table in a section of a report, or what else of it is no paragraph, as it can be spoken of. */
export interface ReportRow {
  /**
   * Within its section: "activity:talk", "people:women", a target's id. Made of a code, or of a name where the facts
   * know no code, never of a place: it means the same row in the next version.
   */
  readonly row: string;
  /** The row in words, as a remark quotes it. */
  readonly text: string;
}

/** The rows that a section of each kind shows, in their order; paragraphs are no rows. */
export const rowsOfSection: Readonly<Record<OutlineSectionKind, (facts: ReportFacts) => ReportRow[]>> = {
  narrative: () => [],
  heading: () => [],
  chart: (facts) =>
    facts.targets.some(({ standing }) => standing !== null)
      ? [{ row: chartRow, text: chartTitle(facts) }]
      : [],
  gaps: (facts) =>
    rowsApart(gapsOf(facts), ({ targetTitle, text }) => ({
      row: targetTitle === null ? "gap:silent" : `gap:of-${named(targetTitle)}`,
      text,
    })),
  // By who wrote them; what one unit wrote in several sections by its order.
  contributions: ({ contributions }) =>
    rowsApart(contributions, ({ unitName, text }) => ({
      row: `words:${named(unitName)}`,
      text: `${unitName}: ${text}`,
    })),
  "results-table": ({ targets }) =>
    targets.map(({ targetId, title, achieved }) => ({ row: targetId, text: `${title}: ${achieved}` })),
  estimates: ({ estimates }) =>
    estimates.map(({ line, title, unit, soFar, estimated }) => ({
      row: line,
      text: `${title}: số đến ngày ${formatNumber(soFar)}, ${estimated === null ? "chưa ước cả kỳ" : `ước cả kỳ ${formatNumber(estimated)}`} (${unit})`,
    })),
  previous: (facts) =>
    facts.previous === null
      ? []
      : previousRows(facts, facts.previous).map(({ row, title, before, now }) => ({
          row,
          text: `${title}: kỳ trước ${before}, kỳ này ${now}`,
        })),
  "activities-table": (facts) => [
    ...(facts.activities.activities > 0 ? activityRows(facts) : []),
    ...supplementLines(facts),
    ...(!tellsLevelsApart(facts) && hasSeveralLevels(facts) ? productRows(facts) : []),
  ],
  // Told apart by number and title; two that share both, which plans do have, by their order.
  tasks: ({ activities: { tasks } }) =>
    rowsApart(tasks, (task) => ({
      row: `task:${named(task.title === null ? null : `${task.label ?? ""} ${task.title}`)}`,
      text: taskText(task),
    })),
  "seven-groups": ({ groups = [] }) =>
    groups.map(({ name, activities }) => ({
      row: groupRow(name),
      text: `${name ?? "Không gắn với nhóm nào"}: ${formatNumber(activities)} hoạt động`,
    })),
  money: ({ activities, part }) => [
    { row: "money:total", text: moneyText(activities, part) },
    ...(activities.money.length > 1
      ? activities.money.map(({ source, amount }) => ({
          row: `money:source-${named(source)}`,
          text: `Kinh phí, ${source ?? "chưa ghi nguồn"}: ${formatNumber(amount)} đồng`,
        }))
      : []),
  ],
  people: ({ activities }) =>
    peopleRows(activities.attendance).map(({ part, label, count }) => ({
      row: peopleRow(part),
      text: `${label}: ${formatNumber(count)} lượt người`,
    })),
  products: productRows,
};

export const activityRow = (kind: string): string => `activity:${kind}`;
export const productRow = (kind: string): string => `product:${kind}`;
export const supplementRow = (kind: string): string => `supplement:${kind}`;
export const peopleRow = (part: string): string => `people:${part}`;
export const groupRow = (name: string | null): string => `group:${named(name)}`;
export const chartRow = "chart";

/** The second row of the same name has a 2 behind it. */
function rowsApart<Item>(items: readonly Item[], rowOf: (item: Item) => ReportRow): ReportRow[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const { row, text } = rowOf(item);
    const times = (seen.get(row) ?? 0) + 1;
    seen.set(row, times);
    return { row: times === 1 ? row : `${row}-${times}`, text };
  });
}

function activityRows({ activities: { rows, attendance } }: Pick<ReportFacts, "activities">): ReportRow[] {
  return [
    ...rows.map(({ kind, name, unit, own, embedded, attendance: who }) => ({
      row: activityRow(kind),
      text: `${name}: riêng ${formatNumber(own)}, lồng ghép ${formatNumber(embedded)} (${unit})${attended(who)}`,
    })),
    { row: peopleRow("total"), text: `Cộng lượt người dự: ${formatNumber(attendance.total)}` },
  ];
}

const attended = (who: AttendanceSum | null) =>
  who === null || who.total === 0 ? "" : `, ${formatNumber(who.total)} lượt người dự`;

function productRows({ figures }: Pick<ReportFacts, "figures">): ReportRow[] {
  return productTable(figures).rows.map(({ kind, name, unit, total, embedded }) => ({
    row: productRow(kind),
    text: `${name}: tổng số ${formatNumber(total)} (${unit})${embedded === 0 ? "" : `, trong đó lồng ghép ${formatNumber(embedded)}`}`,
  }));
}

function supplementLines({ supplement }: Pick<ReportFacts, "supplement">): ReportRow[] {
  if (supplement === null) return [];
  return supplementRows(supplement).map(({ kind, name, unit, main, whole }) => ({
    row: supplementRow(kind),
    text: `${name}: báo cáo đã gửi ${formatNumber(main)}, cộng với phần bổ sung ${formatNumber(whole)} (${unit})`,
  }));
}

const longestName = 50;

/** "Ngân sách xã" → "ngan-sach-xa". */
function named(name: string | null): string {
  return name === null
    ? "none"
    : searchKey(name)
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "")
        .slice(0, longestName);
}
