import type { LineageKind, RecordedLink } from "./lineage.ts";
import { lineageId } from "./lineage-id.ts";
import { bareName, type CommuneLink } from "./match-links.ts";
import { nationId } from "./nation.ts";
import { mapDay, type MapUnit } from "./reference-map.ts";
import { referenceUnitId } from "./reference-unit-id.ts";
import { type OldUnit, threeLevelDay } from "./three-level-map.ts";
import type { UnitState } from "./unit-states.ts";

export interface ThreeLevelUnits {
  /** As the units stood until 30/6/2025, parents before children; those that go on have the id they have today. */
  readonly states: readonly UnitState[];
  readonly links: readonly RecordedLink[];
  /** Ended, and no source says what became of them. */
  readonly withoutHeir: readonly OldUnit[];
}

/** The act that drew the provinces anew. Those of the communes are one for each province, and not in the sources. */
const provinceInstrument = "202/2025/QH15";

/**
 * The units of the three-level map and what became of them on 1/7/2025. A unit goes on, with its own id, where all of
 * it became all of one unit of the new map, whatever that is called; every other unit of the new map is a new one.
 * @param matched the package's links, which alone decide who goes on: ids must not change with a correction
 * @param corrected the same with our corrections, which decide what became of whom
 */
export function threeLevelUnits(
  old: readonly OldUnit[],
  present: readonly MapUnit[],
  matched: readonly CommuneLink[],
  corrected: readonly CommuneLink[] = matched,
): ThreeLevelUnits {
  const goesOn = whoGoesOn(heirsOf(old, present, matched));
  const heirs = heirsOf(old, present, corrected);
  const oldIds = new Map(
    old.map((unit) => {
      const heir = goesOn.get(unit);
      const id = heir
        ? referenceUnitId(heir.level, heir.code, mapDay)
        : referenceUnitId(unit.level, unit.code, threeLevelDay);
      return [keyOf(unit), id];
    }),
  );
  const idOf = (unit: OldUnit) => oldIds.get(keyOf(unit)) ?? "";

  const above = new Map<string, readonly string[]>();
  const states = old.map((unit): UnitState => {
    const id = idOf(unit);
    const parentKey = parentKeyOf(unit);
    const ancestors = [...(parentKey === null ? [nationId] : (above.get(parentKey) ?? [])), id];
    above.set(keyOf(unit), ancestors);
    return {
      id,
      level: unit.level,
      kind: unit.kind,
      name: unit.fullName,
      code: unit.code,
      parentId: ancestors.at(-2) ?? nationId,
      provinceId: ancestors[1] ?? id,
      communeId: unit.level === "commune" ? id : null,
      ancestors,
      validFrom: threeLevelDay,
      validTo: mapDay,
      instrument: null,
    };
  });

  const changed = old.filter((unit) => {
    const [only, ...more] = heirs.get(unit) ?? [];
    return only === undefined || more.length > 0 || only.unit !== goesOn.get(unit);
  });
  const links = changed.flatMap((unit) => linksOf(unit, idOf(unit), heirs.get(unit) ?? []));
  const withoutHeir = changed.filter((unit) => !heirs.has(unit));
  return { states, links, withoutHeir };
}

interface Heir {
  readonly unit: MapUnit;
  readonly sure: boolean;
}

/** What became of communes, and so of the districts and provinces they lay in. */
function heirsOf(old: readonly OldUnit[], present: readonly MapUnit[], links: readonly CommuneLink[]) {
  const oldUnits = new Map(old.map((unit) => [keyOf(unit), unit]));
  const presentUnits = new Map(present.map((unit) => [`${unit.level}:${unit.code}`, unit]));
  const found = new Map<OldUnit, Map<MapUnit, boolean>>();
  const note = (from: OldUnit | undefined, to: MapUnit | undefined, sure: boolean) => {
    if (!from || !to) return;
    const heirs = found.get(from) ?? new Map<MapUnit, boolean>();
    found.set(from, heirs.set(to, sure || heirs.get(to) === true));
  };
  for (const { old: commune, code, sure } of links) {
    const heir = presentUnits.get(`commune:${code}`);
    const district = oldUnits.get(parentKeyOf(commune) ?? "");
    note(commune, heir, sure);
    note(district, heir, sure);
    const province = district && oldUnits.get(parentKeyOf(district) ?? "");
    note(province, presentUnits.get(`province:${heir?.provinceCode}`), true);
  }
  // An island district had no communes, so no link names it: it became the special zone of its name.
  const inherited = new Set([...found.values()].flatMap((heirs) => [...heirs.keys()]));
  const zones = present.filter((unit) => unit.level === "commune" && !inherited.has(unit));
  for (const district of old.filter((unit) => unit.level === "district" && !found.has(unit))) {
    note(
      district,
      zones.find(({ fullName }) => bareName(fullName) === bareName(district.fullName)),
      true,
    );
  }
  return new Map(
    [...found].map(([unit, heirs]) => [unit, [...heirs].map(([to, sure]): Heir => ({ unit: to, sure }))]),
  );
}

/** All of one became all of one, on the same level, and no source leaves doubt. */
function whoGoesOn(heirs: ReadonlyMap<OldUnit, readonly Heir[]>): Map<OldUnit, MapUnit> {
  const same = [...heirs].flatMap(([old, all]) =>
    all.map(({ unit, sure }) => ({ old, unit, sure, alone: all.length === 1 })),
  );
  const levels = same.filter(({ old, unit }) => old.level === unit.level);
  return new Map(
    [...Map.groupBy(levels, ({ unit }) => unit)].flatMap(([unit, [only, ...more]]) =>
      only && more.length === 0 && only.alone && only.sure ? [[only.old, unit] as const] : [],
    ),
  );
}

function linksOf(old: OldUnit, from: string, heirs: readonly Heir[]): RecordedLink[] {
  const common = { from, onDay: mapDay, share: null, instrumentDate: null };
  const instrument = old.level === "province" ? provinceInstrument : null;
  if (heirs.length === 0) {
    return [
      { ...common, id: lineageId(from, mapDay, null), to: null, kind: "dissolve", instrument, sure: false },
    ];
  }
  const kind: LineageKind =
    heirs.length > 1 ? "split" : heirs[0]?.unit.level === old.level ? "merge" : "retype";
  return heirs.map(({ unit, sure }) => {
    const to = referenceUnitId(unit.level, unit.code, mapDay);
    return { ...common, id: lineageId(from, mapDay, to), to, kind, instrument, sure };
  });
}

const keyOf = ({ level, code }: Pick<OldUnit, "level" | "code">) => `${level}:${code}`;

function parentKeyOf({ level, parentCode }: OldUnit): string | null {
  if (level === "province") return null;
  return `${level === "commune" ? "district" : "province"}:${parentCode}`;
}
