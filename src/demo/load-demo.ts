import { logActivity } from "#domain/activities/log-activity.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { insertPerson } from "#domain/people/people.queries.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import { publishPlan } from "#domain/plans/publish-plan.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { allSeen, checkReport } from "#domain/reports/report-checks.ts";
import { isOpen } from "#domain/reports/report.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { submitReport } from "#domain/reports/submit-report.ts";
import { writeNarrative } from "#domain/reports/write-narrative.ts";
import { today } from "#domain/today.ts";
import { insertUnits } from "#domain/units/unit-states.ts";
import { periodOf } from "#lib/calendar/periods.ts";
import { fixedClock } from "#platform/clock.ts";
import { hashPassword, makePassword } from "#platform/session/passwords.ts";
import { readDemoActivities, readDemoPlans, readDemoReports } from "./demo-records.ts";
import { neighbourUnits } from "./demo-province.ts";
import { demoId, demoPeople, demoPersonId, demoUnitId, demoUnits } from "./demo-world.ts";
import { loadProvince } from "./load-province.ts";
import { readPlanFile } from "./read-plan-file.ts";
import { done } from "./run-as-person.ts";

/** Sign-in name → first password, to be shown once. */
export type FirstPasswords = ReadonlyMap<string, string>;

/**
 * Fills an empty database with the demonstration commune and a year of its work, through the same commands that
 * people use, each with the clock at the day it tells of. Every step may be repeated, and publishing the plan is
 * the last: a load that was broken off goes on at the next start. Answers the passwords made now; null where
 * nothing was to be done.
 */
export async function loadDemo(dependencies: Dependencies, folder: string): Promise<FirstPasswords | null> {
  if (!(await isWanted(dependencies))) return null;
  const passwords = await addPeople(dependencies);
  const now = today(dependencies.clock);
  const year = now.slice(0, 4);
  const actor = await findActor(dependencies, demoPersonId("daumoi.suoihoa"));
  if (!actor) throw new Error("The demonstration lacks its coordinator.");
  /** The coordinator, at nine in the morning of a day of this year; today where it has not come yet. */
  const on = (monthDay: string): Context => {
    const day = `${year}-${monthDay}`;
    return { ...dependencies, actor, clock: day < now ? fixedClock(`${day}T02:00:00Z`) : dependencies.clock };
  };
  const past = ({ day }: { readonly day: string }) => `${year}-${day}` <= now;

  await loadProvince(dependencies, folder, year);
  const planId = await readPlanFile(on("03-20"), {
    unitId: demoUnitId("xa"),
    folder,
    fileName: "ke-hoach-xa-suoi-hoa.txt",
  });
  for (const plan of (await readDemoPlans(folder)).filter(past))
    await addIssuedPlan(on(plan.day), plan, year);
  const tasks = (await listTasks(dependencies.db, [planId], { on: now })).filter(
    ({ parentId }) => parentId === null,
  );
  for (const { task, ...activity } of (await readDemoActivities(folder)).filter(past)) {
    await addActivity(on(activity.day), activity, year, task === null ? undefined : tasks[task - 1]?.id);
  }
  const duties = await listDuties(dependencies.db, [planId], { on: now });
  for (const sent of (await readDemoReports(folder)).filter(past)) {
    const duty = duties.find(({ every }) => every === sent.every);
    if (duty) await sendReport(on(sent.day), sent, duty.id);
  }
  await done(publishPlan, { ...dependencies, actor }, { planId, published: "yes" });
  return passwords;
}

/** An empty database, or one in which the demonstration was begun and not finished. */
async function isWanted({ db }: Dependencies): Promise<boolean> {
  const real = await db
    .selectFrom("appointments")
    .innerJoin("units", "units.id", "appointments.unit_id")
    .select("appointments.id")
    .where("units.demo", "=", false)
    .limit(1)
    .execute();
  const finished = await db
    .selectFrom("plans")
    .select("id")
    .where("unit_id", "=", demoUnitId("xa"))
    .where("published_at", "is not", null)
    .limit(1)
    .execute();
  return real.length === 0 && finished.length === 0;
}

async function addPeople(dependencies: Dependencies): Promise<Map<string, string>> {
  const passwords = new Map<string, string>();
  await dependencies.db.transaction().execute(async (db) => {
    await insertUnits(db, [...demoUnits(), ...neighbourUnits()]);
    for (const person of demoPeople) {
      const password = makePassword();
      const added = await insertPerson(db, {
        ...person,
        id: demoPersonId(person.username),
        unitId: demoUnitId(person.unit),
        passwordHash: await hashPassword(password),
        accountId: demoId(`account:${person.username}`),
        appointmentId: demoId(`appointment:${person.username}`),
        from: "2025-07-01",
        at: dependencies.clock(),
      });
      if (added) passwords.set(person.username, password);
    }
  });
  return passwords;
}

type DemoPlan = Awaited<ReturnType<typeof readDemoPlans>>[number];
type DemoActivity = Omit<Awaited<ReturnType<typeof readDemoActivities>>[number], "task">;
type DemoReport = Awaited<ReturnType<typeof readDemoReports>>[number];

const addIssuedPlan = (context: Context, { unit, day, number }: DemoPlan, year: string) =>
  done(recordIssuedPlan, context, {
    planId: demoId(`action-month:${unit}:${year}`),
    unitId: demoUnitId(unit),
    purpose: "action-month",
    title: `Kế hoạch triển khai Tháng hành động vì bình đẳng giới năm ${year}`,
    number,
    issuedOn: `${year}-${day}`,
  });

const addActivity = (
  context: Context,
  { unit, day, ethnic_minority, ...said }: DemoActivity,
  year: string,
  taskId: string | undefined,
) =>
  done(logActivity, context, {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
    ...(ethnic_minority === null ? {} : { ethnicMinority: ethnic_minority }),
    id: demoId(`activity:${unit}:${year}-${day}:${said.kind}`),
    unitId: demoUnitId(unit),
    heldOn: `${year}-${day}`,
    embedded: said.host === null ? "no" : "yes",
    ...(taskId === undefined ? {} : { taskId }),
  });

/** A unit writes its reports itself: here the coordinator stands in for those who have no account yet. */
function actingFor(context: Context, key: DemoReport["unit"]): Context {
  const unit = demoUnits().find(({ id }) => id === demoUnitId(key));
  if (!unit) throw new Error(`The demonstration has no unit ${key}.`);
  const role = unit.level === "leaf" ? ("reporter" as const) : ("coordinator" as const);
  const appointment = { unitId: unit.id, unitName: unit.name, role, unitAncestors: unit.ancestors };
  return { ...context, actor: { ...context.actor, appointments: [appointment] } };
}

async function sendReport(
  asCoordinator: Context,
  { unit, every }: DemoReport,
  dutyId: string,
): Promise<void> {
  const context = actingFor(asCoordinator, unit);
  const period = periodOf(every, today(context.clock)).id;
  const { id } = await done(startReport, context, {
    id: demoId(`report:${unit}:${period}`),
    dutyId,
    unitId: demoUnitId(unit),
    period,
  });
  const { report, facts } = await getReport(context, id);
  if (!isOpen(report)) return;
  const asked = facts.outline.filter(({ kind, required }) => kind === "narrative" && required);
  const sections = Object.fromEntries(
    asked.map(({ code, heading }) => [code, `Nội dung mẫu của phần “${heading}”.`]),
  );
  await done(writeNarrative, context, { id, changedAt: report.changedAt.toISOString(), sections });
  const answers = allSeen(checkReport(facts, sections, context.lists));
  await done(submitReport, context, { id, answers });
}
