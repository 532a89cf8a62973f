import { parseDate } from "#lib/calendar/format-dates.ts";
import { parseVietnameseNumber } from "#lib/vietnamese/numbers.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import type { ColumnedRow, TableColumn } from "./table-columns.ts";

/** What a line does: as in the lineage (lineage.ts), and `move`: to hang below another unit. */
export const arrangementKinds = {
  merge: { name: "nhập", others: ["hợp nhất", "sáp nhập"] },
  split: { name: "chia", others: ["tách", "chia tách"] },
  rename: { name: "đổi tên", others: [] },
  retype: { name: "đổi loại", others: [] },
  dissolve: { name: "giải thể", others: ["kết thúc"] },
  transfer: { name: "chuyển chức năng", others: ["chuyển giao"] },
  move: { name: "chuyển về", others: ["chuyển trực thuộc"] },
} as const satisfies Record<string, { name: string; others: readonly string[] }>;
export type ArrangementKind = keyof typeof arrangementKinds;

/** The columns of a list of changes, as the template has them. */
export const arrangementColumns = {
  change: { heading: "Thay đổi", others: ["kind", "change"], required: true },
  from: { heading: "Đơn vị cũ (mã)", others: ["from_code", "from codes", "Mã cũ"], required: true },
  to: { heading: "Đơn vị mới (mã)", others: ["to_code", "to codes", "Mã mới"] },
  name: { heading: "Tên mới", others: ["to_name"] },
  kind: { heading: "Loại mới", others: ["to_kind"] },
  parent: { heading: "Thuộc (mã)", others: ["to_parent", "parent"] },
  day: { heading: "Từ ngày", others: ["day", "on_day", "from"], required: true },
  share: { heading: "Tỷ lệ", others: ["share", "Phần"] },
  instrument: { heading: "Văn bản", others: ["instrument"] },
  issued: { heading: "Ngày ban hành", others: ["issued_on", "instrument_date"] },
} as const satisfies Record<string, TableColumn>;

export interface ArrangementRow {
  readonly line: number;
  readonly change: ArrangementKind;
  /** Codes, or "CODE/name" for an office below the place of that code. */
  readonly from: string;
  readonly to: string;
  /** Of a unit that is founded, or the new name; "" where an existing unit goes on. */
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  /** ISO: the first day on which it holds. */
  readonly day: string;
  /** Over 0, at most 1. */
  readonly share: number | null;
  readonly instrument: string | null;
  /** ISO. */
  readonly instrumentDate: string | null;
}

const changes = new Map(
  Object.entries(arrangementKinds).flatMap(([code, { name, others }]) =>
    [code, name, ...others].map((word) => [searchKey(word), code as ArrangementKind] as const),
  ),
);

/** Reads every line by itself; what the units make of it is for plan-arrangement.ts. */
export function readArrangementRows(rows: readonly ColumnedRow<keyof typeof arrangementColumns>[]): {
  rows: ArrangementRow[];
  refused: Map<number, string>;
} {
  const refused = new Map<number, string>();
  const read = rows.flatMap(({ line, cells }): ArrangementRow[] => {
    const row = readRow(line, cells);
    if (typeof row !== "string") return [row];
    refused.set(line, row);
    return [];
  });
  return { rows: read, refused };
}

function readRow(line: number, cells: Readonly<Record<keyof typeof arrangementColumns, string>>) {
  const { from, to, name, kind, parent } = cells;
  const change = changes.get(searchKey(cells.change));
  if (change === undefined) {
    const known = Object.values(arrangementKinds).map((one) => one.name);
    return `Cột “Thay đổi” ghi một trong: ${known.join(", ")}.`;
  }
  if (from === "") return "Ghi mã đơn vị cũ.";
  const day = parseDate(cells.day);
  if (day === undefined) return "Ghi ngày bắt đầu, ví dụ 01/7/2025.";
  const instrumentDate = cells.issued === "" ? null : parseDate(cells.issued);
  if (instrumentDate === undefined) return "Ngày ban hành chưa đúng, ví dụ 12/6/2025.";
  const share = readShare(cells.share);
  if (share === undefined) return "Tỷ lệ ghi như 0,6 hoặc 60%, lớn hơn 0 và không quá 1.";
  if (share !== null && change !== "split" && change !== "transfer")
    return "Tỷ lệ chỉ dùng khi chia hoặc chuyển chức năng.";
  if (name.length > 200) return "Tên dài quá 200 ký tự.";
  if ((change === "merge" || change === "split") && to === "" && name === "")
    return "Ghi mã đơn vị tiếp nhận, hoặc mã và tên đơn vị mới.";
  if (change === "transfer" && to === "") return "Ghi đơn vị nhận chức năng.";
  if (change === "rename" && name === "" && to === "") return "Ghi tên mới hoặc mã mới.";
  if (change === "retype" && name === "" && kind === "") return "Ghi tên hoặc loại mới.";
  if (change === "move" && parent === "") return "Ghi đơn vị cấp trên mới ở cột “Thuộc (mã)”.";
  const instrument = cells.instrument === "" ? null : cells.instrument.slice(0, 200);
  return { line, change, from, to, name, kind, parent, day, share, instrument, instrumentDate };
}

/** undefined where it is no share. */
function readShare(typed: string): number | null | undefined {
  if (typed === "") return null;
  const percent = typed.endsWith("%");
  const text = percent ? typed.slice(0, -1).trim() : typed;
  // "0.6" as a program writes it: a number of a table, never a thousand.
  const value = /^0?\.\d+$/.test(text) ? Number(text) : parseVietnameseNumber(text);
  const share = value === undefined ? undefined : percent ? value / 100 : value;
  return share !== undefined && share > 0 && share <= 1 ? share : undefined;
}
