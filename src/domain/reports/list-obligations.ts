import { addDays, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansWithDuties } from "#domain/plans/plans.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit, listUnits, listUnitsBelowOnDays } from "#domain/units/units.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { answersOf } from "./answers-duty.ts";
import { listAskedReports, listInstances, type AskedReport } from "./asked-reports.ts";
import { roleInDuty } from "./duty-role.ts";
import { listGranted } from "./extensions.queries.ts";
import type { Obligation, ObligationReport } from "./obligation.ts";
import { listAnswers, listPlansIssued } from "./obligations.queries.ts";
import { followedBySupplements, withMainsOf } from "./owed-supplements.ts";
import { reportParts } from "./report-part.ts";

type Asking = {
  readonly db: Database | Transaction;
  readonly lists: Pick<Lists, "unitKinds" | "holidays" | "occasions">;
};

export interface ObligationQuestion {
  /** Of these units, or of one unit and all below it. */
  readonly of: { readonly unitIds: readonly string[] } | { readonly under: string };
  /** What is asked for on this day: what fell due within the year before, and the next of each duty. */
  readonly asOf: IsoDate;
  /** Instead: all that falls due between two days, both within. */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  /** "due": units as they stood on the day it was due, for looking back; otherwise as they stand on `asOf`. */
  readonly unitsOn?: "asOf" | "due";
  /** Only what the plans of these units ask. */
  readonly askedBy?: readonly string[];
  /** With the supplement that each report sent asks for in its turn; without, the reports alone. */
  readonly supplements?: boolean;
}

/**
 * Who owes what until when, and what has become of it: the one source for lists, reminders and timeliness. Says
 * nothing of who may see it: what stands on it does. A handful of queries, however many units there are. By plan from
 * the nation down, duty and day; units in Vietnamese order.
 */
export async function listObligations(
  { db, lists }: Asking,
  question: ObligationQuestion,
): Promise<Obligation[]> {
  const { asOf } = question;
  const window = question.window ?? { from: addDays(asOf, -366), to: addDays(asOf, 366) };
  const scope = await scopeOf(db, question);
  const [from, to] = [partsOf(window.from).year - 1, partsOf(window.to).year + 1];
  const found = await listPlansWithDuties(db, scope, { from, to }, asOf);
  const plans = found.filter(({ unitId }) => question.askedBy?.includes(unitId) ?? true);
  const asked = await listAsked(db, plans, question, lists);
  if (asked.length === 0) return [];
  const units = await scope.unitsOn([...new Set(asked.map(({ day }) => day))]);
  const owed = asked.flatMap(({ plan, duty, asked: instance, day }) =>
    (units(day).get(plan.unitId) ?? []).flatMap((unit) => {
      const role = roleInDuty(duty, plan, unit, lists);
      return role === null ? [] : [{ ...instance, plan, duty, unit, role }];
    }),
  );
  const unitIds = "under" in question.of ? null : question.of.unitIds;
  const { mains, supplements } = await answered(db, owed, unitIds, question);
  return question.supplements ? followedBySupplements(mains, supplements, question, lists.occasions) : mains;
}

type UnitsBelow = ReadonlyMap<string, readonly Unit[]>;

interface Scope {
  /** Units whose plans may ask something of the units in question. */
  readonly unitIds: readonly string[];
  readonly under: string | null;
  /** The units in question on these days, by each unit that they stand at or below. */
  unitsOn(days: readonly IsoDate[]): Promise<(day: IsoDate) => UnitsBelow>;
}

async function scopeOf(db: Database | Transaction, { of, asOf }: ObligationQuestion): Promise<Scope> {
  if ("unitIds" in of) {
    const units = await listUnits(db, of.unitIds, asOf);
    const below = byAncestor(units);
    return {
      unitIds: [...new Set(units.flatMap(({ ancestors }) => ancestors))],
      under: null,
      unitsOn: () => Promise.resolve(() => below),
    };
  }
  const top = await findUnit(db, of.under, asOf);
  return {
    unitIds: top?.ancestors ?? [of.under],
    under: of.under,
    unitsOn: async (days) => {
      const byDay = new Map<IsoDate, UnitsBelow>();
      for (const [day, units] of await listUnitsBelowOnDays(db, of.under, days))
        byDay.set(day, byAncestor(units));
      return (day) => byDay.get(day) ?? new Map();
    },
  };
}

function byAncestor(units: readonly Unit[]): UnitsBelow {
  const below = new Map<string, Unit[]>();
  for (const unit of units)
    for (const above of unit.ancestors) {
      const list = below.get(above);
      if (list) list.push(unit);
      else below.set(above, [unit]);
    }
  return below;
}

interface AskedOfUnits {
  readonly plan: Plan;
  readonly duty: Duty;
  readonly asked: AskedReport;
  /** The day by whose units it is asked. */
  readonly day: IsoDate;
}

async function listAsked(
  db: Database | Transaction,
  plans: readonly Plan[],
  { asOf, window, unitsOn, supplements = false }: ObligationQuestion,
  lists: Pick<Lists, "holidays">,
): Promise<AskedOfUnits[]> {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const calendar = workingCalendar(lists.holidays);
  // Each day is asked for by the wording that holds on it.
  const duties = await listDuties(db, [...planOf.keys()], "all");
  const order = new Map(plans.map(({ id }, at) => [id, at]));
  return duties
    .toSorted((one, other) => (order.get(one.planId) ?? 0) - (order.get(other.planId) ?? 0))
    .flatMap((duty) => {
      const plan = planOf.get(duty.planId);
      if (!plan) return [];
      const list = window
        ? listInstances(duty, plan, supplements ? withMainsOf(window) : window, calendar)
        : listAskedReports(duty, plan, asOf, calendar);
      return list.map((asked) => {
        const past = unitsOn === "due" && asked.due !== null && asked.due < asOf;
        return { plan, duty, asked, day: past ? (asked.due ?? asOf) : asOf };
      });
    });
}

async function answered(
  db: Database | Transaction,
  owed: readonly Omit<Obligation, "part" | "originalDue" | "extendedTo" | "report" | "issued">[],
  unitIds: readonly string[] | null,
  { supplements = false }: Pick<ObligationQuestion, "supplements">,
): Promise<{ mains: Obligation[]; supplements: ObligationReport[] }> {
  const duties = new Map(owed.map(({ duty }) => [duty.id, duty]));
  const dutyIds = [...duties.values()].flatMap(({ id, replacesId }) =>
    replacesId === null ? [id] : [id, replacesId],
  );
  const senders = owed.filter(({ duty }) => duty.kind === "plan").map(({ unit }) => unit.id);
  const reports = await listAnswers(db, dutyIds, unitIds, supplements ? reportParts : ["main"]);
  const find = answersOf({
    reports: reports.filter(({ part }) => part === "main"),
    granted: await listGranted(db, dutyIds),
    plans: senders.length === 0 ? [] : await listPlansIssued(db, [...new Set(senders)]),
  });
  return {
    mains: owed.map((asked) => ({ ...asked, part: "main", ...find(asked) })),
    supplements: reports.filter(({ part }) => part === "supplement"),
  };
}
