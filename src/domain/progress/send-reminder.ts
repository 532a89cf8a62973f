import type { Dependencies } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { findReplyAddress, markRefused } from "#domain/people/mail-addresses.queries.ts";
import type { Job } from "#platform/jobs/job.ts";
import { writeLetter } from "#platform/mail/write-letter.ts";
import { z } from "zod";
import { findReminder, listWaitingLetters, moveLetter } from "./reminder-letters.queries.ts";

/** withReplies: who wrote the reminder lets those written to answer to the own address. */
const payload = z.object({ reminderId: id, withReplies: z.boolean().default(false) });

/**
 * The letters of a reminder, one after the other. As with the letter of the morning the mark is made before a letter
 * goes: one that may have arrived is not written again, one that certainly did not waits for the next attempt.
 */
export const sendReminderJob: Job<Dependencies, typeof payload> = {
  name: "unit.send-reminder",
  payload,
  async run({ db, clock, mail }, { reminderId, withReplies }, { signal }) {
    const reminder = await findReminder(db, reminderId);
    if (!reminder || !mail) return;
    const replyTo = withReplies ? await findReplyAddress(db, reminder.sentBy) : null;
    const round = mail.mailer.open();
    let waiting = 0;
    try {
      for (const { personId, address } of await listWaitingLetters(db, reminderId)) {
        signal.throwIfAborted();
        const letter = { reminderId, personId };
        if (!(await moveLetter(db, letter, "waiting", "sending"))) continue;
        const written = writeLetter(address, {
          subject: reminder.subject,
          parts: [
            { paragraph: reminder.body },
            ...(replyTo === null
              ? []
              : [{ paragraph: "Trả lời thư này thì người soạn lời nhắc sẽ nhận được." }]),
            { link: mail.links.toDo, label: "Mở trang Việc cần làm" },
            { link: mail.links.notices, label: "Thư gửi tự động thay đầu mối cấp trên. Thôi nhận ở đây" },
          ],
        });
        const delivery = await round.send(replyTo === null ? written : { ...written, replyTo });
        if (delivery === "sent") await moveLetter(db, letter, "sending", "sent");
        if (delivery === "no-mailbox") {
          await markRefused(db, personId, address, clock());
          await moveLetter(db, letter, "sending", "refused");
        }
        if (delivery === "later" || delivery === "unreachable") {
          await moveLetter(db, letter, "sending", "waiting");
          waiting += 1;
        }
        if (delivery === "unreachable") break;
      }
    } finally {
      round.close();
    }
    if (waiting > 0) throw new Error(`${waiting} letters were not taken now`);
  },
};
