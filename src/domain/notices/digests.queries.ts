import { sql } from "kysely";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { usualChoices } from "#domain/people/notice-choices.ts";

/** Somebody to write to this morning. */
export interface Addressee {
  readonly personId: string;
  readonly address: string;
  readonly daysBefore: readonly number[];
  /** The units that the person writes for, and those that the person coordinates. */
  readonly unitIds: readonly string[];
  readonly coordinates: readonly string[];
}

/**
 * The next of those who have a working address, want the letter, act for a unit today and were not written to
 * today; a slice at a time, by id.
 */
export async function listAddressees(
  db: Database,
  slice: { readonly day: IsoDate; readonly after: string | null; readonly most: number },
): Promise<Addressee[]> {
  const { day, after, most } = slice;
  const { rows } = await sql<Addressee>`
    select mail.person_id as "personId", mail.address,
      coalesce(choice.days_before, ${[...usualChoices.daysBefore]}::int[]) as "daysBefore",
      acts.units as "unitIds", coalesce(acts.coordinated, '{}') as coordinates
    from mail_addresses mail
    left join notice_choices choice on choice.person_id = mail.person_id
    cross join lateral (
      select array_agg(distinct unit_id) as units,
        array_agg(distinct unit_id) filter (where role = 'coordinator') as coordinated
      from appointments
      where person_id = mail.person_id and role in ('reporter', 'coordinator')
        and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    ) acts
    where mail.address is not null and mail.refused_at is null and coalesce(choice.digest, true)
      and acts.units is not null
      and (${after}::uuid is null or mail.person_id > ${after}::uuid)
      and not exists (select from digests where person_id = mail.person_id and day = ${day})
    order by mail.person_id
    limit ${most}`.execute(db);
  return rows;
}

/** What these people were told of these things: "person key threshold". */
export async function listTold(
  db: Database,
  personIds: readonly string[],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("notices")
    .select(["person_id", "key", "threshold"])
    .where("person_id", "=", sql<string>`any(${[...personIds]}::uuid[])`)
    .where("key", "=", sql<string>`any(${[...keys]}::text[])`)
    .execute();
  return new Set(rows.map(({ person_id, key, threshold }) => toldKey(person_id, key, threshold)));
}

export const toldKey = (personId: string, key: string, threshold: string) =>
  `${personId} ${key} ${threshold}`;

export interface Telling {
  readonly personId: string;
  readonly day: IsoDate;
  readonly at: Date;
}

/** Says that a letter goes out now. @returns false where one went, or may have gone, on that day already */
export async function beginDigest(
  db: Transaction,
  { personId, day, at }: Telling,
  told: readonly { readonly key: string; readonly threshold: string }[],
  lines: number,
): Promise<boolean> {
  const begun = await db
    .insertInto("digests")
    .values({ person_id: personId, day, state: "sending", lines, begun_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows !== 1n) return false;
  await db
    .insertInto("notices")
    .values(told.map(({ key, threshold }) => ({ person_id: personId, key, threshold, told_on: day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** It went out, or its mailbox does not exist: then nothing was told, but today is over for this person. */
export async function endDigest(
  db: Database,
  { personId, day, at }: Telling,
  state: "sent" | "refused",
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("digests")
      .set({ state, ended_at: at })
      .where("person_id", "=", personId)
      .where("day", "=", day)
      .execute();
    if (state === "refused") await forgetToldOn(transaction, personId, day);
  });
}

/** It certainly did not go out: as if it had not begun. */
export async function takeBackDigest(db: Database, { personId, day }: Omit<Telling, "at">): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("digests")
      .where("person_id", "=", personId)
      .where("day", "=", day)
      .where("state", "=", "sending")
      .execute();
    await forgetToldOn(transaction, personId, day);
  });
}

/** There is one letter a day, so what was told on the day was told in it. */
async function forgetToldOn(db: Transaction, personId: string, day: IsoDate): Promise<void> {
  await db.deleteFrom("notices").where("person_id", "=", personId).where("told_on", "=", day).execute();
}

/** Which of these reports have been sent since: their positions in the list, from 0. */
export async function findAnswered(
  db: Transaction,
  asked: readonly {
    readonly dutyIds: readonly string[];
    readonly unitId: string;
    readonly part: string;
    readonly period: string;
  }[],
): Promise<ReadonlySet<number>> {
  if (asked.length === 0) return new Set();
  const list = JSON.stringify(
    asked.map(({ dutyIds, unitId, part, period }, place) => ({
      place,
      duty_ids: dutyIds,
      unit_id: unitId,
      part,
      period,
    })),
  );
  const { rows } = await sql<{ place: number }>`
    select distinct asked.place
    from jsonb_to_recordset(${list}::jsonb) as asked (place int, duty_ids uuid[], unit_id uuid, part text, period text)
    join reports report on report.unit_id = asked.unit_id and report.period = asked.period
      and report.part = asked.part
      and report.duty_id = any (asked.duty_ids)
    where report.version > 0 and report.status <> 'returned'`.execute(db);
  return new Set(rows.map(({ place }) => place));
}

/** Was everybody looked at on this day, and every letter taken? */
export async function isDayCompleted(db: Database, day: IsoDate): Promise<boolean> {
  const row = await db.selectFrom("digest_days").select("day").where("day", "=", day).executeTakeFirst();
  return row !== undefined;
}

export async function completeDay(db: Database, day: IsoDate, at: Date): Promise<void> {
  await db
    .insertInto("digest_days")
    .values({ day, completed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was told so long ago that nothing asks for it any more. */
export async function forgetNotices(db: Database, before: IsoDate): Promise<void> {
  await db.deleteFrom("notices").where("told_on", "<", before).execute();
  await db.deleteFrom("digests").where("day", "<", before).execute();
  await db.deleteFrom("digest_days").where("day", "<", before).execute();
}
