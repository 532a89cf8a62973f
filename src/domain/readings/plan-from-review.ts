import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { clausesIn } from "#domain/plans/clause-path.ts";
import type { PlanItems } from "#domain/plans/create-plan.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { clauseOf, pairItems } from "./pair-items.ts";
import { firstWording } from "#domain/plans/plan.ts";
import { listedPassages } from "./reading-items.ts";
import type { Review } from "./review.schema.ts";
import { targetFromReview } from "./target-from-review.ts";
import { tasksFromReview } from "./tasks-from-review.ts";

/** How items get their ids, and printed names the units that bear them. */
export interface Making {
  readonly newId: () => string;
  readonly unitsNamed: (printed: string) => readonly string[];
}

/**
 * Joins what was read with what was confirmed: the fields come from the review, quote and place only ever from
 * the reading, so that a clause is what the document says. Items beyond the reading are not there to confirm.
 * @param reading with what the person added (withAdditions)
 */
export function planFromReview(
  planId: string,
  reading: PlanReading,
  review: Omit<Review, "readingId" | "plan" | "added">,
  { newId, unitsNamed }: Making,
): PlanItems {
  const clauseAt = clausesIn(reading.text);
  const base = (position: number) => ({ id: newId(), planId, position, ...firstWording });
  const own = (position: number) => ({ ...base(position), followsId: null });
  return {
    targets: pairItems(reading.targets, review.targets).map(([read, target, position]) => ({
      ...base(position),
      ...clauseOf(read),
      clause: clauseAt(read.at[0]),
      ...targetFromReview(target, unitsNamed),
    })),
    tasks: tasksFromReview(planId, reading, review.tasks, newId),
    occasions: pairItems(reading.occasions, review.occasions).map(([read, occasion, position]) => ({
      ...own(position),
      ...clauseOf(read),
      name: occasion.name,
      from: occasion.from,
      to: occasion.to,
      year: occasion.year ?? null,
    })),
    duties: pairItems(reading.duties, review.duties).map(([read, duty, position]) => ({
      ...own(position),
      ...clauseOf(read),
      ...plainDuty,
      kind: duty.kind,
      title: duty.title,
      sender: duty.sender ?? null,
      receiver: duty.receiver ?? null,
      senderKinds: duty.senderKinds,
      due: duty.due ?? null,
      inclusive: duty.inclusive,
      every: duty.every ?? null,
    })),
    responsibilities: pairItems(reading.responsibilities, review.responsibilities).map(
      ([read, one, position]) => ({
        ...base(position),
        ...clauseOf(read),
        organisation: one.organisation,
        unitIds: unitsNamed(one.organisation),
        does: one.does,
      }),
    ),
    passages: pairItems(listedPassages(reading), review.passages).map(([read, _kept, position]) => ({
      id: newId(),
      planId,
      position,
      kind: read.kind,
      ...clauseOf(read),
    })),
    legalBases: pairItems(reading.legalBases, review.legalBases).map(([read, basis, position]) => ({
      id: newId(),
      planId,
      position,
      number: basis.number,
      dated: basis.dated ?? null,
      ...clauseOf(read),
    })),
  };
}
