import { maySee as maySeeActivities } from "#domain/activities/activity.policy.ts";
import { listActivities } from "#domain/activities/list-activities.ts";
import type { Context } from "#domain/context.ts";
import { listPlansInSight } from "#domain/plans/plans.queries.ts";
import { getScoreboard, type Scoreboard } from "#domain/progress/get-scoreboard.ts";
import { maySeeReport } from "#domain/reports/report.policy.ts";
import { listReportHeads } from "#domain/reports/reports.queries.ts";
import { today } from "#domain/today.ts";
import { getUnitProfile } from "#domain/units/get-unit-profile.ts";

const shown = 5;

/**
 * One page a unit: what it is, what is asked of it and how that stands this year, what it did, issued and
 * reported. @throws Problem not-found for a unit out of sight
 */
export async function readProfile(context: Context, unitId: string) {
  const { db, clock, actor, lists } = context;
  const profile = await getUnitProfile(context, unitId);
  const { unit } = profile;
  // A unit that ended is judged no more; what it did stays.
  const boards = profile.endedOn === null ? await readBoards(context, unit.id) : [];
  const activities =
    profile.endedOn === null && maySeeActivities(actor, unit)
      ? await listActivities(context, { unitId: unit.id })
      : null;
  const plans = await listPlansInSight(db, { at: [unit.id], above: [] }, today(clock), {
    offset: 0,
    limit: 50,
  });
  const reports = await listReportHeads(db, [unit.id]);
  return {
    profile,
    asked: boards.flatMap(askedOf),
    year: today(clock).slice(0, 4),
    activities: activities && { rows: activities.rows.slice(0, shown), totals: activities.totals },
    plans: plans.filter((plan) => plan.unitId === unit.id),
    reports: reports.filter((report) => maySeeReport(actor, unit, report)),
    lists,
  };
}

/** The board of each plan by which the unit is judged this year, the nearest plan first. */
async function readBoards(context: Context, unitId: string): Promise<Scoreboard[]> {
  const nearest = await getScoreboard(context, { unitId });
  const others = nearest.choices.plans.filter(({ id }) => id !== nearest.plan?.id).toReversed();
  const boards = [nearest];
  for (const { id: planId } of others) boards.push(await getScoreboard(context, { unitId, planId }));
  return boards;
}

/** One target with where the unit stands; of a unit with others below it, where all of them together stand. */
function askedOf(board: Scoreboard) {
  const { plan, top, columns, rows, whole } = board;
  if (!plan) return [];
  const own = rows.find(({ unitId }) => unitId === top.id);
  return columns.flatMap((target, place) => {
    const cell = own?.cells[place] ?? (top.level === "leaf" ? null : whole[place]);
    return cell ? [{ target, cell, plan: { id: plan.id, title: plan.title } }] : [];
  });
}

export type Profile = Awaited<ReturnType<typeof readProfile>>;
