import type { PlanReading, Quote } from "#lib/plan-reading/plan-reading.ts";
import { clausesIn } from "./clause-path.ts";
import type { Duty } from "./duty.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import type { Clause } from "./plan.ts";
import { listedTasks } from "./reading-items.ts";
import type { Responsibility } from "./responsibility.ts";
import type { Review } from "./review.schema.ts";
import type { Target } from "./target.ts";
import type { Task } from "./task.ts";

/** What a confirmed plan consists of. */
export interface PlanItems {
  readonly targets: readonly (Target & Clause)[];
  readonly tasks: readonly Task[];
  readonly occasions: readonly PlanOccasion[];
  readonly duties: readonly Duty[];
  readonly responsibilities: readonly Responsibility[];
}

/**
 * Joins what was read with what was confirmed: the fields come from the review, quote and place only ever from
 * the reading, so that a clause is what the document says. Items beyond the reading are not there to confirm.
 */
export function planFromReview(
  planId: string,
  reading: PlanReading,
  review: Omit<Review, "readingId" | "plan">,
  newId: () => string,
): PlanItems {
  const clauseAt = clausesIn(reading.text);
  const base = (position: number) => ({ id: newId(), planId, position });
  return {
    targets: pairs(reading.targets, review.targets).map(([read, target, position]) => ({
      ...base(position),
      ...clauseOf(read),
      clause: clauseAt(read.at[0]),
      title: target.title,
      measure: target.measure,
      subjects: target.subjects ?? "",
      subjectKinds: target.subjectKinds,
      subjectUnitIds: target.subjectUnits,
      basis: target.basis,
      per: target.per ?? null,
      baselineYear: target.baselineYear ?? null,
      firm: target.firm,
      averaged: target.averaged,
      steps: target.steps.map((step) => ({
        byYear: step.byYear ?? null,
        beforeYear: step.beforeYear,
        least: step.least ?? null,
        most: step.most ?? null,
        amountUnit: step.amountUnit,
      })),
    })),
    tasks: tasksFrom(planId, reading, review.tasks, newId),
    occasions: pairs(reading.occasions, review.occasions).map(([read, occasion, position]) => ({
      ...base(position),
      ...clauseOf(read),
      name: occasion.name,
      from: occasion.from,
      to: occasion.to,
      year: occasion.year ?? null,
    })),
    duties: pairs(reading.duties, review.duties).map(([read, duty, position]) => ({
      ...base(position),
      ...clauseOf(read),
      kind: duty.kind,
      title: duty.title,
      sender: duty.sender ?? null,
      receiver: duty.receiver ?? null,
      senderKinds: duty.senderKinds,
      due: duty.due ?? null,
      inclusive: duty.inclusive,
      every: duty.every ?? null,
    })),
    responsibilities: pairs(reading.responsibilities, review.responsibilities).map(
      ([read, one, position]) => ({
        ...base(position),
        ...clauseOf(read),
        organisation: one.organisation,
        does: one.does,
      }),
    ),
  };
}

/** A kept task whose parent was dropped moves up to the nearest one kept. */
function tasksFrom(
  planId: string,
  reading: PlanReading,
  reviewed: Review["tasks"],
  newId: () => string,
): Task[] {
  const listed = listedTasks(reading);
  const ids = new Map<number, string>();
  const keptParent = (at: number): string | null => {
    const parent = listed[at]?.parent ?? null;
    return parent === null ? null : (ids.get(parent) ?? keptParent(parent));
  };
  return pairs(listed, reviewed).map(([read, task, position]) => {
    const id = newId();
    ids.set(position, id);
    return {
      id,
      planId,
      position,
      parentId: keptParent(position),
      ...clauseOf(read),
      label: task.label ?? null,
      title: task.title,
      lead: read.lead,
      partners: read.partners,
      due: read.due,
      nationalGroups: task.nationalGroups,
    };
  });
}

/** What was read beside what was kept of it, with its place in the reading; dropped items are left out. */
function pairs<Read, Kept>(read: readonly Read[], reviewed: readonly (Kept | null)[]) {
  return read.flatMap((item, at) => {
    const kept = reviewed[at];
    return kept ? [[item, kept, at] as const] : [];
  });
}

function clauseOf({ quote, at }: Quote): Clause {
  return { quote, quoteAt: [at[0], at[1]] };
}
