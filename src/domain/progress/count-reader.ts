import { anyMeasure, counterPeriods, type Counter, type CounterPeriod } from "#domain/ledger/counter.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { DuePeriod, PlanSpan } from "./due-periods.ts";
import type { FigurePlace, KeptCells } from "./figure-places.ts";
import { dueByNow } from "./judge.ts";
import { noCount, roundCents, type PlaceCount } from "./place-count.ts";
import { allowances, cellOf, isCounterPeriod, overLimit, stepsTo, subjectsOf } from "./place-needs.ts";

/** What a row of a board brings: its figures, and how many units of which kinds it has. */
export interface RowFigures {
  /** Summed over its places. */
  sum(place: FigurePlace): number;
  /** How many of its communes have at least so much. */
  communesWith(place: FigurePlace, least: number): number;
  /** Of these kinds, on an ISO day. */
  units(kinds: readonly string[], day: string): number;
  /** Of a province with all its places; null where the row is none. */
  readonly provinceAt: ((place: FigurePlace) => number) | null;
}

export type CountReader = (row: RowFigures) => PlaceCount;

export interface ReaderInput {
  readonly target: Target;
  readonly plan: PlanSpan;
  readonly due: DuePeriod;
  /** What is looked at, up to a day: whoever has a record in it has reported. */
  readonly moment: Moment;
  readonly asOf: string;
  readonly lists: Pick<Lists, "unitKinds">;
}

export interface Moment extends Pick<DuePeriod, "from" | "to" | "upTo"> {
  readonly per: CounterPeriod;
}

/**
 * How the totals answer for a target in a due period, worked out once for all rows. null where they do not keep it.
 */
export function countReader(input: ReaderInput, cells: KeptCells): CountReader | null {
  const { target, plan, due, moment, asOf, lists } = input;
  const { per, measure } = target;
  if (!isCounterPeriod(per)) return null;
  const at = cellOf(per, due, plan, asOf);
  const reportedPer = longest(per, moment.per);
  const reportedAt = cellOf(
    reportedPer,
    { ...(reportedPer === per ? due : moment), upTo: moment.upTo },
    plan,
    asOf,
  );
  if (!at || !reportedAt) return null;

  const { own, communes, provinces } = subjectsOf(target, lists);
  // The database counts communes whatever their kind; some kinds alone are asked of the ledger.
  const isSome = lists.unitKinds.some(
    ({ code, level, until }) => level === "commune" && until === null && !communes.includes(code),
  );
  if (communes.length > 0 && isSome) return null;
  const hasPlaces = communes.length + provinces.length > 0;
  const asked = thresholdsOf(target, due);
  let isKept = true;
  const need = (
    of: Pick<Counter, "measure" | "kinds" | "per" | "least">,
    cell: { readonly year: number; readonly cell: number },
  ): FigurePlace | null => {
    const place = cells.find({ ...of, cutOff: plan.cutOff }, cell);
    if (place === null) isKept = false;
    return place;
  };
  const units = { measure, kinds: own, per };
  const sum = { measure, kinds: [], per, least: null };
  const records = { measure: anyMeasure, kinds: [], per: reportedPer, least: null };
  const ofOwn = own.length > 0 && {
    reported: need({ measure: anyMeasure, kinds: own, per: reportedPer, least: 1 }, reportedAt),
    reached: asked && need({ ...units, least: asked.reached }, at),
    inStep: asked?.inStep ? need({ ...units, least: asked.inStep }, at) : null,
  };
  const ofPlaces = hasPlaces && { reported: need(records, reportedAt), amount: need(sum, at) };
  const carriesAmount = target.basis === "total" || target.aim === "indicator";
  const amount = carriesAmount ? need(hasPlaces ? sum : { ...units, least: null }, at) : null;
  if (!isKept) return null;

  const countOwn = (row: RowFigures): Counted => {
    if (!ofOwn) return nobody;
    const { reported, reached, inStep } = ofOwn;
    return counted(
      row.units(own, due.upTo),
      reported ? row.sum(reported) : 0,
      reached ? row.sum(reached) : 0,
      inStep ? row.sum(inStep) : 0,
      asked,
      due,
    );
  };
  const countPlaces = (
    row: RowFigures,
    kinds: readonly string[],
    placesWith: (place: FigurePlace, least: number) => number,
  ): Counted => {
    if (kinds.length === 0 || !ofPlaces) return nobody;
    const { reported, amount } = ofPlaces;
    return counted(
      row.units(kinds, due.upTo),
      reported ? placesWith(reported, 1) : 0,
      asked && amount ? placesWith(amount, hundredths(asked.reached)) : 0,
      asked?.inStep && amount ? placesWith(amount, hundredths(asked.inStep)) : 0,
      asked,
      due,
    );
  };
  return (row) => {
    const { provinceAt } = row;
    const parts = [
      countOwn(row),
      countPlaces(row, communes, (place, least) => row.communesWith(place, least)),
      provinceAt
        ? countPlaces(row, provinces, (place, least) => (provinceAt(place) >= least ? 1 : 0))
        : nobody,
    ] as const;
    return {
      ...together(...parts),
      amount: amount ? roundCents(row.sum(amount) / 100) : null,
    };
  };
}

