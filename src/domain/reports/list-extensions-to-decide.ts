import type { Context } from "#domain/context.ts";
import { listDutiesById } from "#domain/plans/duties.queries.ts";
import { listPlansById } from "#domain/plans/plans.queries.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { dutyDueName } from "./duty-due-text.ts";
import { getDutyPeriod } from "./duty-period.ts";
import type { Extension } from "./extension.ts";
import { mayDecideExtension } from "./extension.policy.ts";
import { listUndecided } from "./extensions.queries.ts";

export interface ExtensionToDecide {
  readonly extension: Extension;
  readonly unitName: string;
  /** "báo cáo năm (năm 2026)" */
  readonly name: string;
}

/** What waits for the person's word, about reports by the plans of these units; the earliest due day first. */
export async function listExtensionsToDecide(
  { db, actor }: Pick<Context, "db" | "actor">,
  planUnitIds: readonly string[],
  asOf: string,
): Promise<ExtensionToDecide[]> {
  const undecided = await listUndecided(db, planUnitIds);
  if (undecided.length === 0) return [];
  const duties = await listDutiesById(db, [...new Set(undecided.map(({ dutyId }) => dutyId))]);
  const plans = await listPlansById(db, [...new Set(duties.map(({ planId }) => planId))], asOf);
  const units = await listUnits(db, [...new Set(undecided.map(({ unitId }) => unitId))], asOf);
  return undecided.flatMap((extension) => {
    const unit = units.find(({ id }) => id === extension.unitId);
    const duty = duties.find(({ id }) => id === extension.dutyId);
    const plan = plans.find(({ id }) => id === duty?.planId);
    if (!unit || !duty || !plan || !mayDecideExtension(actor, unit, plan)) return [];
    const period = getDutyPeriod(extension.period, duty, plan);
    return [{ extension, unitName: unit.name, name: dutyDueName({ duty, period }) }];
  });
}
