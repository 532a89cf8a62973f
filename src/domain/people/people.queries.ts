import { sql } from "kysely";
import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Role } from "./actor.ts";
import { insertAppointment } from "./appointments.queries.ts";

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly accountId: string;
  readonly appointmentId: string;
  readonly unitId: string;
  readonly role: Role;
  /** First day of the appointment. */
  readonly from: string;
  readonly at: Date;
}

/**
 * Adds the account with its first appointment; false where its id is there already, or its username is somebody's
 * (nothing changes then).
 */
export async function insertPerson(db: Transaction, person: NewPerson): Promise<boolean> {
  const added = await db
    .insertInto("auth_users")
    .values({
      id: person.id,
      name: person.name,
      username: person.username,
      display_username: person.username,
      // better-auth wants an address; none is asked of people, and this domain can receive nothing (RFC 6761).
      email: `${person.id}@lantoa.invalid`,
      created_at: person.at,
      updated_at: person.at,
    })
    // Any conflict: of the same account sent twice at once, id and address come up in whichever order.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await db
    .insertInto("auth_accounts")
    .values({
      id: person.accountId,
      user_id: person.id,
      account_id: person.id,
      provider_id: "credential",
      password: person.passwordHash,
      created_at: person.at,
      updated_at: person.at,
    })
    .execute();
  await insertAppointment(db, { ...person, id: person.appointmentId, personId: person.id });
  return true;
}

/** The account of that id. */
export async function findPerson(
  db: Database | Transaction,
  id: string,
): Promise<{ id: string; name: string; username: string } | null> {
  const row = await db
    .selectFrom("auth_users")
    .select(["id", "name", "username"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { ...row, username: row.username ?? "" } : null;
}

/** The person who signs in by this name, or null. */
export async function findPersonByUsername(
  db: Database | Transaction,
  username: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("auth_users")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The sign-in names in use that begin so. */
export async function listUsernames(db: Database | Transaction, stem: string): Promise<string[]> {
  const rows = await db
    .selectFrom("auth_users")
    .select("username")
    .where(sql<boolean>`starts_with(username, ${stem})`)
    .execute();
  return rows.flatMap(({ username }) => username ?? []);
}

/** A person in one role at one unit. */
export interface Colleague {
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly username: string | null;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  /** ISO: the last day, where the role has one. */
  readonly until: string | null;
}

/** Every role that holds on a day, by unit and name. */
export function colleaguesOn(db: Database | Transaction, day: string) {
  return db
    .selectFrom("appointments as appointment")
    .innerJoin("auth_users as person", "person.id", "appointment.person_id")
    .innerJoin(
      sql<{
        unit_id: string;
        name: string;
        search_key: string;
        ancestors: string[];
      }>`units_on(${day}::date)`.as("state"),
      "state.unit_id",
      "appointment.unit_id",
    )
    .select([
      "appointment.id as appointmentId",
      "person.id as personId",
      "person.name",
      "person.username",
      sql<Role>`appointment.role`.as("role"),
      "state.unit_id as unitId",
      "state.name as unitName",
      sql<string | null>`(appointment.valid_to - 1)::date`.as("until"),
    ])
    .where("appointment.valid_from", "<=", day)
    .where((where) =>
      where.or([where("appointment.valid_to", "is", null), where("appointment.valid_to", ">", day)]),
    )
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .orderBy("state.unit_id")
    .orderBy(sql`person.name collate "vi-x-icu"`)
    .orderBy("appointment.id");
}

/** Who acts on a day for the unit `top` or below it, by unit and name. */
export function listPeopleAtOrBelow(
  db: Database | Transaction,
  top: string,
  day: string,
): Promise<Colleague[]> {
  return colleaguesOn(db, day)
    .where(sql<boolean>`state.ancestors @> array[${top}::uuid]`)
    .execute();
}

/** Who holds this appointment on a day; null for nobody, and for what is no id. */
export async function findColleague(
  db: Database | Transaction,
  appointmentId: string,
  day: string,
): Promise<Colleague | null> {
  if (!idShape.safeParse(appointmentId).success) return null;
  return (await colleaguesOn(db, day).where("appointment.id", "=", appointmentId).executeTakeFirst()) ?? null;
}

/** Who acts on a day for these units themselves, by unit and name. */
export function listPeopleAt(
  db: Database | Transaction,
  unitIds: readonly string[],
  day: string,
): Promise<Colleague[]> {
  return colleaguesOn(db, day)
    .where(sql<boolean>`state.unit_id = any(${[...unitIds]}::uuid[])`)
    .execute();
}
