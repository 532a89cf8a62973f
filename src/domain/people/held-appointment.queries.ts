import { sql } from "kysely";
import type { Transaction } from "#platform/db/connection.ts";
import { Problem } from "#domain/problem.ts";
import type { Role } from "./actor.ts";

/** One appointment, whoever holds it. */
export interface HeldAppointment {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly validFrom: string;
  /** ISO: the first day without it; null while no end is set. */
  readonly validTo: string | null;
}

/**
 * An appointment that holds on a day or will, kept until the transaction ends: two changes of it come one after
 * the other.
 * @throws Problem not-found
 */
export async function getAppointmentToChange(
  db: Transaction,
  id: string,
  day: string,
): Promise<HeldAppointment> {
  const found = await db
    .selectFrom("appointments")
    .select([
      "id",
      "person_id as personId",
      "unit_id as unitId",
      sql<Role>`role`.as("role"),
      "valid_from as validFrom",
      "valid_to as validTo",
    ])
    .where("id", "=", id)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw new Problem("not-found", "Vai trò này không còn.");
  return found;
}

/** Sets the first day without it. */
export async function setAppointmentEnd(db: Transaction, id: string, day: string): Promise<void> {
  await db.updateTable("appointments").set({ valid_to: day }).where("id", "=", id).execute();
}

/** From which day a person has this role at the unit, on a day or later; null where they do not. */
export async function findRoleStart(
  db: Transaction,
  { personId, unitId, role }: Pick<HeldAppointment, "personId" | "unitId" | "role">,
  day: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("appointments")
    .select("valid_from as from")
    .where("person_id", "=", personId)
    .where("unit_id", "=", unitId)
    .where("role", "=", role)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .whereRef("valid_from", "is distinct from", "valid_to")
    .orderBy("valid_from")
    .executeTakeFirst();
  return row?.from ?? null;
}
