import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import { judgeChange, type Change } from "./change.ts";
import type { DuePeriod, DuePeriods } from "./due-periods.ts";
import type { Judgement } from "./judge.ts";
import type { DaySpan, LedgerSum, LedgerSums } from "./ledger-sums.ts";
import { judgeShare, shareOf, type Share } from "./share.ts";
import { judgeTogether } from "./together.ts";
import { daysOf, judgeAmount, type UnitStanding } from "./unit-standings.ts";

/** All that a target binds at and below a unit, taken together. */
export interface WholeStanding {
  readonly judgement: Judgement | null;
  /** Who reached it, of those bound: for "each" over all periods judged, for "share" in the last of them. */
  readonly share: Share;
  /** The last period judged, with its sum where the sum is what is asked; null where none is judged. */
  readonly last: { readonly due: DuePeriod; readonly amount: number } | null;
  /** Of the basis "change": by how many per cent it changed; null where it cannot be said. */
  readonly changed: number | null;
}

export interface WholeInput {
  readonly target: Target;
  readonly measure: Measure;
  readonly due: DuePeriods;
  readonly units: readonly UnitStanding[];
  readonly sums: LedgerSums;
  readonly hasSource: boolean;
  /** The unit at the top of what is looked at, and whether all that the plan binds lies at or below it. */
  readonly top: string;
  readonly entire: boolean;
  /** Those who must have gone with a redrawing of the map, and nobody has said who takes their place. */
  readonly vanished: boolean;
}

export function judgeWhole(input: WholeInput): WholeStanding {
  const { units, due } = input;
  const lastDue = due.judged.at(-1);
  const last = lastDue ? { due: lastDue, amount: totalOf(input, lastDue) } : null;
  const share = shareOf(
    units.map((unit) => ({ reported: unit.reported, reached: unit.judgement?.standing === "met" })),
  );
  const without = { share, last, changed: null };
  if (input.target.aim === "indicator" || !lastDue) return { ...without, judgement: null };
  if (input.vanished && units.length === 0)
    return { ...without, judgement: { standing: "not-enough-ground", reason: "subject-vanished" } };
  if (input.target.basis === "share") return { ...without, ...judgeShares(input, share) };
  if (input.target.basis === "change") {
    const { judgement, percent } = changeOf(input, lastDue);
    return { ...without, judgement, changed: percent };
  }
  return { ...without, judgement: input.target.basis === "each" ? judgeEach(input) : judgeTotal(input) };
}

/** Every unit must: the gravest decides, and those unheard of leave no ground for good news. */
function judgeEach({ units, hasSource }: WholeInput): Judgement {
  const judgements = units.flatMap(({ judgement }) => judgement ?? []);
  const [first] = judgements;
  if (!first) return hasSource ? { standing: "not-enough-ground", reason: "no-units" } : noSource;
  const find = (standing: Judgement["standing"]) =>
    judgements.find((judgement) => judgement.standing === standing);
  if (judgements.every(({ standing }) => standing === "no-data")) return first;
  if (find("late")) return { standing: "late", reason: "unit-late" };
  if (find("behind")) return { standing: "behind", reason: "unit-behind" };
  const changed = find("not-comparable");
  if (changed) return changed;
  if (find("no-data")) return { standing: "not-enough-ground", reason: "units-without-report" };
  return find("not-enough-ground") ?? find("on-course") ?? first;
}

/** Each period has a share of its own, of the units that existed in it. */
function judgeShares(
  { units, due, hasSource }: WholeInput,
  none: Share,
): Pick<WholeStanding, "judgement" | "share"> {
  const shares = due.judged.map((period) => {
    const present = units.flatMap(({ periods, reported }) =>
      periods
        .filter((standing) => standing.due === period)
        .map(({ judgement }) => ({ reported, reached: judgement?.standing === "met" })),
    );
    const share = shareOf(present);
    return { share, judgement: judgeShare(share, period, hasSource) };
  });
  const judgement = judgeTogether(
    shares.map((period) => period.judgement),
    due.toCome,
  );
  return { judgement, share: shares.at(-1)?.share ?? none };
}

/** The sum is asked of all together: a part of them cannot be held against it. */
function judgeTotal(input: WholeInput): Judgement | null {
  const { target, due, units, hasSource, entire } = input;
  if (!entire) return null;
  if (units.length === 0 && namesWho(target))
    return hasSource ? { standing: "not-enough-ground", reason: "no-units" } : noSource;
  const reported =
    units.some((unit) => unit.reported) || due.judged.some((period) => recordsOf(input, period) > 0);
  const judgements = due.judged.map((period) =>
    judgeAmount(
      period.asked,
      period,
      totalOf(input, period),
      reported,
      hasSource,
      input.sums.isComparable?.(input.top),
    ),
  );
  return judgeTogether(judgements, due.toCome);
}

function changeOf(input: WholeInput, due: DuePeriod): Change {
  const { target, measure, hasSource } = input;
  return judgeChange(target, measure, due, (span) => sumOf(input, span), hasSource);
}

/** The sum of those who must, each record once even where one of them lies below another. */
function totalOf(input: WholeInput, due: DuePeriod): number {
  return sumOf(input, daysOf(due)).amount;
}

function sumOf({ target, measure, units, sums, top }: WholeInput, span: DaySpan): LedgerSum {
  if (!namesWho(target)) return sums.of(top, measure.code, span);
  const ids = new Set(units.map(({ unit }) => unit.id));
  return units
    .filter(({ unit }) => !unit.ancestors.some((above) => above !== unit.id && ids.has(above)))
    .map(({ unit }) => sums.of(unit.id, measure.code, span))
    .reduce((total, sum) => ({ amount: total.amount + sum.amount, records: total.records + sum.records }), {
      amount: 0,
      records: 0,
    });
}

function recordsOf({ sums, top }: WholeInput, due: DuePeriod): number {
  return sums.recordsOf(top, daysOf(due));
}

function namesWho(target: Target): boolean {
  return target.subjectKinds.length > 0 || target.subjectUnitIds.length > 0;
}

const noSource: Judgement = { standing: "no-data", reason: "no-source" };
