import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "./get-unit-in-sight.ts";
import { standsSince } from "./stands-since.ts";
import { groupKinds, kindsToAdd } from "./unit-kinds.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import { listStates } from "./unit-states.ts";
import type { Unit } from "./unit.ts";

export interface AddUnitsForm {
  readonly parent: Unit;
  readonly kinds: readonly { readonly value: string; readonly label: string; readonly group: string }[];
  /** The first day on which units can hang below it: most were there before the map was drawn anew. */
  readonly since: string;
  readonly today: string;
}

/**
 * What the form for new units needs.
 * @param parentId without it the first unit that the person acts for
 * @throws Problem not-found for a unit out of sight, not-allowed where nothing may be added below it
 */
export async function getAddUnitsForm(context: Context, parentId: string | null): Promise<AddUnitsForm> {
  const { db, clock, actor, lists } = context;
  const day = today(clock);
  const parent = await getUnitInSight(context, parentId);
  const kinds = kindsToAdd(lists, parent, day);
  if (!mayArrangeUnits(actor, parent) || kinds.length === 0) throw new Problem("not-allowed");
  const since = standsSince(await listStates(db, [parent.id]), day) ?? day;
  return { parent, kinds: groupKinds(lists, kinds), since, today: day };
}
