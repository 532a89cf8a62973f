import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

export interface NewReminder {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly subject: string;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
}

/** What is written to a unit, with a letter that waits for each of these people. */
export async function insertReminder(
  db: Transaction,
  reminder: NewReminder,
  personIds: readonly string[],
): Promise<void> {
  await db
    .insertInto("reminders")
    .values({
      id: reminder.id,
      province_id: reminder.provinceId,
      unit_id: reminder.unitId,
      subject: reminder.subject,
      body: reminder.body,
      sent_by: reminder.by,
      sent_at: reminder.at,
    })
    .execute();
  await db
    .insertInto("reminder_letters")
    .values(personIds.map((personId) => ({ reminder_id: reminder.id, person_id: personId })))
    .execute();
}

export async function findReminder(
  db: Db,
  id: string,
): Promise<{ unitId: string; subject: string; body: string; sentBy: string } | null> {
  const row = await db
    .selectFrom("reminders")
    .select(["unit_id as unitId", "subject", "body", "sent_by as sentBy"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** To whom it has not gone: never tried, or tried and not taken. */
export async function listWaitingLetters(
  db: Db,
  reminderId: string,
): Promise<{ personId: string; address: string }[]> {
  const rows = await db
    .selectFrom("reminder_letters as letter")
    .innerJoin("mail_addresses as mail", "mail.person_id", "letter.person_id")
    .select(["letter.person_id as personId", "mail.address"])
    .where("letter.reminder_id", "=", reminderId)
    .where("letter.state", "=", "waiting")
    .where("mail.refused_at", "is", null)
    .orderBy("letter.person_id")
    .execute();
  return rows.flatMap(({ personId, address }) => (address === null ? [] : [{ personId, address }]));
}

type LetterState = "waiting" | "sending" | "sent" | "refused";

/** @returns false where it was not as it was thought to be: somebody else is at it. */
export async function moveLetter(
  db: Db,
  letter: { readonly reminderId: string; readonly personId: string },
  from: LetterState,
  to: LetterState,
): Promise<boolean> {
  const moved = await db
    .updateTable("reminder_letters")
    .set({ state: to })
    .where("reminder_id", "=", letter.reminderId)
    .where("person_id", "=", letter.personId)
    .where("state", "=", from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}
