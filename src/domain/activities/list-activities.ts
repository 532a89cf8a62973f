import type { Context } from "#domain/context.ts";
import { workingRoles } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import {
  selectActivities,
  sumActivities,
  type ActivitySelection,
  type ActivityTotals,
  type ListedActivity,
} from "./activities.queries.ts";
import { maySee } from "./activity.policy.ts";

export interface ActivityFilter extends Omit<ActivitySelection, "tops" | "mapDay"> {
  /** This unit and those below it; without it, all that the person sees. */
  readonly unitId?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

export interface ActivityList {
  readonly rows: readonly ListedActivity[];
  /** Of the whole selection, not only of this page. */
  readonly totals: ActivityTotals;
  readonly page: number;
  readonly pages: number;
}

const perPage = 50;

/**
 * What was done, as far as the person sees it.
 * @throws Problem not-found for a unit out of sight, not-allowed for who works for none
 */
export async function listActivities(context: Context, filter: ActivityFilter): Promise<ActivityList> {
  const { unitId, page: wanted = 1, ...rest } = filter;
  const mapDay = today(context.clock);
  const tops = unitId ? [await unitInSight(context, unitId, mapDay)] : unitsWorkedFor(context);
  const selection = { ...rest, tops, mapDay };
  const withPeople = context.lists.activityKinds
    .filter((kind) => kind.needsParticipants)
    .map(({ code }) => code);
  const totals = await sumActivities(context.db, selection, withPeople);
  const pages = Math.max(1, Math.ceil(totals.rows / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await selectActivities(context.db, selection, {
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  return { rows, totals, page, pages };
}

function unitsWorkedFor({ actor }: Context): string[] {
  const working = actor.appointments.filter(({ role }) => workingRoles.some((each) => each === role));
  if (working.length === 0)
    throw new Problem("not-allowed", "Trang này dành cho người ghi số liệu và lãnh đạo của đơn vị.");
  return working.map(({ unitId }) => unitId);
}

async function unitInSight(context: Context, unitId: string, day: string): Promise<string> {
  const unit = await getUnit(context.db, unitId, day);
  if (!maySee(context.actor, unit)) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  return unit.id;
}
