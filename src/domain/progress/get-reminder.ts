import { periodOf } from "#lib/calendar/periods.ts";
import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Context } from "#domain/context.ts";
import type { Actor } from "#domain/people/actor.ts";
import { findReplyAddress, listMailboxesAt } from "#domain/people/mail-addresses.queries.ts";
import { covers } from "#domain/people/sector.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import type { Unit } from "#domain/units/unit.ts";
import { hasPlaces } from "./get-board.ts";
import { listLateUnits, type LateUnit } from "./late-units.ts";
import { layOutPlaces } from "./place-scoreboard.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { readPlaceStandings } from "./read-place-standings.ts";
import { readStandings } from "./read-standings.ts";
import { writeReminder, type ReminderText } from "./reminder-text.ts";
import { mayRemind } from "./reminder.policy.ts";
import { listLastReminders } from "./reminders.queries.ts";

export interface ReminderPage {
  readonly unit: Pick<Unit, "id" | "name">;
  /** null where the unit is late with nothing. */
  readonly text: ReminderText | null;
  /** The day on which the unit was last reminded, by whomever. */
  readonly lastOn: IsoDate | null;
  readonly asOf: IsoDate;
  /** How many of the unit's people the site can write to; null where no mail server is set. */
  readonly mailboxes: number | null;
  /** The person's own confirmed address, to which those written to may answer where the person lets them. */
  readonly ownAddress: string | null;
}

/**
 * What to write to a unit or a commune that is late with what a plan of the reminding unit, or of one above it, asks.
 * @throws Problem not-found for a unit out of sight, not-allowed for who neither coordinates above it nor watches over it
 */
export async function getReminder(context: Context, unitId: string): Promise<ReminderPage> {
  const asOf = today(context.clock);
  const unit = await getUnitInSight(context, unitId);
  if (!mayRemind(context.actor, unit)) throw new Problem("not-allowed");
  const from = findSender(context.actor, unit);
  const plans = await listPlansWithTargets(context.db, unit, asOf);
  const above = plans.filter(({ unitId: own }) => from?.ancestors.includes(own));
  const found: { plan: Plan; late: readonly LateUnit[] }[] = [];
  for (const plan of above) {
    // oxlint-disable-next-line no-await-in-loop -- a handful at most
    found.push({ plan, late: await listLate(context, unit, plan, asOf) });
  }
  const late = found.flatMap((each) => each.late);
  const plan = found.findLast((each) => each.late.length > 0)?.plan;
  const last = (await listLastReminders(context.db, [unit.id])).get(unit.id);
  return {
    unit: { id: unit.id, name: unit.name },
    text:
      plan && from
        ? writeReminder({
            unitName: unit.name,
            from: from.signature,
            planTitle: plan.title,
            planNumber: plan.number,
            late: onceEach(late),
            asOf,
          })
        : null,
    lastOn: last ? todayInVietnam(last) : null,
    asOf,
    mailboxes: context.mail ? (await listMailboxesAt(context.db, unit.id, asOf)).length : null,
    ownAddress: context.mail ? await findReplyAddress(context.db, context.actor.personId) : null,
  };
}

/** For whom the person reminds the unit: as coordinator of a unit above, else as who watches over it for one. */
function findSender(
  { appointments, sectors = [] }: Actor,
  unit: Unit,
): { readonly signature: string; readonly ancestors: readonly string[] } | null {
  const above = appointments.find(
    ({ role, unitId }) => role === "coordinator" && unitId !== unit.id && unit.ancestors.includes(unitId),
  );
  if (above) return { signature: `Đầu mối ${above.unitName}`, ancestors: above.unitAncestors };
  const assigning = sectors.filter((sector) => covers(sector, unit)).map(({ unitId }) => unitId);
  const member = appointments.find(({ unitId }) => assigning.includes(unitId));
  return member
    ? { signature: `Người được phân công theo dõi, ${member.unitName}`, ancestors: member.unitAncestors }
    : null;
}

/** Of a commune, what its units lack by target; of a unit its own. */
async function listLate(
  context: Context,
  unit: Unit,
  plan: Plan,
  asOf: IsoDate,
): Promise<readonly LateUnit[]> {
  const shown = periodOf("year", asOf);
  if (hasPlaces(unit))
    return layOutPlaces(await readPlaceStandings(context, { top: unit, plan, shown }), context.lists).late;
  const standings = await readStandings(context, { plans: [plan], top: unit, shown });
  const all = listLateUnits(standings);
  const own = all.filter(({ unitId }) => unitId === unit.id);
  if (unit.level === "leaf") return own;
  const below = Map.groupBy(
    all.filter(({ unitId }) => unitId !== unit.id),
    ({ targetId }) => targetId,
  );
  return [
    ...own,
    ...[...below.values()].flatMap(([first, ...others]) =>
      first ? [{ ...first, text: namesOf([first, ...others]) }] : [],
    ),
  ];
}

/** So many units are named; of more, the number. */
const named = 4;

function namesOf(late: readonly LateUnit[]): string {
  const names = late.slice(0, named).map(({ unitName }) => unitName);
  const rest = late.length - names.length;
  return `${late.length} đơn vị chưa đạt (${names.join(", ")}${rest > 0 ? ` và ${rest} đơn vị khác` : ""})`;
}

/** What two plans ask in the same words is said once. */
function onceEach(late: readonly LateUnit[]): LateUnit[] {
  return [...new Map(late.map((each) => [`${each.targetName} ${each.text}`, each])).values()];
}
