import type { Database, Transaction } from "#platform/db/connection.ts";
import { usualChoices, type NoticeChoices } from "./notice-choices.ts";

export async function findNoticeChoices(
  db: Database | Transaction,
  personId: string,
): Promise<NoticeChoices> {
  const row = await db
    .selectFrom("notice_choices")
    .select(["digest", "days_before as daysBefore", "from_above as fromAbove"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row ?? usualChoices;
}

export async function setNoticeChoices(
  db: Transaction,
  personId: string,
  { digest, daysBefore, fromAbove }: NoticeChoices,
): Promise<void> {
  const row = { digest, days_before: [...new Set(daysBefore)], from_above: fromAbove };
  await db
    .insertInto("notice_choices")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
}
