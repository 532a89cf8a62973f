import type { Target, TargetStep } from "./target.ts";

/** What two targets are compared by. */
export type Comparable = Pick<Target, "measure" | "subjectKinds" | "basis" | "per" | "firm" | "steps"> & {
  readonly averaged?: boolean;
  readonly baselineYear?: number | null;
};

/**
 * same: asks what the followed one asks · raises: at least that, and more somewhere · lowers: less somewhere, even
 * if more elsewhere · differs: counts something else, of others or in another way, so that a person must look.
 */
export type Comparison = "same" | "raises" | "lowers" | "differs";

export const comparisonNames = {
  same: "Bằng cấp trên",
  raises: "Cao hơn cấp trên",
  lowers: "Thấp hơn cấp trên",
  differs: "Khác cách tính, cần xem",
} as const satisfies Record<Comparison, string>;

/** How a unit's own target stands to the one of the plan that it follows ("bám sát": not below it). */
export function compareTargets(child: Comparable, parent: Comparable): Comparison {
  if (child.measure !== parent.measure || !shareSubjects(child, parent)) return "differs";
  const asked = inTermsOf(parent, child);
  if (asked === null) return "differs";
  const found = compareSteps(asked, parent.steps);
  if (found !== "same" || child.firm === parent.firm) return found;
  return child.firm ? "raises" : "lowers";
}

/** Where either names no units ("hương ước, quy ước"), the measure alone says that they speak of the same. */
export function shareSubjects(one: Comparable, other: Comparable): boolean {
  return (
    one.subjectKinds.length === 0 ||
    other.subjectKinds.length === 0 ||
    one.subjectKinds.some((kind) => other.subjectKinds.includes(kind))
  );
}

/** How many of a period lie in a year; phases and terms are as long as their plan says. */
const inAYear = { week: 52, month: 12, quarter: 4, "half-year": 2, year: 1, "school-year": 1 } as const;

/**
 * The child's amounts a period of the parent's; null where they cannot be set beside each other. Once a month is
 * three times a quarter; 16 a year is no promise of 4 each quarter, unless the parent lets periods make up for
 * one another.
 */
function inTermsOf(parent: Comparable, child: Comparable): readonly TargetStep[] | null {
  if (child.basis !== parent.basis) {
    // "Mỗi đơn vị ít nhất một" is all of them.
    const all = child.basis === "each" && parent.basis === "share" && child.per === parent.per;
    return all ? child.steps.map((step) => ({ ...step, least: (step.least ?? 0) >= 1 ? 100 : null })) : null;
  }
  if (child.basis === "change" && child.baselineYear !== parent.baselineYear) return null;
  if (child.per === parent.per || child.basis === "share")
    return child.per === parent.per ? child.steps : null;
  const [often, asOften] = [rateOf(child), rateOf(parent)];
  if (often === null || asOften === null) return null;
  const times = often / asOften;
  if (times >= 1) return child.steps.map((step) => scaled(step, times));
  return child.steps.map((step) => scaled(step, parent.averaged ? times : 0));
}

function rateOf({ per }: Comparable): number | null {
  return per === null || per === "phase" || per === "term" ? null : inAYear[per];
}

function scaled(step: TargetStep, times: number): TargetStep {
  const by = (amount: number | null) => (amount === null ? null : amount * times);
  return { ...step, least: by(step.least), most: by(step.most) };
}

/** Compared at every deadline that either names: later for the same amount is less. */
function compareSteps(child: readonly TargetStep[], parent: readonly TargetStep[]): Comparison {
  const years = new Set([...child, ...parent].map(lastYear));
  const found = [...years].map((year) => compareAmounts(askedBy(child, year), askedBy(parent, year)));
  if (found.includes("lowers")) return "lowers";
  return found.includes("raises") ? "raises" : "same";
}

/** The year by whose end a step is due; what recurs is due from the start. */
function lastYear({ byYear, beforeYear }: TargetStep): number {
  return byYear === null ? 0 : byYear - (beforeYear ? 1 : 0);
}

interface Amounts {
  readonly least: number | null;
  readonly most: number | null;
}

/** The highest floor and the lowest ceiling among what is due by then. */
function askedBy(steps: readonly TargetStep[], year: number): Amounts {
  const due = steps.filter((step) => lastYear(step) <= year);
  const leasts = due.flatMap(({ least }) => (least === null ? [] : [least]));
  const mosts = due.flatMap(({ most }) => (most === null ? [] : [most]));
  return {
    least: leasts.length === 0 ? null : Math.max(...leasts),
    most: mosts.length === 0 ? null : Math.min(...mosts),
  };
}

function compareAmounts(child: Amounts, parent: Amounts): Comparison {
  const floor = order(child.least ?? Number.NEGATIVE_INFINITY, parent.least ?? Number.NEGATIVE_INFINITY);
  if (floor !== "same") return floor;
  // A range ("10 đến 15") reaches higher with a higher end; a ceiling alone ("không quá 5") asks more when lower.
  const [own, theirs] = [child.most, parent.most];
  if (child.least !== null) return own === null || theirs === null ? "same" : order(own, theirs);
  return order(theirs ?? Number.POSITIVE_INFINITY, own ?? Number.POSITIVE_INFINITY);
}

function order(own: number, theirs: number): Comparison {
  if (own === theirs) return "same";
  return own > theirs ? "raises" : "lowers";
}
