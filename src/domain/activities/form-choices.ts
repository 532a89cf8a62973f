import type { Context } from "#domain/context.ts";
import { listPlansBinding } from "#domain/plans/plans.queries.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findLastValues, listUsualKinds, type LastValues } from "./last-values.queries.ts";

/** What the form of one unit offers besides the reference lists. */
export interface FormChoices {
  readonly tasks: readonly TaskChoice[];
  /** Codes of the kinds that this unit records most, the most used first. */
  readonly usualKinds: readonly string[];
  readonly last: LastValues | null;
}

export interface TaskChoice {
  readonly id: string;
  /** With its label in the plan: "2.a) Xây dựng …". */
  readonly title: string;
  readonly planTitle: string;
}

/** For a unit that the person has been found to act for. */
export async function findFormChoices(context: Context, unit: Unit): Promise<FormChoices> {
  const day = today(context.clock);
  const plans = await listPlansBinding(context.db, unit, day);
  const tasks = await listTasks(
    context.db,
    plans.map(({ id }) => id),
    { on: day },
  );
  return {
    tasks: plans.flatMap((plan) =>
      tasks
        .filter(({ planId }) => planId === plan.id)
        .map(({ id, label, title }) => ({
          id,
          title: label ? `${label} ${title}` : title,
          planTitle: plan.title,
        })),
    ),
    usualKinds: await listUsualKinds(context.db, unit.id),
    last: await findLastValues(context.db, unit.id),
  };
}
