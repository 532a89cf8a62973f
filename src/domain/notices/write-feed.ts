import { createHash } from "node:crypto";
import { addDays } from "#lib/calendar/dates.ts";
import { writeCalendar } from "#lib/calendar/ics.ts";
import type { Dependencies } from "#domain/context.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { findNoticeChoices } from "#domain/people/notice-choices.queries.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import { listObligations } from "#domain/reports/list-obligations.ts";
import { today } from "#domain/today.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { deadlineEntries, milestoneEntries, occasionDates, type Entry } from "./calendar-entries.ts";
import { keepEntries } from "./calendar-feeds.queries.ts";

/** Days back and ahead: what was due lately is still looked at, and next year's days are known. */
const [back, ahead] = [60, 400];

/**
 * The calendar of a person as its program reads it; null for who acts for no unit any more.
 * @param link where its entries lead
 */
export async function writeFeed(
  dependencies: Pick<Dependencies, "db" | "clock" | "lists">,
  personId: string,
  link: string,
): Promise<string | null> {
  const { db, clock, lists } = dependencies;
  const actor = await findActor(dependencies, personId);
  if (!actor) return null;
  const asOf = today(clock);
  const window = { from: addDays(asOf, -back), to: addDays(asOf, ahead) };
  const acts = (roles: readonly string[]) =>
    new Set(actor.appointments.flatMap(({ unitId, role }) => (roles.includes(role) ? [unitId] : [])));
  const writes = acts(["reporter", "coordinator"]);
  const units = await listUnits(db, [...new Set(actor.appointments.map(({ unitId }) => unitId))], asOf);
  const owed = await listObligations(dependencies, {
    of: { unitIds: [...writes] },
    asOf,
    window,
    supplements: true,
  });
  const plans = await listPlansOf(db, [...new Set(units.flatMap(({ ancestors }) => ancestors))], asOf);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const occasions = await listOccasions(db, [...planOf.keys()], "all");
  const entries = [
    ...deadlineEntries(owed),
    ...occasionDates(
      occasions.flatMap((occasion) => {
        const plan = planOf.get(occasion.planId);
        return plan ? [{ ...occasion, plan }] : [];
      }),
      lists.occasions,
      window,
    ),
    ...milestoneEntries(plans, window),
  ].map((entry) => ({ ...entry, uid: `${digest(entry.key).slice(0, 40)}@lantoa` }));
  const kept = await keepEntries(
    db,
    entries.map((entry) => ({ uid: entry.uid, hash: contentHash(entry) })),
    clock(),
  );
  const { daysBefore } = await findNoticeChoices(db, personId);
  return writeCalendar(
    "Lan Tỏa: hạn gửi và các dịp",
    entries
      .toSorted((a, b) => a.from.localeCompare(b.from) || a.uid.localeCompare(b.uid))
      .map(({ kind, uid, title, text, from, to }) => ({
        uid,
        title,
        text,
        from,
        to,
        ...(kept.get(uid) ?? { sequence: 0, changedAt: clock() }),
        alarms: kind === "deadline" ? [...daysBefore, 0] : kind === "occasion" ? [7] : [],
        url: link,
      })),
  );
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const contentHash = ({ title, text, from, to }: Entry): string =>
  digest(JSON.stringify([title, text, from, to]));
