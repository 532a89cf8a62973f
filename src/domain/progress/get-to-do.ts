import { periodOf } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import type { Appointment } from "#domain/people/actor.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansBinding } from "#domain/plans/plans.queries.ts";
import { listWaitingReadings } from "#domain/plans/readings.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { listToChase, listToConfirm, listToPlan } from "./coordinator-to-do.ts";
import { asks, dueText, dutyDueName, listDutiesDue } from "./duties-due.ts";
import { listOccasionsNear, occasionText } from "./occasions-near.ts";
import { overviewOf, type Overview } from "./overview.ts";
import { readStandings, type Standings } from "./read-standings.ts";
import { listActionMonthPlans, listToRecord } from "./reporter-to-do.ts";
import { findUnitsWithoutPeople, listSentReports } from "./to-do.queries.ts";
import { orderToDos, type ToDo } from "./to-do.ts";

export interface ToDoPage {
  readonly asOf: string;
  /** The next thing first. */
  readonly rows: readonly ToDo[];
  /** How many more there are. */
  readonly more: number;
  /** For whoever leads or coordinates, a unit each. */
  readonly overviews: readonly Overview[];
}

/** Việc cần làm of the person, from all the roles held, and nothing of units not acted for. */
export async function getToDo(context: Context): Promise<ToDoPage> {
  const asOf = today(context.clock);
  const byUnit = Map.groupBy(context.actor.appointments, ({ unitId }) => unitId);
  const units = await listUnits(context.db, [...byUnit.keys()], asOf);
  const found = [];
  // One after the other: they share one connection where they are read in a transaction.
  for (const [unitId, appointments] of byUnit) {
    const unit = units.find(({ id }) => id === unitId);
    // oxlint-disable-next-line no-await-in-loop
    if (unit) found.push(await toDoFor(context, unit, new Set(appointments.map(({ role }) => role)), asOf));
  }
  return {
    asOf,
    ...orderToDos(found.flatMap(({ rows }) => rows)),
    overviews: found.flatMap(({ overview }) => overview ?? []),
  };
}

async function toDoFor(
  context: Context,
  unit: Unit,
  roles: ReadonlySet<Appointment["role"]>,
  asOf: string,
): Promise<{ rows: ToDo[]; overview: Overview | null }> {
  const { db, lists } = context;
  const [reports, coordinates] = [roles.has("reporter"), roles.has("coordinator")];
  const plans = await listPlansBinding(db, unit, asOf);
  const standings = await readStandings(context, { plans, top: unit, shown: periodOf("year", asOf) });
  const readings = coordinates ? await listWaitingReadings(db, [unit.id]) : [];
  const rows = [
    ...(coordinates ? [...listToConfirm(readings), ...listToPlan(unit, plans, readings, asOf)] : []),
    ...(reports ? [...listToRecord(standings), ...listActionMonthPlans(standings, lists)] : []),
    ...(reports || coordinates ? await listToReport(context, unit, plans, asOf) : []),
    ...(coordinates ? listToChase(standings) : []),
    ...(roles.has("administrator") ? await listToAppoint(context, unit, asOf) : []),
    ...(reports || coordinates ? await listToPrepare(context, plans, asOf) : []),
  ];
  if (!hasUnits(standings) || !(coordinates || roles.has("leader"))) return { rows, overview: null };
  // A coordinator has the gravest among the rows already.
  return { rows, overview: overviewOf(standings, coordinates ? 0 : 3) };
}

function hasUnits({ targets }: Standings): boolean {
  return targets.some(({ units }) => units.length > 0);
}

async function listToReport(
  { db, lists }: Context,
  unit: Unit,
  plans: readonly Plan[],
  asOf: string,
): Promise<ToDo[]> {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const duties = (await listDuties(db, [...planOf.keys()])).filter((duty) => {
    const plan = planOf.get(duty.planId);
    return plan !== undefined && asks(duty, plan, unit, lists);
  });
  const sent = await listSentReports(
    db,
    unit.id,
    duties.map(({ id }) => id),
  );
  return listDutiesDue(duties, unit.id, sent, asOf).map((due) => ({
    key: `duty ${due.duty.id} ${unit.id} ${due.due}`,
    verb: due.duty.kind === "plan" ? "Gửi" : "Lập",
    object: dutyDueName(due),
    when: dueText(due.due, asOf),
    tone: due.due < asOf ? "late" : "soon",
    action: due.duty.kind === "plan" ? "Ghi nhận kế hoạch" : "Lập báo cáo",
    link:
      due.duty.kind === "plan"
        ? { to: "record-plan", unitId: unit.id, purpose: "programme" }
        : { to: "reports" },
  }));
}

/** Occasions of the plans first, then those of the list that somebody has seen in a document. */
async function listToPrepare({ db, lists }: Context, plans: readonly Plan[], asOf: string): Promise<ToDo[]> {
  const ofPlans = await listOccasions(
    db,
    plans.map(({ id }) => id),
  );
  const known = lists.occasions.filter(({ verified }) => verified);
  return listOccasionsNear([...ofPlans, ...known], asOf).map((occasion) => ({
    key: `occasion ${occasion.from} ${occasion.to}`,
    verb: occasion.from <= asOf ? "Hưởng ứng" : "Chuẩn bị",
    object: occasion.name,
    when: occasionText(occasion, asOf),
    tone: "calm",
    action: "Xem lịch",
    link: { to: "calendar", month: occasion.from.slice(0, 7) },
  }));
}

async function listToAppoint({ db }: Context, unit: Unit, asOf: string): Promise<ToDo[]> {
  const { count, first } = await findUnitsWithoutPeople(db, unit.id, asOf);
  const [next] = first;
  if (!next) return [];
  const named = first.map(({ name }) => name).join(", ");
  return [
    {
      key: `appoint ${unit.id}`,
      verb: "Giao người phụ trách",
      object: `cho ${count} đơn vị`,
      when: count > first.length ? `${named} …` : named,
      tone: "calm",
      action: "Thêm tài khoản",
      link: { to: "add-person", unitId: next.id },
    },
  ];
}
