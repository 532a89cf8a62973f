import type { Lists } from "#domain/lists/lists.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import type { ProductSum } from "./report-figures.ts";

/** Targets that activities feed, with some counted and not one of them with evidence. */
export function unprovenTargets(
  standings: readonly Pick<TargetStanding, "target" | "measure">[],
  products: readonly ProductSum[],
  { activityKinds }: Pick<Lists, "activityKinds">,
): string[] {
  return standings.flatMap(({ target, measure }) => {
    const kinds = activityKinds.filter(({ measures }) => measures.includes(measure.code));
    const behind = products.filter(({ kind }) => kinds.some(({ code }) => code === kind));
    const counted = behind.some(({ activities }) => activities > 0);
    const proven = behind.some(({ withEvidence }) => withEvidence > 0);
    return counted && !proven ? [target.id] : [];
  });
}
