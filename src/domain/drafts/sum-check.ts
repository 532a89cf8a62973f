import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";

/** Where parts must make a whole: what the units below took on together, against what the plan asks in all. */
export interface SumCheck {
  readonly targetId: string;
  readonly byYear: number | null;
  readonly amountUnit: string;
  readonly asked: number;
  /** Of the amounts that can be added. */
  readonly sum: number;
  /** How many units' amounts are in the sum. */
  readonly units: number;
  /** Units that carry the target on in a way that cannot be added: "mỗi trường 02 buổi", a share, another period. */
  readonly notAdded: number;
}

/** One check for each target that all reach together ("toàn tỉnh 40 mô hình") and each year it names an amount for. */
export function sumChecks(
  targets: readonly Target[],
  plans: readonly (Pick<Plan, "unitId"> & { readonly targets: readonly Target[] })[],
): SumCheck[] {
  return targets
    .filter(({ basis }) => basis === "total")
    .flatMap((target) =>
      target.steps.flatMap(({ byYear, least, amountUnit }) => {
        if (least === null) return [];
        const carried = plans.flatMap((plan) =>
          plan.targets
            .filter(({ followsId }) => followsId === target.id)
            .map((part) => ({ unitId: plan.unitId, amount: amountBy(part, target, byYear, amountUnit) })),
        );
        const added = carried.filter(({ amount }) => amount !== null);
        return [
          {
            targetId: target.id,
            byYear,
            amountUnit,
            asked: least,
            sum: added.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
            units: new Set(added.map(({ unitId }) => unitId)).size,
            notAdded: new Set(carried.filter(({ amount }) => amount === null).map(({ unitId }) => unitId))
              .size,
          },
        ];
      }),
    );
}

/** What a part asks by a year, in the whole's unit and period; null where it cannot be added to others. */
function amountBy(part: Target, whole: Target, byYear: number | null, amountUnit: string): number | null {
  if (part.basis !== "total" || part.per !== whole.per) return null;
  const due = part.steps.filter(
    (step) =>
      step.least !== null &&
      step.amountUnit === amountUnit &&
      (byYear === null || step.byYear === null || step.byYear <= byYear),
  );
  // Staged amounts are reached one after the other: the last one due holds.
  return due.toSorted((one, other) => (one.byYear ?? 0) - (other.byYear ?? 0)).at(-1)?.least ?? null;
}
