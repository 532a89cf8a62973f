import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import {
  findPeriod,
  getPeriod,
  listPeriods,
  shareElapsed,
  type CalendarSettings,
  type Period,
  type PeriodKind,
} from "#lib/calendar/periods.ts";
import { isWordingOn, type Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import { amountAsked, listDeadlines, stepFor, type AmountAsked } from "./amount-asked.ts";

/** A stretch of days in which a target must be reached, as far as it is judged. */
export interface DuePeriod {
  /** As lib/calendar names periods: 2026, 2026-Q3; a deadline by its last day. */
  readonly id: string;
  /** "deadline" where the target is reached once, by a year. */
  readonly kind: PeriodKind | "deadline";
  /** Days whose records count, up to `upTo` so far. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly upTo: IsoDate;
  readonly asked: AmountAsked;
  /** 0 to 1: how much of it is over at the end of `upTo`. */
  readonly elapsed: number;
  /** Its last day lies in the past. */
  readonly ended: boolean;
}

export interface DuePeriods {
  readonly judged: readonly DuePeriod[];
  /** Periods that end within the shown one and have not begun. */
  readonly toCome: number;
}

export type PlanSpan = Pick<Plan, "periodFrom" | "periodTo" | "phases" | "issuedOn" | "cutOff">;

/** What the plan says of its calendar: where its months end, and its own phases. The term is that of the plan. */
export function calendarOf(plan: PlanSpan): CalendarSettings {
  const whole = [plan.periodFrom, plan.periodTo] as const;
  const phases = plan.phases.length > 0 ? plan.phases : [whole];
  const days = ([from, to]: readonly [number, number]) => ({ from: `${from}-01-01`, to: `${to}-12-31` });
  return {
    cutOff: plan.cutOff === "decree-09" ? "decree-09-2019" : "calendar",
    spans: [
      ...phases.map((phase) => ({ kind: "phase" as const, ...days(phase) })),
      { kind: "term" as const, ...days(whole) },
    ],
  };
}

/** A period by the days that the plan gives it: the year 2026 of a plan cut at the 15th begins on 15/12/2025. */
export function periodUnder(plan: PlanSpan, shown: Period): Period {
  return findPeriod(shown.id, calendarOf(plan)) ?? shown;
}

/** The last day whose records are in the figures of a period shown. */
export function cutOffDay(shown: Pick<Period, "to">, asOf: IsoDate): IsoDate {
  return asOf < shown.to ? asOf : shown.to;
}

/**
 * The periods of a target that a shown period judges: those that end within it, and the one running on its
 * cut-off day. So a year shows its four quarters, and a quarter shows the year so far. Within the plan's years,
 * by its own cut-off; one that was over before the plan was issued binds nobody, and each is held against the
 * wording that is in force on its last day. None before the shown period has begun.
 */
export function listDuePeriods(target: Target, plan: PlanSpan, named: Period, asOf: IsoDate): DuePeriods {
  const shown = periodUnder(plan, named);
  if (asOf < shown.from) return { judged: [], toCome: 0 };
  const cutOff = cutOffDay(shown, asOf);
  const listed =
    target.per === null ? listOnce(target, plan) : listRecurring(target, target.per, plan, shown);
  const whole = listed.filter(({ to }) => isWordingOn(target, to));
  const endsWithin = ({ to }: Stretch) => shown.from <= to && to <= shown.to;
  const judged = whole.filter((p) => p.begins <= cutOff && (endsWithin(p) || cutOff <= p.to));
  const toCome = whole.filter((p) => p.begins > cutOff && endsWithin(p));
  const last = whole.at(-1);
  // A deadline that has passed stays to be seen in the periods after it.
  if (target.per === null && last && last.to < shown.from) judged.push(last);
  const merged = target.averaged && target.per !== null ? mergeAveraged(judged, toCome, endsWithin) : null;
  const finished = (merged ? [merged] : judged).map((stretch) => finish(stretch, shown, asOf));
  return { judged: finished, toCome: merged ? 0 : toCome.length };
}

/** A period before it is held against the calendar; `begins` is where its share of time starts to run. */
interface Stretch extends Pick<DuePeriod, "id" | "kind" | "from" | "to" | "asked"> {
  readonly begins: IsoDate;
}

function finish({ begins, ...stretch }: Stretch, shown: Period, asOf: IsoDate): DuePeriod {
  const cutOff = cutOffDay(shown, asOf);
  const upTo = stretch.to < cutOff ? stretch.to : cutOff;
  const elapsed = shareElapsed({ from: begins, to: stretch.to }, upTo);
  return { ...stretch, upTo, elapsed, ended: stretch.to <= shown.to && stretch.to < asOf };
}

function listRecurring(target: Target, per: PeriodKind, plan: PlanSpan, shown: Period): Stretch[] {
  const calendar = calendarOf(plan);
  const [from, to] = [yearDays(plan.periodFrom, calendar).from, yearDays(plan.periodTo, calendar).to];
  return listPeriods(per, shown.from, shown.to, calendar)
    .filter((period) => from <= period.from && period.from <= to)
    .filter((period) => plan.issuedOn === null || plan.issuedOn <= period.to)
    .map((period) => ({
      ...period,
      begins: period.from,
      asked: amountAsked(stepFor(target.steps, period.to)),
    }));
}

/**
 * One stretch a step, each from the plan's first day to the step's deadline, because what was reached stays
 * reached. Between two deadlines the amount asked rises from the one to the other.
 */
function listOnce(target: Target, plan: PlanSpan): Stretch[] {
  const calendar = calendarOf(plan);
  const { from } = yearDays(plan.periodFrom, calendar);
  const to = `${plan.periodTo}-12-31`;
  const deadlines = listDeadlines(target.steps, to);
  // What is only watched, or was left without an amount, is looked at over the whole plan.
  if (deadlines.length === 0)
    return [{ id: to, kind: "deadline", from, to, begins: from, asked: amountAsked(undefined) }];
  return deadlines.map(({ step, day }, index) => {
    const earlier = deadlines[index - 1];
    const begins = earlier && earlier.day >= from ? addDays(earlier.day, 1) : from;
    return {
      id: day,
      kind: "deadline",
      from,
      to: day,
      begins,
      asked: amountAsked(step, earlier?.step.least ?? 0),
    };
  });
}

/** Where a surplus may make up for a lack, the periods that end within the shown one are one, asked together. */
function mergeAveraged(
  judged: readonly Stretch[],
  toCome: readonly Stretch[],
  endsWithin: (stretch: Stretch) => boolean,
): Stretch | null {
  const parts = [...judged.filter(endsWithin), ...toCome];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first === last) return null;
  const sum = (pick: (asked: AmountAsked) => number | null) =>
    parts.reduce<number | null>((total, { asked }) => {
      const amount = pick(asked);
      return total === null || amount === null ? null : total + amount;
    }, 0);
  const asked = { ...first.asked, least: sum((a) => a.least), most: sum((a) => a.most) };
  return { ...first, id: `${first.id}…${last.id}`, to: last.to, asked };
}

function yearDays(year: number, calendar: CalendarSettings): Period {
  return getPeriod(String(year), calendar);
}
