import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import { listDuties } from "./duties.queries.ts";
import { listOccasions } from "./occasions.queries.ts";
import { dutyEntries, occasionEntries, type CalendarEntry, type Dated } from "./plan-calendar.ts";
import type { Plan } from "./plan.ts";
import { listPlansBinding } from "./plans.queries.ts";

/**
 * What falls when in a year for the units that the person acts for: the duties and occasions of every plan that
 * binds them. Entries in no order (see byMonth).
 */
export async function listPlanEntries(context: Context, year: number): Promise<CalendarEntry[]> {
  const day = today(context.clock);
  const units = await listUnits(
    context.db,
    context.actor.appointments.map(({ unitId }) => unitId),
    day,
  );
  // By the year shown, not by today: next year's plans are looked at before next year.
  const binding = await Promise.all(units.map((unit) => listPlansBinding(context.db, unit, `${year}-12-31`)));
  const plans = new Map(binding.flat().map((plan) => [plan.id, plan]));
  const ids = [...plans.keys()];
  const [duties, occasions] = await Promise.all([
    listDuties(context.db, ids, "all"),
    listOccasions(context.db, ids, "all"),
  ]);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return [
    ...dutyEntries(dated(duties, plans), from, to, workingCalendar(context.lists.holidays)),
    ...occasionEntries(dated(occasions, plans), from, to),
  ];
}

function dated<Item extends { readonly planId: string }>(
  items: readonly Item[],
  plans: ReadonlyMap<string, Plan>,
): Dated<Item>[] {
  return items.flatMap((item) => {
    const plan = plans.get(item.planId);
    return plan ? [{ ...item, plan }] : [];
  });
}
