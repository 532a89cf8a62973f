import type { CommandContext } from "#domain/context.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { findActivityToChange, type ActivityRecord } from "./activity-record.queries.ts";
import { maySee } from "./activity.policy.ts";
import { listEvidence } from "./evidence.queries.ts";

export interface ActivityToChange {
  readonly activity: ActivityRecord;
  readonly unit: Unit;
  readonly evidence: readonly StoredFile[];
}

/** @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart. */
export async function loadActivityToChange(context: CommandContext, id: string): Promise<ActivityToChange> {
  const activity = await findActivityToChange(context.db, id);
  const unit = activity && (await findUnit(context.db, activity.unitId, today(context.clock)));
  if (!activity || !unit || !maySee(context.actor, unit)) throw new Problem("not-found");
  return { activity, unit, evidence: await listEvidence(context.db, activity.id) };
}