type Counted = Omit<PlaceCount, "amount">;

const nobody: Counted = noCount;

function together(a: Counted, b: Counted, c: Counted): Counted {
  return {
    bound: a.bound + b.bound + c.bound,
    reported: a.reported + b.reported + c.reported,
    reached: a.reached + b.reached + c.reached,
    inStep: a.inStep + b.inStep + c.inStep,
  };
}

/** Amounts that a unit is held against. */
interface Thresholds {
  readonly reached: number;
  /** What is due by now, where that is something and less than what is asked. */
  readonly inStep: number | null;
  /** Nothing is due yet: whoever reported is in step. */
  readonly nothingDue: boolean;
  /** `reached` is more than is allowed. */
  readonly isLimit: boolean;
}

/** null where nothing is asked of each unit. */
export function thresholdsOf(target: Target, due: DuePeriod): Thresholds | null {
  if (target.aim === "indicator" || target.basis === "total") return null;
  const any = { reached: 1, inStep: null, nothingDue: false, isLimit: false };
  if (target.basis === "share") return any;
  const { least, most, before } = due.asked;
  if (least === null) {
    if (most === null) return null;
    const allowed =
      allowances(most).find((amount) => due.ended || amount >= most * due.elapsed - 1e-9) ?? most;
    const now = due.ended ? most : allowed;
    return { ...any, reached: overLimit(most), inStep: now === most ? null : overLimit(now), isLimit: true };
  }
  const byNow = dueByNow({ least, before, whole: true, elapsed: due.elapsed });
  // The totals know some amounts on the way; between two of them the lower one decides, in the unit's favour.
  const step = stepsTo(least).findLast((amount) => amount <= byNow);
  return {
    reached: least,
    inStep: step === undefined || step >= least || due.ended ? null : step,
    nothingDue: step === undefined,
    isLimit: false,
  };
}

/** A unit that moved within the year stands where it ended: no more are counted in a place than there are. */
function counted(
  bound: number,
  withRecords: number,
  withAmount: number,
  withStep: number,
  asked: Thresholds | null,
  due: DuePeriod,
): Counted {
  const reported = Math.min(bound, withRecords);
  if (asked?.isLimit)
    return withinLimit({ bound, reported, reached: withAmount, inStep: withStep }, asked, due);
  const reached = Math.min(bound, withAmount);
  const inStep = asked?.nothingDue ? reported : asked?.inStep ? Math.min(bound, withStep) : reached;
  return { bound, reported, reached, inStep };
}

/** Counted were those over a limit. Nobody has kept within it before the period is over. */
export function withinLimit<Count extends Counted>(
  over: Count,
  { inStep }: Pick<Thresholds, "inStep">,
  { ended }: Pick<DuePeriod, "ended">,
): Count {
  const within = (units: number) => Math.max(0, over.reported - units);
  const kept = within(over.reached);
  return { ...over, reached: ended ? kept : 0, inStep: inStep === null ? kept : within(over.inStep) };
}

/** Months are reported in by quarters: who has done nothing else may still have reported. */
function longest(a: CounterPeriod, b: CounterPeriod): CounterPeriod {
  const longer = Math.max(
    counterPeriods.indexOf(a),
    counterPeriods.indexOf(b),
    counterPeriods.indexOf("quarter"),
  );
  return counterPeriods[longer] ?? "year";
}

function hundredths(amount: number): number {
  return Math.round(amount * 100);
}
