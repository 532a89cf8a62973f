import { sql } from "kysely";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

/** Where a person may be written to (mail_addresses says what each is). */
export interface MailAddress {
  readonly address: string | null;
  readonly confirmedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly askedAddress: string | null;
  readonly askedAt: Date | null;
  readonly askedRefusedAt: Date | null;
  /** How many letters asked for confirmation on the last day on which any did. */
  readonly askedTimes: number;
  readonly askedOn: IsoDate | null;
  readonly tokenHash: string | null;
  readonly tokenExpiresAt: Date | null;
}

export async function findMailAddress(db: Db, personId: string): Promise<MailAddress | null> {
  return (await mailAddresses(db).where("person_id", "=", personId).executeTakeFirst()) ?? null;
}

/** The same, held until the transaction ends. */
export async function findMailAddressToChange(
  db: Transaction,
  personId: string,
): Promise<MailAddress | null> {
  return (await mailAddresses(db).where("person_id", "=", personId).forUpdate().executeTakeFirst()) ?? null;
}

function mailAddresses(db: Db) {
  return db
    .selectFrom("mail_addresses")
    .select([
      "address",
      "confirmed_at as confirmedAt",
      "refused_at as refusedAt",
      "asked_address as askedAddress",
      "asked_at as askedAt",
      "asked_refused_at as askedRefusedAt",
      "asked_times as askedTimes",
      "asked_on as askedOn",
      "token_hash as tokenHash",
      "token_expires_at as tokenExpiresAt",
    ]);
}

/** An address that waits to be confirmed; a link sent before opens nothing any more. */
export async function askAddress(
  db: Transaction,
  personId: string,
  asked: {
    readonly address: string;
    readonly at: Date;
    readonly on: IsoDate;
    readonly times: number;
  },
): Promise<void> {
  const row = {
    asked_address: asked.address,
    asked_at: asked.at,
    asked_times: asked.times,
    asked_on: asked.on,
    asked_refused_at: null,
    token_hash: null,
    token_expires_at: null,
  };
  await db
    .insertInto("mail_addresses")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
}

/** @returns false where that address waits no more. */
export async function setToken(
  db: Db,
  personId: string,
  address: string,
  token: { readonly hash: string; readonly expiresAt: Date },
): Promise<boolean> {
  const set = await db
    .updateTable("mail_addresses")
    .set({ token_hash: token.hash, token_expires_at: token.expiresAt })
    .where("person_id", "=", personId)
    .where("asked_address", "=", address)
    .executeTakeFirst();
  return set.numUpdatedRows === 1n;
}

export async function confirmAsked(db: Transaction, personId: string, at: Date): Promise<void> {
  await db
    .updateTable("mail_addresses")
    .set((eb) => ({
      address: eb.ref("asked_address"),
      confirmed_at: at,
      refused_at: null,
      asked_address: null,
      asked_at: null,
      asked_refused_at: null,
      token_hash: null,
      token_expires_at: null,
    }))
    .where("person_id", "=", personId)
    .execute();
}

/** @returns false where there was none */
export async function forgetMailAddress(db: Transaction, personId: string): Promise<boolean> {
  const forgotten = await db
    .updateTable("mail_addresses")
    .set({
      address: null,
      confirmed_at: null,
      refused_at: null,
      asked_address: null,
      asked_at: null,
      asked_refused_at: null,
      token_hash: null,
      token_expires_at: null,
    })
    .where("person_id", "=", personId)
    .where((where) => where.or([where("address", "is not", null), where("asked_address", "is not", null)]))
    .executeTakeFirst();
  return forgotten.numUpdatedRows > 0n;
}

/** Its mail server says that there is no such mailbox: nothing more is sent there until the person has looked. */
export async function markRefused(db: Db, personId: string, address: string, at: Date): Promise<void> {
  await db
    .updateTable("mail_addresses")
    .set({ refused_at: at })
    .where("person_id", "=", personId)
    .where("address", "=", address)
    .execute();
  await db
    .updateTable("mail_addresses")
    .set({ asked_refused_at: at, token_hash: null, token_expires_at: null })
    .where("person_id", "=", personId)
    .where("asked_address", "=", address)
    .execute();
}

/** Where answers reach a person: the address confirmed, as long as its mail server takes what is sent; else null. */
export async function findReplyAddress(db: Db, personId: string): Promise<string | null> {
  const mail = await findMailAddress(db, personId);
  return mail === null || mail.refusedAt !== null ? null : mail.address;
}

export interface Mailbox {
  readonly personId: string;
  readonly address: string;
}

/** People who write for a unit itself, by reports and figures, and who take letters from the units above. */
export function listMailboxesAt(db: Db, unitId: string, day: IsoDate): Promise<Mailbox[]> {
  return db
    .selectFrom("mail_addresses as mail")
    .leftJoin("notice_choices as choice", "choice.person_id", "mail.person_id")
    .select(["mail.person_id as personId", sql<string>`mail.address`.as("address")])
    .where("mail.address", "is not", null)
    .where("mail.refused_at", "is", null)
    .where(sql<boolean>`coalesce(choice.from_above, true)`)
    .where(
      sql<boolean>`exists (select from appointments where person_id = mail.person_id and unit_id = ${unitId}
        and role in ('reporter', 'coordinator') and valid_from <= ${day} and (valid_to is null or valid_to > ${day}))`,
    )
    .orderBy("mail.person_id")
    .execute();
}
