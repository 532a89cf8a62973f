import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { id, isoDay, listOf } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { z } from "zod";
import { amendItems, type AmendedItems } from "./amend-items.ts";
import { endWordings, moveUnderNewWordings } from "./amendments.queries.ts";
import { printedNames, refuseUnknown } from "./confirm-reading.ts";
import { insertItems } from "#domain/plans/create-plan.ts";
import { inDocumentOrder } from "./document-order.ts";
import { listAmendable } from "./list-amendable.ts";
import { loadPlan } from "#domain/plans/load-plan.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import type { Amendable } from "./pair-wordings.ts";
import { planFromReview } from "./plan-from-review.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { planOfReview } from "./plan-of-review.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { insertPlan } from "#domain/plans/plans.queries.ts";
import { setReadingPlan } from "./readings.queries.ts";
import { withAdditions } from "./review-additions.ts";
import { mostItems } from "./review-fields.ts";
import { reviewSchema, type Review } from "./review.schema.ts";
import { findUnitsNamed } from "./units-named.queries.ts";

const input = reviewSchema.extend({
  amendsId: id,
  effectiveFrom: isoDay("Ghi ngày văn bản sửa đổi có hiệu lực."),
  /** Items that the amended document no longer has and that end with it. */
  dropped: listOf(id).pipe(z.array(z.string()).max(5 * mostItems)),
});

interface Loaded extends LoadedReading {
  readonly amended: Plan;
}

interface Amended {
  readonly planId: string;
  readonly repeated: boolean;
  readonly counts: { readonly added: number; readonly ended: number } | null;
}

/**
 * Confirms a second reading, of an amended document: from its day on the plan says what the document says, and what
 * it said before is kept for the periods that ended under it. The document itself becomes a plan row that amends
 * the other; it is no further plan issued, so it is not posted.
 */
export const amendPlan: Command<typeof input, Loaded, Amended> = {
  name: "plan.amend",
  input,
  load: async (context, { readingId, amendsId }) => ({
    ...(await loadReading(context, readingId)),
    amended: (await loadPlan(context, amendsId)).plan,
  }),
  may: (actor, { unit, amended }) => mayManagePlans(actor, unit) && amended.unitId === unit.id,
  do: async (context, { stored, unit, amended }, review) => {
    if (stored.planId) return { planId: amended.id, repeated: true, counts: null };
    if (amended.withdrawnAt || amended.amendsId)
      throw new Problem("conflict", "Kế hoạch này không còn hiệu lực nên không sửa đổi được.");
    await refuseUnknown(context, review, unit, today(context.clock));
    const now = await itemsOf(context, { stored, unit }, amended.id, review);
    const plan = await listAmendable(context.db, amended.id);
    refuseEarlierDay(amended, plan, review.effectiveFrom);

    const document = {
      ...planOfReview(context, { stored, unit }, review.plan),
      purpose: amended.purpose,
      followsId: null,
      amendsId: amended.id,
      effectiveFrom: review.effectiveFrom,
    };
    if (!(await insertPlan(context.db, document))) throw new Problem("conflict");
    const amending = {
      amendmentId: document.id,
      from: review.effectiveFrom,
      dropped: new Set(review.dropped),
    };
    const items = amendItems(now, plan, amending, context.lists);
    await endWordings(context.db, items.ended, review.effectiveFrom);
    const ofDocument = { planId: document.id };
    await insertItems(context.db, {
      ...items,
      passages: now.passages.map((passage) => ({ ...passage, ...ofDocument })),
      legalBases: now.legalBases.map((basis) => ({ ...basis, ...ofDocument })),
    });
    await moveUnderNewWordings(context.db, items.tasks);
    await setReadingPlan(context.db, stored.id, document.id);
    return { planId: amended.id, repeated: false, counts: countsOf(items) };
  },
  audit: ({ unit, stored }, { effectiveFrom }, { planId, repeated, counts }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: planId,
          detail: { readingId: stored.id, effectiveFrom, ...counts },
        },
};

async function itemsOf(
  context: CommandContext,
  { stored, unit }: LoadedReading,
  planId: string,
  review: Review,
) {
  const reading = withAdditions(stored.reading, review.added);
  const named = await findUnitsNamed(context.db, unit, printedNames(review), today(context.clock));
  const unitsNamed = (name: string) => named.get(name) ?? [];
  return inDocumentOrder(planFromReview(planId, reading, review, { newId: context.newId, unitsNamed }));
}

/** One amendment after the other: each holds from a later day than the wordings that it ends began. */
function refuseEarlierDay({ issuedOn }: Plan, plan: Amendable, from: string): void {
  if (issuedOn !== null && from < issuedOn)
    throw new Refusal({
      effectiveFrom: `Kế hoạch ban hành ngày ${formatDate(issuedOn)}. Ghi ngày đó hoặc một ngày sau.`,
    });
  const began = [plan.targets, plan.tasks, plan.occasions, plan.duties, plan.responsibilities].flatMap(
    (items) => items.flatMap(({ validFrom }) => validFrom ?? []),
  );
  const last = began.toSorted().at(-1);
  if (last !== undefined && from <= last)
    throw new Refusal({
      effectiveFrom: `Lần sửa đổi trước có hiệu lực từ ${formatDate(last)}. Ghi một ngày sau ngày đó.`,
    });
}

function countsOf(items: AmendedItems): { added: number; ended: number } {
  const { targets, tasks, occasions, duties, responsibilities, ended } = items;
  const added = [targets, tasks, occasions, duties, responsibilities].flat().length;
  return { added, ended: Object.values(ended).flat().length };
}
