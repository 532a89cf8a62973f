import type { IsoDate } from "#lib/calendar/dates.ts";
import { standingNames } from "#domain/progress/standing.ts";
import { peopleSheet, productsSheet, type Sums } from "./activity-sheets.ts";
import type { ReportFacts } from "./report-facts.ts";

/**
 * The tables of a report for programs that calculate: real numbers and days, and what is summed said as a sum. The
 * workbook has one sheet for each, a CSV file is one of them.
 */
export interface Sheet {
  /** In addresses and file names. */
  readonly code: SheetCode;
  /** On the tab; at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Under the rows; null where nothing adds up. */
  readonly totals: readonly SheetCell[] | null;
}

export const sheetCodes = ["chi-tieu", "hoat-dong", "nguoi-du", "don-vi", "kinh-phi", "nguon"] as const;
export type SheetCode = (typeof sheetCodes)[number];

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly format: "text" | "number" | "date";
}

export type SheetCell = string | number | Sum | null;

/** Of cells to the left in the same row, or of all cells above in the same column; with what it comes to. */
export type Sum = Sums & { readonly value: number };

export const isSum = (cell: SheetCell): cell is Sum => typeof cell === "object" && cell !== null;

const text = (heading: string, width: number): SheetColumn => ({ heading, width, format: "text" });
const number = (heading: string, width = 14): SheetColumn => ({ heading, width, format: "number" });
const day = (heading: string): SheetColumn => ({ heading, width: 14, format: "date" });

/** Those that have anything to say, in the order of the tabs. */
export function reportSheets(facts: ReportFacts): Sheet[] {
  return [
    targetsSheet(facts),
    productsSheet(facts),
    peopleSheet(facts),
    unitsSheet(facts),
    moneySheet(facts),
    sourcesSheet(facts),
  ].filter(({ rows }) => rows.length > 0);
}

function targetsSheet({ targets }: ReportFacts): Sheet {
  return {
    code: "chi-tieu",
    name: "Chỉ tiêu",
    columns: [
      number("TT", 6),
      text("Chỉ tiêu", 60),
      text("Mục", 10),
      text("Kế hoạch", 28),
      text("Kết quả", 28),
      text("Chi tiết", 28),
      number("Tỷ lệ (%)"),
      text("Đánh giá", 18),
      text("Vì sao", 50),
    ],
    rows: targets.map((target, index) => [
      index + 1,
      target.title,
      target.clause,
      target.planned,
      target.achieved,
      target.detail,
      target.attained,
      target.standing === null ? "Tính vào số chung" : standingNames[target.standing],
      target.reason,
    ]),
    totals: null,
  };
}

function unitsSheet({ units, targets }: ReportFacts): Sheet {
  return {
    code: "don-vi",
    name: "Từng đơn vị",
    columns: [
      number("TT", 6),
      text("Đơn vị", 40),
      ...targets.flatMap(({ title }) => [text(title, 24), text("Đánh giá", 16)]),
    ],
    rows: units.map(({ name, cells }, index) => [
      index + 1,
      name,
      ...targets.flatMap((_, at) => {
        const cell = cells[at] ?? null;
        if (cell === null) return ["–", null];
        return [cell.achieved, cell.standing === null ? null : standingNames[cell.standing]];
      }),
    ]),
    totals: null,
  };
}

function moneySheet({ activities: { money } }: ReportFacts): Sheet {
  return {
    code: "kinh-phi",
    name: "Kinh phí",
    columns: [number("TT", 6), text("Nguồn", 44), number("Số tiền (đồng)", 20)],
    rows: money.map(({ source, amount }, index) => [index + 1, source ?? "Chưa ghi nguồn", amount]),
    totals: [null, "Tổng số", { down: true, value: money.reduce((sum, { amount }) => sum + amount, 0) }],
  };
}

function sourcesSheet({ sources }: ReportFacts): Sheet {
  const taken = sources?.taken ?? [];
  const missing = sources?.missing ?? [];
  const rows: SheetCell[][] = [
    ...taken.map(({ unitName, version, cutOff, factsDigest }) => [
      unitName,
      "Đã tổng hợp",
      version,
      cutOff satisfies IsoDate,
      factsDigest,
    ]),
    ...missing.map(({ unitName }) => [unitName, "Chưa có báo cáo được tiếp nhận", null, null, null]),
  ];
  return {
    code: "nguon",
    name: "Nguồn tổng hợp",
    columns: [
      number("TT", 6),
      text("Đơn vị", 40),
      text("Tình trạng", 32),
      number("Lần gửi", 10),
      day("Số liệu đến ngày"),
      text("Mã kiểm tra số liệu", 70),
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    totals: null,
  };
}
