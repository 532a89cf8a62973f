import type { Wording, Clause } from "#domain/plans/plan.ts";
import type { Review } from "./review.schema.ts";
import type { Target, TargetStep } from "#domain/plans/target.ts";

type ReviewedTarget = NonNullable<Review["targets"][number]>;

/** What the review says of a target; the rest comes from the reading. */
export function targetFromReview(
  target: ReviewedTarget,
  unitsNamed: (printed: string) => readonly string[],
): Omit<Target, keyof Wording | keyof Clause | "id" | "planId" | "position" | "clause"> {
  return {
    aim: target.aim,
    followsId: target.followsId ?? null,
    title: target.title,
    measure: target.measure,
    subjects: target.subjects ?? "",
    subjectKinds: target.subjectKinds,
    subjectUnitIds: target.subjectUnits,
    placeId: target.place ?? null,
    owner: target.owner ?? null,
    ownerUnitIds: target.owner === undefined ? [] : unitsNamed(target.owner),
    basis: target.basis,
    per: target.per ?? null,
    baselineYear: target.baselineYear ?? null,
    baselineAmount: target.baselineAmount ?? null,
    firm: target.firm,
    averaged: target.averaged,
    steps: stepsFromReview(target),
  };
}

/** The form of an indicator still has the blank amounts that were read. */
function stepsFromReview({ aim, steps }: ReviewedTarget): TargetStep[] {
  const asked = steps.map((step) => ({
    byYear: step.byYear ?? null,
    beforeYear: step.beforeYear,
    least: step.least ?? null,
    most: step.most ?? null,
    amountUnit: step.amountUnit,
  }));
  return aim === "target" ? asked : asked.filter(({ least, most }) => least !== null || most !== null);
}
