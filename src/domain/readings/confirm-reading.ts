import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { isAtOrBelow, type Unit } from "#domain/units/unit.ts";
import { countsOf, createPlan, type ItemCounts, type PlanItems } from "#domain/plans/create-plan.ts";
import { inDocumentOrder } from "./document-order.ts";
import { followItems } from "#domain/plans/follow-items.ts";
import { listFollowablePlans, listItemsToFollow } from "#domain/plans/followable-plans.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { planFromReview } from "./plan-from-review.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { planOfReview } from "./plan-of-review.ts";
import { setReadingPlan } from "./readings.queries.ts";
import { withAdditions } from "./review-additions.ts";
import { unknownCodes } from "./review-codes.ts";
import { reviewSchema, type Review } from "./review.schema.ts";
import { findUnitsNamed } from "./units-named.queries.ts";

interface Confirmed {
  readonly planId: string;
  readonly repeated: boolean;
  readonly counts: ItemCounts | null;
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
    await refuseUnknown(context, review, unit, day);
    const plan = planOfReview(context, { stored, unit }, review.plan);
    const reading = withAdditions(stored.reading, review.added);
    const named = await findUnitsNamed(context.db, unit, printedNames(review), day);
    const read = planFromReview(plan.id, reading, review, {
      newId: context.newId,
      unitsNamed: (name) => named.get(name) ?? [],
    });
    const items = await followed(context, plan.followsId, read, review, day);
    await createPlan(context.db, plan, items, unit, day);
    await setReadingPlan(context.db, stored.id, plan.id);
    return { planId: plan.id, repeated: false, counts: countsOf(items) };
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

async function followed(
  { db }: CommandContext,
  followsId: string | null,
  read: PlanItems,
  review: Review,
  day: string,
): Promise<PlanItems> {
  const ordered = inDocumentOrder(read);
  if (followsId === null) return ordered;
  const asked = review.targets.some((target) => target?.followsId !== undefined);
  return followItems(ordered, await listItemsToFollow(db, followsId, day), asked);
}

const asList = (place: string | undefined) => (place === undefined ? [] : [place]);

/** The names in the review that units may bear. */
export function printedNames(review: Pick<Review, "targets" | "responsibilities">): string[] {
  return [
    ...review.targets.flatMap((target) => target?.owner ?? []),
    ...review.responsibilities.flatMap((one) => one?.organisation ?? []),
  ];
}

/** @throws Refusal where the review names what the lists, the place or the plans above do not have */
export async function refuseUnknown(
  context: CommandContext,
  review: Review,
  unit: Unit,
  day: string,
): Promise<void> {
  const named = review.targets.flatMap((target) => [
    ...(target?.subjectUnits ?? []),
    ...asList(target?.place),
  ]);
  const units = await listUnits(context.db, [...new Set(named)], day);
  const below = new Set(units.filter((one) => isAtOrBelow(one, unit.id)).map(({ id }) => id));
  const errors: Record<string, string> = { ...unknownCodes(review, context.lists, below) };
  const { followsId } = review.plan;
  if (followsId) {
    const plans = await listFollowablePlans(context.db, unit, day);
    if (!plans.some(({ id }) => id === followsId))
      errors["plan.followsId"] = "Chọn một kế hoạch của đơn vị cấp trên còn hiệu lực.";
  }
  if (Object.keys(errors).length > 0) throw new Refusal(errors);
}
