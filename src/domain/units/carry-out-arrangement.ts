import { keepByHand } from "./reference-loads.queries.ts";
import type { Transaction } from "#platform/db/connection.ts";
import { listStatesBelow } from "./arrangements.queries.ts";
import { putLinks } from "./lineage.queries.ts";
import type { Arrangement, FoundedUnit } from "./plan-arrangement.ts";
import { insertUnits, putUnitStates, type UnitState } from "./unit-states.ts";
import type { Unit } from "./unit.ts";

/** Where a unit hangs. */
type Placement = Pick<UnitState, "level" | "ancestors" | "provinceId" | "communeId">;

/** What was done to the units, by id. */
export interface CarriedOut {
  readonly ended: readonly string[];
  readonly founded: readonly string[];
  readonly changed: readonly string[];
  /** Units that go on as they are, below another one. */
  readonly moved: readonly string[];
}

/**
 * Writes what an arrangement says: new units, ended and changed states, what hung below an ended unit below its heir
 * (each with all that is below it), and the lineage.
 * @param present the units of the day before
 */
export async function carryOutArrangement(
  db: Transaction,
  { day, founded, ended, changed, links }: Arrangement,
  present: ReadonlyMap<string, Unit>,
  newId: () => string,
): Promise<CarriedOut> {
  const roots = [...ended.keys(), ...changed.keys()];
  const states = await listStatesBelow(db, roots, day);
  const foundedById = new Map(founded.map((unit) => [unit.id, unit]));
  const parentOf = (state: UnitState): string | null => {
    const own = changed.get(state.id)?.parentId;
    if (own !== undefined) return own;
    return (state.parentId !== null && ended.get(state.parentId)) || state.parentId;
  };

  const placements = new Map<string, Placement>();
  const latest = new Map(states.map((state) => [state.id, state]));
  const placementOf = (id: string): Placement => {
    const known = placements.get(id);
    if (known) return known;
    const made = foundedById.get(id);
    const state = latest.get(id);
    const there = present.get(id);
    const moving = state && !ended.has(id) ? state : undefined;
    const parentId = made?.parentId ?? (moving ? parentOf(moving) : null);
    const level = made?.level ?? moving?.level;
    const placement =
      parentId && level
        ? below(placementOf(parentId), id, level)
        : (there ?? raise(`${id} hangs below nothing`));
    placements.set(id, placement);
    return placement;
  };

  const foundedStates = founded.map((unit) => stateOf(unit, placementOf(unit.id), day));
  const demo = (id: string): boolean => {
    const made = foundedById.get(id);
    return made ? demo(made.parentId) : (present.get(id)?.demo ?? false);
  };
  await insertUnits(
    db,
    foundedStates.map((state) => ({ ...state, demo: demo(state.id) })),
  );

  const next = states.flatMap((state): UnitState[] => {
    const cut = state.validFrom < day ? [{ ...state, validTo: day }] : [];
    if (ended.has(state.id)) return cut;
    const parentId = parentOf(state) ?? raise(`${state.id} hangs below nothing`);
    const { ancestors, provinceId, communeId } = below(placementOf(parentId), state.id, state.level);
    // Below a unit that only got another name, nothing is another.
    if (!changed.has(state.id) && ancestors.join() === state.ancestors.join()) return [];
    const { name, kind, code, instrument } = changed.get(state.id) ?? {};
    const after = {
      ...state,
      validFrom: state.validFrom < day ? day : state.validFrom,
      name: name ?? state.name,
      kind: kind ?? state.kind,
      code: code ?? state.code,
      parentId,
      ancestors,
      provinceId,
      communeId,
      instrument: instrument ?? state.instrument,
    };
    return [...cut, after];
  });
  await putUnitStates(db, next);
  await putLinks(
    db,
    links.map((link) => ({ ...link, id: newId() })),
  );
  const written = new Set(next.map(({ id }) => id));
  await keepByHand(db, [
    ...written,
    ...foundedById.keys(),
    ...links.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  ]);
  return {
    ended: [...ended.keys()],
    founded: [...foundedById.keys()],
    changed: [...changed.keys()],
    moved: [...written].filter((id) => !ended.has(id) && !changed.has(id)),
  };
}

function below(parent: Placement, id: string, level: Placement["level"]): Placement {
  return {
    level,
    ancestors: [...parent.ancestors, id],
    provinceId: level === "province" ? id : parent.provinceId,
    communeId: level === "commune" ? id : parent.communeId,
  };
}

function stateOf(
  { id, kind, name, code, parentId, instrument }: FoundedUnit,
  placement: Placement,
  day: string,
): UnitState {
  return { id, kind, name, code, parentId, ...placement, validFrom: day, validTo: null, instrument };
}

function raise(message: string): never {
  throw new Error(message);
}
