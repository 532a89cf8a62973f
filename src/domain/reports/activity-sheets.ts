import { nobody, type AttendanceSum } from "./activity-results.ts";
import { levelHeads, productTable } from "./product-table.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { Sheet, SheetCell, SheetColumn } from "./report-sheets.ts";

/** What a sum runs over: columns of its own row (from and to, both within), or its own column. */
export type Sums = { readonly across: readonly [number, number] } | { readonly down: true };

const text = (heading: string, width: number): SheetColumn => ({ heading, width, format: "text" });
const number = (heading: string, width = 14): SheetColumn => ({ heading, width, format: "number" });

/** What was done, by kind and level. Kinds are counted in different units, so that only rows add up. */
export function productsSheet(facts: ReportFacts): Sheet {
  const table = productTable(facts.figures);
  const first = 3;
  return {
    code: "hoat-dong",
    name: "Hoạt động theo loại và cấp",
    columns: [
      number("TT", 6),
      text("Loại", 44),
      text("Đơn vị tính", 14),
      ...levelHeads(table).map((head) => number(head)),
      number("Tổng số"),
      number("Trong đó lồng ghép", 18),
    ],
    rows: table.rows.map(({ name, unit, parts, total, embedded }, index) => [
      index + 1,
      name,
      unit,
      ...parts,
      { across: [first, first + parts.length - 1], value: total },
      embedded,
    ]),
    totals: null,
  };
}

const sexes = ["women", "men", "unknown"] as const satisfies readonly (keyof AttendanceSum)[];
const further = ["children", "ethnicMinority"] as const satisfies readonly (keyof AttendanceSum)[];

/** Who attended, by kind: women, men and unknown make the total, the others are parts of it. */
export function peopleSheet({ activities }: ReportFacts): Sheet {
  const attended = activities.rows.filter(({ attendance }) => (attendance?.total ?? 0) > 0);
  const first = 2;
  const last = first + sexes.length - 1;
  const down = (of: keyof AttendanceSum): SheetCell => ({
    down: true,
    value: attended.reduce((sum, { attendance }) => sum + (attendance ?? nobody)[of], 0),
  });
  return {
    code: "nguoi-du",
    name: "Người dự",
    columns: [
      number("TT", 6),
      text("Loại hoạt động", 44),
      number("Nữ"),
      number("Nam"),
      number("Khác, chưa rõ"),
      number("Tổng số lượt", 16),
      number("Trẻ em"),
      number("Dân tộc thiểu số", 18),
    ],
    rows: attended.map(({ name, attendance }, index) => {
      const who = attendance ?? nobody;
      return [
        index + 1,
        name,
        ...sexes.map((sex) => who[sex]),
        { across: [first, last], value: who.total },
        ...further.map((part) => who[part]),
      ];
    }),
    totals: [null, "Tổng số", ...sexes.map(down), down("total"), ...further.map(down)],
  };
}
