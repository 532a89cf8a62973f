import type { UnitKind } from "#domain/lists/lists.ts";
import { parseDate } from "#lib/calendar/format-dates.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import { codesMeant } from "./unit-directory.ts";
import { nameKey } from "./unit-names.ts";
import type { ColumnedRow, TableColumn } from "./table-columns.ts";

/** The columns of a list of units, as the template has them. */
export const unitListColumns = {
  name: { heading: "Tên đơn vị", others: ["Đơn vị", "Tên"], required: true },
  kind: { heading: "Loại đơn vị", others: ["Loại"], required: true },
  parent: {
    heading: "Thuộc (mã hoặc tên xã, tỉnh)",
    others: ["Đơn vị cấp trên", "Mã xã", "Xã", "Trực thuộc"],
  },
  from: { heading: "Hoạt động từ ngày", others: ["Từ ngày", "Ngày thành lập"] },
} as const satisfies Record<string, TableColumn>;

export type UnitListRow = ColumnedRow<keyof typeof unitListColumns>;

/** A place below which units are added, and since when it hangs where it does. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
  /** ISO: units below it count from here at the earliest. */
  readonly since: string;
  /** Which kinds may be set up directly below it. */
  readonly kinds: readonly UnitKind[];
  /** `nameKey` of the units that hang there already. */
  readonly taken: ReadonlySet<string>;
}

export interface ListedUnit {
  readonly line: number;
  readonly name: string;
  readonly kind: string;
  readonly place: Place;
  readonly validFrom: string;
}

export interface ReadUnitList {
  readonly units: readonly ListedUnit[];
  /** Lines whose unit is there already: sending a list again adds only what is new. */
  readonly present: readonly number[];
  /** What to do about each refused line. */
  readonly refused: ReadonlyMap<number, string>;
}

/** Reads every line, and says of each that cannot be taken what is wrong with it. */
export function readUnitList(
  rows: readonly UnitListRow[],
  { places, kinds, today }: { places: readonly Place[]; kinds: readonly UnitKind[]; today: string },
): ReadUnitList {
  const findKind = kindFinder(kinds);
  const findPlace = placeFinder(places);
  const firstLine = new Map<string, number>();
  const units: ListedUnit[] = [];
  const present: number[] = [];
  const refused = new Map<number, string>();
  for (const { line, cells } of rows) {
    const unit = readRow();
    if (typeof unit === "string") refused.set(line, unit);
    else if (unit === null) present.push(line);
    else units.push(unit);

    function readRow(): ListedUnit | string | null {
      const { name } = cells;
      if (name === "") return "Ghi tên đơn vị.";
      if (name.length > 200) return "Tên dài quá 200 ký tự.";
      const place = findPlace(cells.parent);
      if (typeof place === "string") return place;
      const kind = findKind(cells.kind);
      if (!kind)
        return cells.kind === ""
          ? "Ghi loại đơn vị."
          : `Chưa rõ loại “${cells.kind}”. Ghi như trong tệp mẫu.`;
      if (!place.kinds.includes(kind)) return `“${kind.name}” không lập trực thuộc ${place.name}.`;
      const from = cells.from === "" ? place.since : parseDate(cells.from);
      if (from === undefined) return `Ngày “${cells.from}” chưa đúng. Ghi như 01/7/2025.`;
      if (from > today) return "Ngày bắt đầu không thể ở sau hôm nay.";
      const key = `${place.id}:${nameKey(name)}`;
      const first = firstLine.get(key);
      if (first !== undefined) return `“${name}” trùng với dòng ${first}.`;
      firstLine.set(key, line);
      if (place.taken.has(nameKey(name))) return null;
      // An old school counts from the day its commune stands where it does.
      return { line, name, kind: kind.code, place, validFrom: from < place.since ? place.since : from };
    }
  }
  return { units, present, refused };
}

/** By code, name, or one of the kinds that a name or description gathers: "Thôn, bản, ấp…", "Mầm non, tiểu học…". */
function kindFinder(kinds: readonly UnitKind[]) {
  // With accents first: "bản" is no "ban".
  const tables = [nameKey, searchKey].map((keyOf) => {
    const found = new Map<string, UnitKind | null>();
    for (const kind of kinds) {
      for (const word of [...kind.name.split(","), ...(kind.description ?? "").split(",")]) {
        const key = keyOf(word);
        const other = found.get(key);
        found.set(key, other === undefined || other === kind ? kind : null);
      }
    }
    // A full name or a code says more than a piece of another's description.
    for (const kind of kinds) for (const word of [kind.name, kind.code]) found.set(keyOf(word), kind);
    return { keyOf, found };
  });
  return (typed: string): UnitKind | undefined => {
    if (typed === "") return undefined;
    for (const { keyOf, found } of tables) {
      const kind = found.get(keyOf(typed));
      if (kind) return kind;
    }
    return undefined;
  };
}

function placeFinder(places: readonly Place[]) {
  const [top] = places;
  const byCode = new Map(places.flatMap((place) => (place.code === null ? [] : [[place.code, place]])));
  const byName = Map.groupBy(places, ({ name }) => nameKey(name));
  const names = new Map(places.map(({ id, name }) => [id, nameKey(name)]));
  return (typed: string): Place | string => {
    if (typed === "") return top ?? "Ghi đơn vị cấp trên.";
    const coded = codesMeant(typed).flatMap((code) => byCode.get(code) ?? []);
    if (coded[0]) return coded[0];
    const [name = "", ...above] = typed.split(",").map(nameKey);
    const all = byName.get(name) ?? [];
    const named =
      above[0] === undefined ? all : all.filter(({ parentId }) => names.get(parentId ?? "") === above[0]);
    if (named.length === 1 && named[0]) return named[0];
    return named.length === 0
      ? `Không có “${typed}” trong phạm vi này. Ghi mã hoặc tên đầy đủ của xã, phường.`
      : `Có ${named.length} đơn vị tên “${typed}”. Ghi mã thay cho tên.`;
  };
}
