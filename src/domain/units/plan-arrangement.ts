import type { UnitKind } from "#domain/lists/lists.ts";
import type { ArrangementRow } from "./arrangement-rows.ts";
import { checkArrangement } from "./check-arrangement.ts";
import { kindOfArranged } from "./kind-of-arranged.ts";
import type { LineageKind, LineageLink } from "./lineage.ts";
import type { UnitDirectory } from "./unit-directory.ts";
import { nameKey } from "./unit-names.ts";
import type { Unit } from "./unit.ts";

/** A unit that an act founds. */
export interface FoundedUnit extends Pick<Unit, "id" | "level" | "kind" | "name" | "code"> {
  readonly parentId: string;
  readonly instrument: string | null;
}

/** What of a unit that goes on is another from the day on. */
export interface ChangedUnit {
  readonly name?: string;
  readonly kind?: string;
  readonly code?: string;
  readonly parentId?: string;
  readonly instrument: string | null;
}

export interface PlannedLink extends LineageLink {
  readonly instrument: string | null;
  readonly instrumentDate: string | null;
}

/** What the lines of one day make of the units. */
export interface Arrangement {
  readonly day: string;
  /** The higher first. */
  readonly founded: readonly FoundedUnit[];
  /** Ended unit → who takes over what hangs below it; null where each of those is moved by a line of its own. */
  readonly ended: ReadonlyMap<string, string | null>;
  readonly changed: ReadonlyMap<string, ChangedUnit>;
  readonly links: readonly PlannedLink[];
  readonly refused: ReadonlyMap<number, string>;
}

interface Surroundings {
  /** The units of the day before. */
  readonly directory: UnitDirectory;
  readonly kinds: readonly UnitKind[];
  readonly newId: () => string;
  /** Whether the person may end, change or move this unit, or set one up below it. */
  readonly mayArrange: (unit: Unit) => boolean;
  readonly mayArrangeBelow: (unit: Unit) => boolean;
}

const levels: readonly Unit["level"][] = ["nation", "province", "district", "commune", "leaf"];
const outside = "Đơn vị này ngoài phạm vi quản trị của bạn.";

/**
 * Reads the lines of one day together: which units end, which are founded, which go on changed, and what became of
 * which. A line with a new name founds a unit, one without lets an existing unit take over.
 */
