import { periodOf } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import { hasPlaces } from "./get-board.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { readStandings } from "./read-standings.ts";
import { listUnitRecords } from "./unit-records.queries.ts";
import { listWarnings, type Warning } from "./warnings.ts";

/**
 * Who needs a word before it is too late, at and below a unit that the person sees, by the plan nearest above or
 * the one that is named. Of the nation and of a province the board says which communes to look into.
 * @throws Problem not-found
 */
export async function getWarnings(
  context: Context,
  { unitId, planId }: { readonly unitId?: string | null; readonly planId?: string | null },
): Promise<Warning[]> {
  const { db, clock } = context;
  const asOf = today(clock);
  const top = await getUnitInSight(context, unitId);
  if (hasPlaces(top)) return [];
  const plans = await listPlansWithTargets(db, top, asOf);
  const plan = planId ? plans.find(({ id }) => id === planId) : plans.at(-1);
  if (planId && !plan)
    throw new Problem("not-found", "Không tìm thấy kế hoạch này trong phạm vi của đơn vị.");
  if (!plan) return [];
  const shown = periodOf("year", asOf);
  const { targets, sums } = await readStandings(context, { plans: [plan], top, shown });
  const records = await listUnitRecords(db, top.id, { from: shown.from, to: asOf });
  return listWarnings({ targets, sums, records, asOf });
}
