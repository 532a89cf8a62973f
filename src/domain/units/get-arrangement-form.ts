import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { type LeftOpen } from "./left-open.ts";
import { nationId } from "./nation.ts";
import { listLeftOpen } from "./reference-loads.queries.ts";
import { administeredUnit } from "./unit.policy.ts";
import type { Unit } from "./unit.ts";
import { getUnit } from "./units.queries.ts";

export interface ArrangementForm {
  /** The unit below which the person arranges. */
  readonly unit: Unit;
  /** For the nation's administrator: what the official map leaves to a person. */
  readonly leftOpen: readonly LeftOpen[];
}

/** What the page for mergers, divisions and new names needs. @throws Problem not-allowed for who administers nothing */
export async function getArrangementForm({ db, clock, actor }: Context): Promise<ArrangementForm> {
  const unitId = administeredUnit(actor);
  if (unitId === null) throw new Problem("not-allowed");
  const unit = await getUnit(db, unitId, today(clock));
  return { unit, leftOpen: unit.id === nationId ? await listLeftOpen(db) : [] };
}
