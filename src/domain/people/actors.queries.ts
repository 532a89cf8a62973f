import type { Dependencies } from "#domain/context.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { today } from "#domain/today.ts";
import type { Actor } from "./actor.ts";
import { listAppointments } from "./appointments.queries.ts";

/** The person with the appointments that hold today; null where the account is unknown or has none left. */
export async function findActor(
  dependencies: Pick<Dependencies, "db" | "clock">,
  personId: string,
): Promise<Actor | null> {
  const day = today(dependencies.clock);
  const person = await dependencies.db
    .selectFrom("auth_users")
    .select(["id", "name"])
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!person) return null;
  const rows = await listAppointments(dependencies.db, personId, day);
  const units = await listUnits(
    dependencies.db,
    rows.map(({ unitId }) => unitId),
    day,
  );
  const appointments = rows.flatMap((row) => {
    const unit = units.find(({ id }) => id === row.unitId);
    return unit
      ? [{ unitId: unit.id, unitName: unit.name, role: row.role, unitAncestors: unit.ancestors }]
      : [];
  });
  return appointments.length === 0 ? null : { personId: person.id, name: person.name, appointments };
}
