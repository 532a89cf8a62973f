import { todayInVietnam } from "#lib/calendar/dates.ts";
import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { z } from "zod";
import { mayRemind } from "./reminder.policy.ts";
import { listLastReminders, lockReminders, remindCommand } from "./reminders.queries.ts";

const input = z.object({ unitId: id });

export interface Reminded {
  /** false: somebody had reminded the unit on this day already, and nothing was recorded. */
  readonly recorded: boolean;
}

/** Records that a unit was reminded today, once a day whoever does it, so that nobody is chased twice. */
export const remindUnit: Command<typeof input, Unit, Reminded> = {
  name: remindCommand,
  input,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: (actor, unit) => mayRemind(actor, unit),
  do: async ({ db, clock }, unit) => {
    await lockReminders(db, unit.id);
    const last = (await listLastReminders(db, [unit.id])).get(unit.id);
    return { recorded: last === undefined || todayInVietnam(last) < today(clock) };
  },
  audit: (unit, _, { recorded }) => (recorded ? { unitId: unit.id, provinceId: unit.provinceId } : null),
};
