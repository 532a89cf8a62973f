import type { Context } from "#domain/context.ts";
import { findFile } from "#domain/files/files.queries.ts";
import type { FileWithContent } from "#domain/files/get-file.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { maySeePlan } from "./plan.policy.ts";
import { findPlanByFile } from "./plans.queries.ts";

/**
 * A plan's document, for all whom the plan binds: units below may open it, though they see no other file of the
 * unit above. null where the file is no plan's document, or out of sight.
 */
export async function findPlanDocument(context: Context, fileId: string): Promise<FileWithContent | null> {
  const day = today(context.clock);
  const plan = await findPlanByFile(context.db, fileId, day);
  const unit = plan && (await findUnit(context.db, plan.unitId, day));
  const file = unit && maySeePlan(context.actor, unit, plan) ? await findFile(context.db, fileId) : null;
  return file && { file, content: await context.files.get(file.sha256) };
}
