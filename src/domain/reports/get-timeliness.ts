import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { id as idShape } from "#domain/inputs.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { watches } from "#domain/people/sector.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit, listUnits } from "#domain/units/units.queries.ts";
import { listObligations } from "./list-obligations.ts";
import type { Obligation } from "./obligation.ts";
import { timelinessOf, type Timeliness } from "./timeliness.ts";

export interface TimelinessQuestion {
  /** Below which unit; without it the person's own, the highest. */
  readonly unitId?: string | undefined;
  /** The year in which something was due; without it the one that runs. */
  readonly year?: string | undefined;
  readonly planId?: string | undefined;
  readonly dutyId?: string | undefined;
  /** Id of a period. */
  readonly period?: string | undefined;
  /** Of the units alone that the person watches over. */
  readonly mine?: boolean | undefined;
}

/** One duty for one period: who was asked, and how it went. */
export interface Round extends Timeliness {
  readonly duty: Duty;
  readonly plan: Plan;
  readonly period: Period;
  readonly due: IsoDate | null;
  readonly obligations: readonly Obligation[];
}

export interface UnitTimeliness extends Timeliness {
  readonly unitId: string;
  readonly name: string;
}

export interface TimelinessPage {
  readonly top: Unit;
  readonly year: number;
  readonly asOf: IsoDate;
  /** What was asked for, as far as it is not filtered away; the earliest day first. */
  readonly rounds: readonly Round[];
  /** Over all these rounds, whoever is most behind first. */
  readonly units: readonly UnitTimeliness[];
  /** The person watches over some of the units here, and may ask for them alone. */
  readonly watches: boolean;
  /** What there is to choose from in that year. */
  readonly choices: {
    readonly plans: readonly Plan[];
    readonly duties: readonly Duty[];
    readonly periods: readonly Period[];
    readonly years: readonly number[];
  };
}

/**
 * Who sent in time what the plans of a unit, and of those above it, ask of the units at or below it; by the units as
 * they stood on each due day.
 * @throws Problem not-found for a unit out of sight
 */
export async function getTimeliness(context: Context, question: TimelinessQuestion): Promise<TimelinessPage> {
  const asOf = today(context.clock);
  const top = await unitInSight(context, question.unitId, asOf);
  const running = partsOf(asOf).year;
  const asked = Number(question.year);
  const years = [running + 1, running, running - 1, running - 2];
  const year = years.includes(asked) ? asked : running;
  const all = await listObligations(context, {
    of: { under: top.id },
    askedBy: top.ancestors,
    asOf,
    window: { from: `${year}-01-01`, to: `${year}-12-31` },
    unitsOn: "due",
  });
  // What a unit draws together for those above is not one of the reports that it waits for.
  const everybody = all.filter(({ role }) => role === "sends");
  const watchesHere = (context.actor.sectors ?? []).some(({ unitId }) => top.ancestors.includes(unitId));
  const sending =
    question.mine && watchesHere ? everybody.filter(({ unit }) => watches(context.actor, unit)) : everybody;
  const shown = sending.filter(
    ({ plan, duty, period }) =>
      (!question.planId || plan.id === question.planId) &&
      (!question.dutyId || duty.id === question.dutyId) &&
      (!question.period || period.id === question.period),
  );
  return {
    top,
    year,
    asOf,
    rounds: roundsOf(shown, asOf),
    units: unitsOf(shown, asOf),
    watches: watchesHere,
    choices: {
      plans: distinct(sending.map(({ plan }) => plan)),
      duties: distinct(
        sending.filter(({ plan }) => !question.planId || plan.id === question.planId).map(({ duty }) => duty),
      ),
      periods: distinct(sending.map(({ period }) => period)),
      years,
    },
  };
}

async function unitInSight({ db, actor }: Context, unitId: string | undefined, asOf: IsoDate): Promise<Unit> {
  if (unitId) {
    const unit = idShape.safeParse(unitId).success ? await findUnit(db, unitId, asOf) : null;
    if (unit && seesUnit(actor, unit)) return unit;
    throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  }
  const own = await listUnits(
    db,
    actor.appointments.map((appointment) => appointment.unitId),
    asOf,
  );
  const [highest] = own.toSorted((one, other) => one.ancestors.length - other.ancestors.length);
  if (!highest) throw new Problem("not-found");
  return highest;
}

function roundsOf(obligations: readonly Obligation[], asOf: IsoDate): Round[] {
  const groups = Map.groupBy(obligations, ({ duty, period }) => `${duty.id} ${period.id}`);
  return [...groups.values()]
    .flatMap((round) => {
      const [first] = round;
      if (!first) return [];
      const { duty, plan, period, originalDue: due } = first;
      return [{ duty, plan, period, due, obligations: round, ...timelinessOf(round, asOf) }];
    })
    .toSorted((one, other) => (one.due ?? "9999").localeCompare(other.due ?? "9999"));
}

function unitsOf(obligations: readonly Obligation[], asOf: IsoDate): UnitTimeliness[] {
  return [...Map.groupBy(obligations, ({ unit }) => unit.id).values()]
    .flatMap((own) => {
      const unit = own.at(-1)?.unit;
      return unit ? [{ unitId: unit.id, name: unit.name, ...timelinessOf(own, asOf) }] : [];
    })
    .toSorted(
      (one, other) => other.timings.missing - one.timings.missing || other.timings.late - one.timings.late,
    );
}

function distinct<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
