import type { Context } from "#domain/context.ts";
import type { UnitKind } from "#domain/lists/lists.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { type Colleague, listPeopleAt } from "#domain/people/people.queries.ts";
import { mayAppoint, maySeePeople } from "#domain/people/person.policy.ts";
import { getUnitEver } from "./get-unit-ever.ts";
import { listLinksOf, type ToldLink } from "./lineage.queries.ts";
import { tellHistory, type UnitChapter } from "./unit-history.ts";
import { kindsToAdd } from "./unit-kinds.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import { listStates } from "./unit-states.ts";
import type { Unit } from "./unit.ts";
import { countUnitsBelow, listUnits } from "./units.queries.ts";

export interface UnitProfile {
  /** Of a unit that ended, as it last stood. */
  readonly unit: Unit;
  /** ISO: the day of which all this is told, today or its last day. */
  readonly day: string;
  /** ISO: the first day on which it no longer was; null while it is. */
  readonly endedOn: string | null;
  /** From the nation down to the unit's parent. */
  readonly above: readonly { readonly id: string; readonly name: string; readonly inSight: boolean }[];
  /** The latest first. */
  readonly history: readonly UnitChapter[];
  /** What it was made of and what became of it, through mergers and divisions. */
  readonly lineage: { readonly before: readonly ToldLink[]; readonly after: readonly ToldLink[] };
  /** Who acts for the unit itself today; null for who may not know. */
  readonly people: readonly Colleague[] | null;
  /** How many units hang directly below it. */
  readonly below: number;
  /** The kinds it could be turned into; empty where the person may not rename it. */
  readonly kinds: readonly UnitKind[];
  readonly may: { readonly add: boolean; readonly appoint: boolean };
}

/** What a unit is or was, what became of it, and who acts for it. @throws Problem not-found for a unit out of sight. */
export async function getUnitProfile(context: Context, unitId: string): Promise<UnitProfile> {
  const { db, actor, lists } = context;
  const { unit, day, endedOn } = await getUnitEver(context, unitId);
  const found = new Map((await listUnits(db, unit.ancestors, day)).map((above) => [above.id, above]));
  const above = unit.ancestors.flatMap((id) => (id === unit.id ? [] : (found.get(id) ?? [])));
  const parent = above.at(-1);
  const mayArrange = endedOn === null && mayArrangeUnits(actor, unit);
  return {
    unit,
    day,
    endedOn,
    above: above.map((one) => ({ id: one.id, name: one.name, inSight: seesUnit(actor, one) })),
    history: tellHistory(await listStates(db, [unit.id])).toReversed(),
    people: maySeePeople(actor, unit) ? await listPeopleAt(db, [unit.id], day) : null,
    below: await countUnitsBelow(db, { top: unit.id, day }),
    lineage: await listLinksOf(db, unit.id),
    kinds: mayArrange && unit.level === "leaf" && parent ? kindsToAdd(lists, parent, day) : [],
    may: {
      add: mayArrange && kindsToAdd(lists, unit, day).length > 0,
      appoint: endedOn === null && mayAppoint(actor, unit),
    },
  };
}