export function planArrangement(
  rows: readonly ArrangementRow[],
  day: string,
  around: Surroundings,
): Arrangement {
  const { directory, kinds, newId, mayArrange, mayArrangeBelow } = around;
  const refused = new Map<number, string>();
  const founded = new Map<string, FoundedUnit>();
  const changed = new Map<string, ChangedUnit>();
  const ended = new Map<string, string | null>();
  const links: PlannedLink[] = [];

  const sources = new Map<ArrangementRow, Unit>();
  for (const row of rows) {
    const unit = directory.find(row.from);
    if (typeof unit === "string") refused.set(row.line, unit);
    else if (!mayArrange(unit)) refused.set(row.line, outside);
    else sources.set(row, unit);
  }
  // Founded first, the higher before the lower, so that a line may name a unit that another founds.
  const founding = [...sources]
    .filter(([{ change, name }]) => name !== "" && (change === "merge" || change === "split"))
    .toSorted(([, one], [, other]) => levels.indexOf(one.level) - levels.indexOf(other.level));
  for (const [row, unit] of founding) {
    const why = found(row, unit);
    if (why !== null) refused.set(row.line, why);
  }
  for (const [unit, own] of Map.groupBy(sources, ([, unit]) => unit)) {
    const lines = own.map(([row]) => row).filter(({ line }) => !refused.has(line));
    const why = lines.length === own.length ? arrange(unit, lines) : null;
    if (why !== null) refused.set(lines[0]?.line ?? 0, why);
  }
  for (const [line, why] of checkArrangement(sources, { ended, changed }, founded, directory)) {
    if (!refused.has(line)) refused.set(line, why);
  }
  // What is founded below a unit that ends hangs below its heir.
  const units = [...founded.values()].map((unit) => ({
    ...unit,
    parentId: ended.get(unit.parentId) ?? unit.parentId,
  }));
  return { day, founded: units, ended, changed, links, refused };

  /** What the line calls the unit that takes over; a founded one by its code, or its name below its parent. */
  function keyOf({ to, name, parent }: ArrangementRow): string {
    return to === "" ? `${parent}/${nameKey(name)}` : to;
  }

  function findParent(written: string): Unit | FoundedUnit | string {
    return founded.get(written) ?? directory.find(written);
  }

  function found(row: ArrangementRow, source: Unit): string | null {
    const key = keyOf(row);
    const kind = kindOfArranged(row, source, kinds);
    if (typeof kind === "string") return kind;
    const parent = row.parent === "" ? directory.get(source.parentId ?? "") : findParent(row.parent);
    if (parent === undefined) return "Ghi đơn vị cấp trên ở cột “Thuộc (mã)”.";
    if (typeof parent === "string") return parent;
    if (!kind.within.includes(parent.level)) return `“${kind.name}” không trực thuộc ${parent.name}.`;
    if ("ancestors" in parent && !mayArrangeBelow(parent)) return outside;
    const there = founded.get(key);
    if (there) {
      const same = there.name === row.name && there.kind === kind.code && there.parentId === parent.id;
      return same ? null : `Tên, loại hoặc cấp trên khác với dòng khác của cùng đơn vị mới “${there.name}”.`;
    }
    founded.set(key, {
      id: newId(),
      level: kind.level,
      kind: kind.code,
      name: row.name,
      code: row.to === "" ? null : row.to,
      parentId: parent.id,
      instrument: row.instrument,
    });
    return null;
  }

  function heirOf(row: ArrangementRow): { id: string; level: Unit["level"] } | string {
    const made = row.name === "" ? founded.get(row.to) : founded.get(keyOf(row));
    if (made) return made;
    const unit = directory.find(row.to);
    if (typeof unit === "string") return unit;
    return mayArrange(unit) ? unit : outside;
  }

  /** All lines of one unit. Answers what is wrong with them. */
  function arrange(unit: Unit, lines: readonly ArrangementRow[]): string | null {
    const parting = lines.filter(({ change }) => ["merge", "split", "dissolve"].includes(change));
    const going = lines.filter(({ change }) => ["rename", "retype", "move"].includes(change));
    if (parting.length > 0 && going.length > 0)
      return "Một đơn vị không thể vừa kết thúc vừa đổi tên hoặc chuyển đi.";
    if (new Set(parting.map(({ change }) => change)).size > 1)
      return "Một đơn vị chỉ có một cách kết thúc trong ngày.";
    for (const row of going) {
      const why = change(unit, row);
      if (why !== null) return why;
    }
    for (const row of lines.filter(({ change }) => change === "transfer")) {
      const heir = heirOf(row);
      if (typeof heir === "string") return heir;
      if (heir.id === unit.id) return "Đơn vị nhận chức năng trùng với đơn vị chuyển.";
      link(unit, heir.id, row, "transfer");
    }
    const [first] = parting;
    if (first?.change === "dissolve") {
      if (parting.length > 1) return "Đơn vị này được ghi giải thể hai lần.";
      link(unit, null, first, "dissolve");
      ended.set(unit.id, null);
    } else if (first?.change === "merge") {
      if (parting.length > 1) return "Đơn vị này nhập vào hai nơi. Nếu bị chia, ghi “chia”.";
      const heir = heirOf(first);
      if (typeof heir === "string") return heir;
      if (heir.id === unit.id) return "Đơn vị không thể nhập vào chính nó. Nếu lập đơn vị mới, ghi tên mới.";
      if ((heir.level === "leaf") !== (unit.level === "leaf")) return "Hai đơn vị không cùng cấp.";
      link(unit, heir.id, first, "merge");
      ended.set(unit.id, heir.id);
    } else if (first?.change === "split") return split(unit, parting);
    return null;
  }

  function split(unit: Unit, lines: readonly ArrangementRow[]): string | null {
    const heirs = lines.map((row) => ({ row, heir: heirOf(row) }));
    const unknown = heirs.find(({ heir }) => typeof heir === "string");
    if (typeof unknown?.heir === "string") return unknown.heir;
    const ids = heirs.flatMap(({ heir }) => (typeof heir === "string" ? [] : [heir.id]));
    if (new Set(ids).size < 2) return "Chia thì ghi ít nhất hai đơn vị tiếp nhận, mỗi đơn vị một dòng.";
    if (new Set(ids).size < ids.length) return "Một đơn vị tiếp nhận ghi hai lần.";
    const shares = lines.flatMap(({ share }) => share ?? []);
    const sum = shares.reduce((one, other) => one + other, 0);
    if (shares.length > 0 && (shares.length < lines.length || Math.abs(sum - 1) > 0.000_001))
      return "Tỷ lệ phải ghi cho mọi đơn vị tiếp nhận và cộng lại bằng 1; không rõ thì để trống cả.";
    for (const [place, { row }] of heirs.entries()) link(unit, ids[place] ?? null, row, "split");
    if (!ids.includes(unit.id)) ended.set(unit.id, null);
    return null;
  }

  function change(unit: Unit, row: ArrangementRow): string | null {
    const kind = row.name === "" && row.kind === "" ? undefined : kindOfArranged(row, unit, kinds);
    if (typeof kind === "string") return kind;
    if (kind && kind.level !== unit.level) return `“${kind.name}” không cùng cấp với đơn vị cũ.`;
    const parent = row.parent === "" ? undefined : findParent(row.parent);
    if (typeof parent === "string") return parent;
    if (parent && "ancestors" in parent && !mayArrangeBelow(parent)) return outside;
    if (parent && "ancestors" in parent && parent.ancestors.includes(unit.id))
      return "Đơn vị không thể thuộc chính nó.";
    const own = kinds.find(({ code }) => code === (kind?.code ?? unit.kind));
    if (parent && own && !own.within.includes(parent.level))
      return `“${own.name}” không trực thuộc ${parent.name}.`;
    changed.set(unit.id, {
      ...changed.get(unit.id),
      ...(row.name !== "" && { name: row.name }),
      ...(kind && { kind: kind.code }),
      ...(row.to !== "" && { code: row.to }),
      ...(parent && { parentId: parent.id }),
      instrument: row.instrument,
    });
    return null;
  }

  function link(unit: Unit, to: string | null, row: ArrangementRow, kind: LineageKind): void {
    const { share, instrument, instrumentDate } = row;
    links.push({ from: unit.id, to, kind, onDay: day, share, sure: true, instrument, instrumentDate });
  }
}
