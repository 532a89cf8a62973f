import { compareTargets, type Comparison } from "#domain/plans/compare-with-followed.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import { concerns } from "./adapt-target.ts";

/** How a unit's plans carry a target on: as compareTargets says, or not at all. */
export type Coverage = Comparison | "dropped";

export const coverageNames = {
  same: "Bằng",
  raises: "Cao hơn",
  lowers: "Thấp hơn",
  differs: "Khác cách tính",
  dropped: "Chưa có",
} as const satisfies Record<Coverage, string>;

/** issued: has a plan that follows · late: the day to send it has passed · awaited: not yet · open: no day is set */
export type IssueState = "issued" | "late" | "awaited" | "open";

export interface CoverageRow {
  readonly unit: Pick<Unit, "id" | "name" | "kind">;
  readonly state: IssueState;
  /** Two side by side are normal. */
  readonly plans: readonly Pick<Plan, "id" | "title" | "number" | "issuedOn">[];
  /** By the id of the followed plan's target; only those that this unit has to carry on, and only once it issued. */
  readonly targets: Readonly<Record<string, Coverage>>;
}

/** What a coverage is reckoned from. */
export interface CoverageFacts {
  readonly targets: readonly Target[];
  /** The units right below that have to follow. */
  readonly units: readonly Unit[];
  /** Plans that follow, with what they ask. */
  readonly plans: readonly (Plan & { readonly targets: readonly Target[] })[];
  /** The last day to send one's plan; null where no day is set. */
  readonly due: string | null;
  readonly today: string;
}

/** Which units below have issued a plan that follows, and what each makes of every target. In the units' order. */
export function coverageRows(
  facts: CoverageFacts,
  lists: Pick<Lists, "unitGroups" | "unitKinds">,
): CoverageRow[] {
  const byUnit = Map.groupBy(facts.plans, ({ unitId }) => unitId);
  return facts.units.map((unit) => {
    const plans = byUnit.get(unit.id) ?? [];
    const asked = plans.length === 0 ? [] : facts.targets.filter((target) => concerns(target, unit, lists));
    return {
      unit: { id: unit.id, name: unit.name, kind: unit.kind },
      state: plans.length > 0 ? "issued" : stateWithout(facts),
      plans: plans.map(({ id, title, number, issuedOn }) => ({ id, title, number, issuedOn })),
      targets: Object.fromEntries(
        asked.map((target) => [
          target.id,
          coverageOf(
            target,
            plans.flatMap((plan) => plan.targets),
          ),
        ]),
      ),
    };
  });
}

function stateWithout({ due, today }: Pick<CoverageFacts, "due" | "today">): IssueState {
  if (due === null) return "open";
  return due < today ? "late" : "awaited";
}

/** Best first: where two targets, or two plans, carry the same one on, the better counts. */
const order = ["raises", "same", "differs", "lowers", "dropped"] as const satisfies readonly Coverage[];

/** What targets of units below make of one of the plan followed. */
export function coverageOf(target: Target, candidates: readonly Target[]): Coverage {
  const found = candidates
    .filter(({ followsId }) => followsId === target.id)
    .map((candidate) => compareTargets(candidate, target));
  return order.find((coverage) => found.some((one) => one === coverage)) ?? "dropped";
}

/** The one day by which a row is judged, and what is summed up over all rows. */
export interface CoverageSummary {
  readonly units: number;
  readonly issued: number;
  readonly late: number;
  /** By target: how many units make what of it. */
  readonly targets: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<Coverage, number>>;
  }[];
}

export function summarise(
  rows: readonly CoverageRow[],
  targets: readonly Pick<Target, "id">[],
): CoverageSummary {
  return {
    units: rows.length,
    issued: rows.filter(({ state }) => state === "issued").length,
    late: rows.filter(({ state }) => state === "late").length,
    targets: targets.map(({ id }) => {
      const counts = { same: 0, raises: 0, lowers: 0, differs: 0, dropped: 0 };
      for (const row of rows) {
        const coverage = row.targets[id];
        if (coverage !== undefined) counts[coverage] += 1;
      }
      return { id, counts };
    }),
  };
}
