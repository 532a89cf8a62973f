import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Role } from "./actor.ts";

type Db = Database | Transaction;

/** What a deputy does today for a colleague who is away. */
export interface Deputised {
  readonly unitId: string;
  readonly role: Role;
  /** Of the colleague. */
  readonly name: string;
  /** ISO: the last day. */
  readonly until: string;
}

/**
 * The appointments in which a person stands in on a day: where the appointment itself holds and the deputy still is
 * appointed at the unit.
 */
export async function listDeputised(db: Db, personId: string, day: string): Promise<Deputised[]> {
  const { rows } = await sql<Deputised>`
    select appointment.unit_id as "unitId", appointment.role, person.name,
      (least(deputyship.valid_to, appointment.valid_to) - 1)::date as until
    from deputyships as deputyship
    join appointments as appointment on appointment.id = deputyship.appointment_id
    join auth_users as person on person.id = appointment.person_id
    where deputyship.deputy_id = ${personId}
      and daterange(deputyship.valid_from, deputyship.valid_to) @> ${day}::date
      and daterange(appointment.valid_from, appointment.valid_to) @> ${day}::date
      and exists (
        select from appointments as own
        where own.person_id = deputyship.deputy_id and own.unit_id = appointment.unit_id
          and daterange(own.valid_from, own.valid_to) @> ${day}::date
      )
    order by deputyship.valid_from, deputyship.id`.execute(db);
  return rows;
}

/** One deputyship with whom it is for. */
export interface Deputyship {
  readonly id: string;
  readonly appointmentId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Who is away. */
  readonly personId: string;
  readonly personName: string;
  readonly deputyId: string;
  readonly deputyName: string;
  /** ISO, both within. */
  readonly from: string;
  readonly until: string;
}

function deputyships(db: Db) {
  return db
    .selectFrom("deputyships as deputyship")
    .innerJoin("appointments as appointment", "appointment.id", "deputyship.appointment_id")
    .innerJoin("auth_users as person", "person.id", "appointment.person_id")
    .innerJoin("auth_users as deputy", "deputy.id", "deputyship.deputy_id")
    .select([
      "deputyship.id",
      "deputyship.appointment_id as appointmentId",
      "appointment.unit_id as unitId",
      sql<Role>`appointment.role`.as("role"),
      "person.id as personId",
      "person.name as personName",
      "deputy.id as deputyId",
      "deputy.name as deputyName",
      "deputyship.valid_from as from",
      sql<string>`(deputyship.valid_to - 1)::date`.as("until"),
    ]);
}

export async function findDeputyship(db: Db, id: string): Promise<Deputyship | null> {
  return (await deputyships(db).where("deputyship.id", "=", id).executeTakeFirst()) ?? null;
}

/** Those of these units that hold on a day or will, the earliest first. */
export function listDeputyshipsAt(db: Db, unitIds: readonly string[], day: string): Promise<Deputyship[]> {
  return deputyships(db)
    .where(sql<boolean>`appointment.unit_id = any(${[...unitIds]}::uuid[])`)
    .where("deputyship.valid_to", ">", day)
    .whereRef("deputyship.valid_to", ">", "deputyship.valid_from")
    .where((where) =>
      where.or([where("appointment.valid_to", "is", null), where("appointment.valid_to", ">", day)]),
    )
    .orderBy("deputyship.valid_from")
    .orderBy("deputyship.id")
    .execute();
}

export async function insertDeputyship(
  db: Transaction,
  { until, ...deputyship }: Pick<Deputyship, "id" | "appointmentId" | "deputyId" | "from" | "until">,
): Promise<void> {
  await db
    .insertInto("deputyships")
    .values({
      id: deputyship.id,
      appointment_id: deputyship.appointmentId,
      deputy_id: deputyship.deputyId,
      valid_from: deputyship.from,
      valid_to: sql`${until}::date + 1`,
    })
    .execute();
}

/** Ends it on a day; what has ended by then stays as it was. @returns whether anything changed */
export async function cutDeputyship(db: Transaction, id: string, day: string): Promise<boolean> {
  const cut = await db
    .updateTable("deputyships")
    .set({ valid_to: sql`greatest(valid_from, ${day}::date)` })
    .where("id", "=", id)
    .where("valid_to", ">", day)
    .whereRef("valid_to", ">", "valid_from")
    .executeTakeFirst();
  return cut.numUpdatedRows === 1n;
}
