import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import type { Transaction } from "#platform/db/connection.ts";
import { insertDuties } from "./duties.queries.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { insertOccasions } from "./occasions.queries.ts";
import { planFromReview, type PlanItems } from "./plan-from-review.ts";
import { mayManagePlans } from "./plan.policy.ts";
import { insertPlan } from "./plans.queries.ts";
import { postPlan } from "./post-plan.ts";
import { setReadingPlan } from "./readings.queries.ts";
import { insertResponsibilities } from "./responsibilities.queries.ts";
import { unknownCodes } from "./review-codes.ts";
import { reviewSchema, type Review } from "./review.schema.ts";
import { insertTargets } from "./targets.queries.ts";
import { insertTasks } from "./tasks.queries.ts";

interface Confirmed {
  readonly planId: string;
  readonly repeated: boolean;
  readonly counts: Readonly<Record<keyof PlanItems, number>> | null;
}

/**
 * Makes a plan of a reading: what was kept, as it was corrected, each item with its clause. A second click gets
 * the first one's plan.
 */
export const confirmReading: Command<typeof reviewSchema, LoadedReading, Confirmed> = {
  name: "plan.confirm",
  input: reviewSchema,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored, unit }, review) => {
    if (stored.planId) return { planId: stored.planId, repeated: true, counts: null };
    const day = today(context.clock);
    await refuseUnknown(context, review, unit.id, day);

    const planId = context.newId();
    const plan = {
      id: planId,
      provinceId: unit.provinceId,
      unitId: unit.id,
      kind: review.plan.kind,
      purpose: review.plan.purpose,
      title: review.plan.title,
      number: review.plan.number ?? null,
      issuedOn: review.plan.issuedOn ?? null,
      issuedBy: review.plan.issuedBy ?? null,
      signer: review.plan.signer ?? null,
      periodFrom: review.plan.periodFrom,
      periodTo: review.plan.periodTo,
      body: stored.reading.text,
      fileId: stored.fileId,
      confirmedBy: context.actor.personId,
      confirmedAt: context.clock(),
    };
    if (!(await insertPlan(context.db, plan))) throw new Problem("conflict");
    const items = planFromReview(planId, stored.reading, review, context.newId);
    await insertItems(context.db, items);
    await postPlan(context.db, plan, unit, day);
    await setReadingPlan(context.db, stored.id, planId);
    return { planId, repeated: false, counts: countsOf(items) };
  },
  audit: ({ unit, stored }, _, { planId, repeated, counts }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: planId,
          detail: { readingId: stored.id, ...counts },
        },
};

async function refuseUnknown(
  context: CommandContext,
  review: Review,
  unitId: string,
  day: string,
): Promise<void> {
  const namesUnits = review.targets.some((target) => target && target.subjectUnits.length > 0);
  const below = namesUnits ? await listUnitsAtOrBelow(context.db, unitId, day) : [];
  const errors = unknownCodes(review, context.lists, new Set(below.map(({ id }) => id)));
  if (Object.keys(errors).length > 0) throw new Refusal(errors);
}

async function insertItems(db: Transaction, items: PlanItems): Promise<void> {
  await insertTargets(db, items.targets);
  await insertTasks(db, items.tasks);
  await insertOccasions(db, items.occasions);
  await insertDuties(db, items.duties);
  await insertResponsibilities(db, items.responsibilities);
}

function countsOf(items: PlanItems): Record<keyof PlanItems, number> {
  const { targets, tasks, occasions, duties, responsibilities } = items;
  return {
    targets: targets.length,
    tasks: tasks.length,
    occasions: occasions.length,
    duties: duties.length,
    responsibilities: responsibilities.length,
  };
}
