import type { Dependencies } from "#domain/context.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { today } from "#domain/today.ts";
import type { Actor, Appointment } from "./actor.ts";
import { listAppointments } from "./appointments.queries.ts";
import { listSectorsOf } from "./sectors.queries.ts";
import { listDeputised } from "./deputyships.queries.ts";

/**
 * The person with the appointments that hold today, the own ones first and then those held as a deputy; null where
 * the account is unknown or has none left.
 */
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
  const own = await listAppointments(dependencies.db, personId, day);
  const rows = [...own, ...(await listDeputised(dependencies.db, personId, day))];
  const units = await listUnits(
    dependencies.db,
    rows.map(({ unitId }) => unitId),
    day,
  );
  const appointments = rows.flatMap((row): Appointment[] => {
    const unit = units.find(({ id }) => id === row.unitId);
    if (!unit) return [];
    const one = {
      unitId: unit.id,
      unitName: unit.name,
      role: row.role,
      unitAncestors: unit.ancestors,
      demo: unit.demo,
    };
    return "until" in row ? [{ ...one, insteadOf: { name: row.name, until: row.until } }] : [one];
  });
  if (appointments.length === 0) return null;
  const sectors = await listSectorsOf(dependencies.db, personId, day);
  return { personId: person.id, name: person.name, appointments, sectors };
}
