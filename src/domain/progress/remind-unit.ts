import { todayInVietnam } from "#lib/calendar/dates.ts";
import type { Command } from "#domain/command.ts";
import { id, optionalText, ticked } from "#domain/inputs.ts";
import { listMailboxesAt } from "#domain/people/mail-addresses.queries.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { z } from "zod";
import { insertReminder } from "./reminder-letters.queries.ts";
import { reminderSubject } from "./reminder-text.ts";
import { mayRemind } from "./reminder.policy.ts";
import { listLastReminders, lockReminders, remindCommand } from "./reminders.queries.ts";
import { sendReminderJob } from "./send-reminder.ts";

/**
 * byMail: written to the unit's people by the site; else the person has written, and only the day is kept.
 * withReplies: the letters show them the person's own address, so that they can answer. Nobody else ever sees it, so
 * it is asked each time.
 */
const input = z.object({ unitId: id, byMail: ticked, withReplies: ticked, body: optionalText(6000) });

export interface Reminded {
  /** false: somebody had reminded the unit on this day already, and nothing was recorded or sent. */
  readonly recorded: boolean;
  /** To how many of its people a letter goes. */
  readonly letters: number;
}

/** Reminds a unit, or records that it was reminded: once a day whoever does it, so that nobody is chased twice. */
export const remindUnit: Command<typeof input, Unit, Reminded> = {
  name: remindCommand,
  input,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: (actor, unit) => mayRemind(actor, unit),
  do: async ({ db, clock, actor, newId, mail }, unit, { byMail, withReplies, body }) => {
    await lockReminders(db, unit.id);
    const last = (await listLastReminders(db, [unit.id])).get(unit.id);
    if (last !== undefined && todayInVietnam(last) >= today(clock)) return { recorded: false, letters: 0 };
    if (!byMail) return { recorded: true, letters: 0 };
    if (body === undefined) throw new Refusal({ body: "Ghi lời nhắc trước khi gửi." });
    const people = mail ? await listMailboxesAt(db, unit.id, today(clock)) : [];
    if (people.length === 0)
      throw new Refusal({
        body: "Hiện chưa có ai của đơn vị nhận được thư. Nhắc bằng cách khác rồi ghi lại ở đây.",
      });
    const reminderId = newId();
    await insertReminder(
      db,
      {
        id: reminderId,
        provinceId: unit.provinceId,
        unitId: unit.id,
        subject: reminderSubject(unit.name),
        body,
        by: actor.personId,
        at: clock(),
      },
      people.map(({ personId }) => personId),
    );
    await addJob(db, sendReminderJob, { reminderId, withReplies });
    return { recorded: true, letters: people.length };
  },
  audit: (unit, { withReplies }, { recorded, letters }) =>
    recorded
      ? {
          unitId: unit.id,
          provinceId: unit.provinceId,
          ...(letters > 0 && { detail: { letters, ...(withReplies && { withReplies }) } }),
        }
      : null,
};
