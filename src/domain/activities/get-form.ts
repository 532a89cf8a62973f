import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { mayLog } from "./activity.policy.ts";
import { findFormChoices, type FormChoices, type TaskChoice } from "./form-choices.ts";
import { getActivity, type ActivityWithHistory } from "./get-activity.ts";
import { listUnitsToRecordFor } from "./nearby-units.ts";

export interface NewActivityForm {
  /** Where the person may record; asked for only where there are several. */
  readonly units: readonly Unit[];
  /** The one chosen, or the only one; null while it has to be asked for. */
  readonly unit: Unit | null;
  readonly choices: FormChoices;
  /** The activity whose values are offered again, where one was named. */
  readonly like: ActivityWithHistory["activity"] | null;
}

/**
 * What the form for a new activity starts with.
 * @throws Problem not-allowed where the person may record for no unit, or not for the one asked for
 */
export async function getNewForm(
  context: Context,
  asked: { readonly unitId?: string | undefined; readonly likeId?: string | undefined },
): Promise<NewActivityForm> {
  const own = await listUnitsToRecordFor(context);
  const chosen = asked.unitId ? await getUnit(context.db, asked.unitId, today(context.clock)) : null;
  const first = chosen ?? own[0];
  if (!first || !mayLog(context.actor, first))
    throw new Problem("not-allowed", "Bạn chưa được giao ghi hoạt động cho đơn vị này.");
  return {
    units: own.some(({ id }) => id === first.id) ? own : [first, ...own],
    unit: chosen ?? (own.length === 1 ? first : null),
    choices: await findFormChoices(context, first),
    like: asked.likeId ? (await getActivity(context, asked.likeId)).activity : null,
  };
}

export interface CorrectionForm extends ActivityWithHistory {
  readonly choices: FormChoices;
}

/** @throws Problem not-found out of sight, not-allowed where the person may only look */
export async function getCorrectionForm(context: Context, id: string): Promise<CorrectionForm> {
  const found = await getActivity(context, id);
  if (!found.mayCorrect) throw new Problem("not-allowed");
  const choices = await findFormChoices(context, found.unit);
  return { ...found, choices: { ...choices, tasks: withOwnTask(choices.tasks, found) } };
}

/** The task it serves stays to be chosen, also where its plan has ended since. */
function withOwnTask(
  tasks: readonly TaskChoice[],
  { activity, taskTitles }: ActivityWithHistory,
): readonly TaskChoice[] {
  const { taskId } = activity;
  if (taskId === null || tasks.some(({ id }) => id === taskId)) return tasks;
  return [{ id: taskId, title: taskTitles.get(taskId) ?? "", planTitle: "Kế hoạch đã kết thúc" }, ...tasks];
}
