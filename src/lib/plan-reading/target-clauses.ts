import { findAmounts } from "./amounts.ts";
import { segmentsOf, type Inherited, type Segment } from "./clause-segments.ts";
import type { Passage } from "./passages.ts";
import type { Target, TargetStep } from "./plan-reading.ts";
import { subjectsOf } from "./target-subjects.ts";

export type ReadTarget = Omit<Target, "quote" | "at">;

/** The targets that one clause states. Amounts of one measure with deadlines of their own are steps of one target. */
export function readClause(
  clause: Passage,
  inherited: Inherited,
  amounts = findAmounts(clause.low),
): ReadTarget[] {
  const segments = segmentsOf(clause, inherited, amounts);
  const targets: ReadTarget[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const step: TargetStep = {
      by: segment.per === null ? (segment.deadline?.by ?? null) : null,
      before: segment.per === null && (segment.deadline?.before ?? false),
      min: segment.amount.min,
      max: segment.amount.max,
      unit: segment.unit,
    };
    const open = targets.at(-1);
    if (open !== undefined && last !== undefined && isNextStep(last, segment)) open.steps.push(step);
    else {
      targets.push({
        measure: segment.measure,
        subjects: subjectsOf(clause, segment.passage, segment.amount.to, segment.basis),
        basis: segment.basis,
        per: segment.per,
        baselineYear: segment.baselineYear,
        firm: !/phấn đấu/u.test(clause.low),
        steps: [step],
      });
    }
    last = segment;
  }
  return targets;
}

function isNextStep(last: Segment, next: Segment): boolean {
  const same =
    last.measure === next.measure &&
    last.unit === next.unit &&
    last.basis === next.basis &&
    last.per === next.per;
  return same && next.per === null && last.deadline?.by !== next.deadline?.by;
}
