import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Role } from "./actor.ts";

/** For which units a person acts on a day, and as what; the earliest given first. */
export function listAppointments(
  db: Database | Transaction,
  personId: string,
  day: string,
): Promise<{ unitId: string; role: Role }[]> {
  return db
    .selectFrom("appointments")
    .select(["unit_id as unitId", sql<Role>`role`.as("role")])
    .where("person_id", "=", personId)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
}

/** Ends on a day what a person does for a unit. @returns how many roles that were */
export async function endAppointments(
  db: Transaction,
  { personId, unitId }: { readonly personId: string; readonly unitId: string },
  day: string,
): Promise<number> {
  const ended = await db
    .updateTable("appointments")
    .set({ valid_to: day })
    .where("person_id", "=", personId)
    .where("unit_id", "=", unitId)
    .where("valid_from", "<=", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  /** First day on which it holds. */
  readonly from: string;
}

export async function insertAppointment(db: Transaction, appointment: NewAppointment): Promise<void> {
  await db
    .insertInto("appointments")
    .values({
      id: appointment.id,
      person_id: appointment.personId,
      unit_id: appointment.unitId,
      role: appointment.role,
      valid_from: appointment.from,
    })
    .execute();
}
