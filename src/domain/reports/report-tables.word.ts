import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Cell, Table, TableRow } from "#lib/official-documents/official-document.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { standingNames } from "#domain/progress/standing.ts";
import type { ActivityRow } from "./activity-results.ts";
import { figuresPeriod, periodInSentence } from "./facts-text.ts";
import type { ReportFacts, UnitResult } from "./report-facts.ts";

/** Biểu B02: each target, what was planned, what was reached, how it stands. */
export function resultsTable(facts: ReportFacts): Table {
  return {
    type: "table",
    caption: `Kết quả thực hiện các chỉ tiêu ${periodInSentence(facts)}`,
    columns: [
      { width: 10, align: "center" },
      { width: 52, align: "left" },
      { width: 28, align: "center" },
      { width: 36, align: "center" },
      { width: 15, align: "right" },
      { width: 24, align: "center" },
    ],
    head: [["TT", "Chỉ tiêu", "Kế hoạch", headOfResults(facts), "Tỷ lệ (%)", "Đánh giá"]],
    rows: facts.targets.map(({ title, clause, planned, achieved, detail, attained, standing }, index) => [
      String(index + 1),
      clause === null ? title : `${title} (mục ${clause})`,
      planned,
      detail === null ? achieved : `${achieved}\n(${detail})`,
      attained === null ? "" : formatNumber(attained),
      standing === null ? "tính vào số chung" : standingNames[standing],
    ]),
  };
}

/** Biểu B03: what was done, by kind, for itself or embedded, and who came. */
export function activitiesTable(facts: ReportFacts): Table {
  const { rows, attendance } = facts.activities;
  const strong = (text: string): Cell => ({ text, strong: true });
  return {
    type: "table",
    caption: `Kết quả hoạt động truyền thông${figuresPeriod(facts)}${facts.whole ? "" : ` (số đến ngày ${formatDate(facts.cutOff)})`}`,
    columns: [
      { width: 10, align: "center" },
      { width: 42, align: "left" },
      { width: 17, align: "center" },
      { width: 15, align: "right" },
      { width: 16, align: "right" },
      { width: 17, align: "right" },
      { width: 16, align: "right" },
      { width: 16, align: "right" },
      { width: 16, align: "right" },
    ],
    head: [
      [
        { text: "TT", rows: 2 },
        { text: "Loại hoạt động", rows: 2 },
        { text: "Đơn vị tính", rows: 2 },
        { text: "Số lượng", columns: 2 },
        { text: "Lượt người dự", columns: 4 },
      ],
      ["Riêng", "Lồng ghép", "Tổng", "Nữ", "Nam", "Khác, chưa rõ"],
    ],
    rows: [
      ...rows.map(activityCells),
      [
        { text: "Cộng lượt người dự", columns: 5, strong: true, align: "left" },
        strong(formatNumber(attendance.total)),
        strong(formatNumber(attendance.women)),
        strong(formatNumber(attendance.men)),
        strong(formatNumber(attendance.unknown)),
      ],
    ],
  };
}

/** A dash where nobody attends such a thing; nothing where who attended was never said. */
function activityCells({ name, unit, own, embedded, attendance }: ActivityRow, index: number): TableRow {
  const people = (count: number) => (attendance && attendance.total > 0 ? formatNumber(count) : "");
  const parts = attendance
    ? [attendance.total, attendance.women, attendance.men, attendance.unknown].map(people)
    : ["–", "–", "–", "–"];
  return [String(index + 1), name, unit, formatNumber(own), formatNumber(embedded), ...parts];
}

const targetsAcross = 6;

/**
 * LibreOffice lays a table out in a time that grows with the square of its rows: the 3,321 communes take it minutes
 * in one table and seconds in a dozen.
 */
const mostRows = 300;

/** Each unit by itself, for the targets that bind units one by one; at most six of them across a table. */
export function unitTables({ units, targets }: Pick<ReportFacts, "units" | "targets">): Table[] {
  const bound = targets
    .map(({ title }, index) => ({ title, index }))
    .filter(({ index }) => units.some(({ cells }) => cells[index] !== null));
  return partsOf(bound, targetsAcross).flatMap((across) =>
    partsOf(units, mostRows).map((part, partIndex): Table => ({
      type: "table",
      columns: [
        { width: 11, align: "center" },
        { width: 56, align: "left" },
        ...across.map(() => ({ width: 185 / across.length, align: "center" }) as const),
      ],
      head: [["TT", "Đơn vị", ...across.map(({ title }) => title)]],
      rows: part.map(({ name, cells }, row) => [
        String(partIndex * mostRows + row + 1),
        name,
        ...across.map(({ index }) => unitCell(cells[index] ?? null)),
      ]),
    })),
  );
}

function partsOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** A dash where the target does not bind the unit. */
function unitCell(cell: UnitResult["cells"][number]): string {
  if (cell === null) return "–";
  if (cell.standing === null || cell.standing === "no-data") return cell.achieved;
  return `${cell.achieved}\n${standingNames[cell.standing]}`;
}

function headOfResults({ whole, cutOff }: ReportFacts): string {
  return whole ? "Kết quả" : `Kết quả (số đến ngày ${formatDate(cutOff)})`;
}
