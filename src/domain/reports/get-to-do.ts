import type { Context } from "#domain/context.ts";
import type { Appointment } from "#domain/people/actor.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansBinding } from "#domain/plans/plans.queries.ts";
import { listWaitingReadings } from "#domain/readings/readings.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import {
  listToChase,
  listToConfirm,
  listToDecide,
  listToFinish,
  listToPlan,
} from "#domain/progress/coordinator-to-do.ts";
import { listDraftsOf } from "#domain/drafts/drafts.queries.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { lookAt } from "#domain/progress/look-at-unit.ts";
import type { Overview } from "#domain/progress/overview.ts";
import { listToExtend } from "./extension-to-dos.ts";
import { listToMend, listToReport } from "./report-to-dos.ts";
import { listOccasionsNear, occasionText } from "#domain/progress/occasions-near.ts";
import { listActionMonthPlans, listToRecord } from "#domain/progress/reporter-to-do.ts";
import { listLastReminders } from "#domain/progress/reminders.queries.ts";
import { findUnitsWithoutPeople, listReportsToDecide } from "#domain/progress/to-do.queries.ts";
import { arrangeToDos, type ToDo, type ToDoRows } from "#domain/progress/to-do.ts";
import type { Talk } from "#domain/progress/talks.ts";
import { findWatchedUnits } from "#domain/progress/watched-units.ts";

export interface ToDoPage {
  readonly asOf: string;
  /** What to do now, what is coming, whom to remind; each with the next thing first. */
  readonly groups: readonly ToDoRows[];
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
    groups: arrangeToDos(found.flatMap(({ rows }) => rows)),
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
  // Whoever coordinates chases all; a member of the steering committee those of the own sector.
  const isMember = !coordinates && (context.actor.sectors ?? []).some(({ unitId }) => unitId === unit.id);
  const plans = await listPlansBinding(db, unit, asOf);
  const readings = coordinates ? await listWaitingReadings(db, [unit.id]) : [];
  const own = await lookAt(context, unit, plans, asOf);
  const rows = [
    ...(reports || coordinates ? await listToMend(context, unit, asOf) : []),
    ...(coordinates ? listToDecide(await listReportsToDecide(db, unit.id, asOf), unit.id, asOf) : []),
    ...(coordinates ? await listToExtend(context, unit, asOf) : []),
    ...(coordinates ? [...listToConfirm(readings), ...listToPlan(unit, plans, readings, asOf)] : []),
    ...(reports && own.standings
      ? [...listToRecord(own.standings), ...listActionMonthPlans(own.standings, lists)]
      : []),
    ...(reports || coordinates ? await listToReport(context, unit, asOf) : []),
    ...(reports || coordinates ? await listOpenDrafts(context, unit) : []),
    ...(roles.has("administrator") ? await listToAppoint(context, unit, asOf) : []),
    ...(reports || coordinates ? await listToPrepare(context, plans, asOf) : []),
    ...(coordinates || isMember ? await listChases(context, unit, own.talks, { asOf, isMember }) : []),
  ];
  // A coordinator has the gravest among the rows already.
  const sees = own.overview !== null && (coordinates || roles.has("leader") || roles.has("supervisor"));
  return { rows, overview: sees ? own.overview(coordinates ? 0 : 3) : null };
}

async function listChases(
  context: Context,
  unit: Unit,
  talks: readonly Talk[],
  { asOf, isMember }: { readonly asOf: string; readonly isMember: boolean },
): Promise<ToDo[]> {
  const below = talks.filter(({ unitId }) => unitId !== unit.id);
  const ids = below.map(({ unitId }) => unitId);
  const watched = isMember ? await findWatchedUnits(context, ids, asOf) : new Set(ids);
  const others = below.filter(({ unitId }) => watched.has(unitId));
  const last = await listLastReminders(
    context.db,
    others.map(({ unitId }) => unitId),
  );
  const days = new Map([...last].map(([id, at]) => [id, todayInVietnam(at)]));
  return listToChase(others, unit, days, asOf, isMember);
}

/** So many drafts of a unit are looked at; those issued are among them. */
const latestDrafts = 20;

async function listOpenDrafts({ db }: Context, unit: Unit): Promise<ToDo[]> {
  const drafts = await listDraftsOf(db, [unit.id], latestDrafts);
  return listToFinish(drafts.filter(({ planId }) => planId === null));
}

/** Occasions of the plans first, then those of the list that somebody has seen in a document. */
async function listToPrepare({ db, lists }: Context, plans: readonly Plan[], asOf: string): Promise<ToDo[]> {
  const ofPlans = await listOccasions(
    db,
    plans.map(({ id }) => id),
    { on: asOf },
  );
  const known = lists.occasions.filter(({ verified }) => verified);
  return listOccasionsNear([...ofPlans, ...known], asOf).map((occasion) => ({
    key: `occasion ${occasion.from} ${occasion.to}`,
    group: "coming",
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
      group: "now",
      verb: "Giao người phụ trách",
      object: `cho ${count} đơn vị`,
      when: count > first.length ? `${named} …` : named,
      tone: "calm",
      action: "Thêm tài khoản",
      link: { to: "add-person", unitId: next.id },
    },
  ];
}
