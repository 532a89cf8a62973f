import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Lists, Measure } from "#domain/lists/lists.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import { boundUnits, hasVanished, type UnitSpan } from "./bound-units.ts";
import { listDuePeriods, type DuePeriods } from "./due-periods.ts";
import type { LedgerSums } from "./ledger-sums.ts";
import { daysOf, isRecordedByUnits, judgeUnits, type UnitStanding } from "./unit-standings.ts";
import { judgeWhole, type WholeStanding } from "./whole-standing.ts";

/** A target held against the ledger, for the units at and below one of them, in a period shown. */
export interface TargetStanding {
  readonly target: Target;
  readonly plan: Plan;
  readonly measure: Measure;
  readonly due: DuePeriods;
  readonly units: readonly UnitStanding[];
  readonly whole: WholeStanding;
}

export interface ReckonInput {
  readonly target: Target;
  readonly plan: Plan;
  readonly shown: Period;
  readonly asOf: IsoDate;
  /** The unit looked at, and it and all below it as they were in the periods judged. */
  readonly top: { readonly id: string; readonly ancestors: readonly string[] };
  readonly units: readonly UnitSpan[];
  readonly sums: LedgerSums;
  readonly lists: Pick<Lists, "unitKinds" | "measures">;
}

/** Pure: the same input gives the same standings, wherever the sums came from. */
export function reckonTarget({
  target,
  plan,
  shown,
  asOf,
  top,
  units,
  sums,
  lists,
}: ReckonInput): TargetStanding {
  const measure = measureOf(target, lists);
  const due = listDuePeriods(target, plan, shown, asOf);
  const hasSource =
    isRecordedByUnits(measure) ||
    due.judged.some((period) => sums.of(top.id, measure.code, daysOf(period)).records > 0);
  const bound = boundUnits(target, target.placeId ?? plan.unitId, units, lists);
  const standings = judgeUnits(target, measure, bound, due, sums, hasSource);
  const entire = seesAll(top, plan);
  const whole = judgeWhole({
    target,
    measure,
    due,
    units: standings,
    sums,
    hasSource,
    // What is asked within a place counts what lies in it, wherever one looks from.
    top: units.some(({ id }) => id === target.placeId) && target.placeId !== null ? target.placeId : top.id,
    entire,
    vanished: hasVanished(target, lists, due.judged.at(-1)?.upTo ?? asOf),
  });
  return { target, plan, measure, due, units: standings, whole };
}

/** Whoever looks from the plan's own unit, or from above it, has all that the plan binds before them. */
export function seesAll(top: ReckonInput["top"], plan: Pick<Plan, "unitId">): boolean {
  return top.id === plan.unitId || !top.ancestors.includes(plan.unitId);
}

/** A measure that the lists have lost, or never had, has no source of figures. */
export function measureOf(target: Target, lists: Pick<Lists, "measures">): Measure {
  return (
    lists.measures.find(({ code }) => code === target.measure) ?? {
      code: target.measure,
      name: target.title,
      amountUnit: "other",
      fedBy: "register",
      description: "",
    }
  );
}
