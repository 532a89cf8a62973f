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
  const { db } = dependencies;
  const day = today(dependencies.clock);
  const person = await findPerson(db, personId);
  if (!person) return null;
  const own = await listAppointments(db, personId, day);
  // Whoever stands in for somebody, or watches over a sector, is appointed there: most people do neither.
  const deputised = own.length > 0 && person.deputises ? await listDeputised(db, personId, day) : [];
  const rows = [...own, ...deputised];
  const units = await listUnits(
    db,
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
  const sectors = person.hasSectors ? await listSectorsOf(db, personId, day) : [];
  return { personId, name: person.name, appointments, sectors };
}

/** Everybody is looked up once a minute: what few people have is asked for only where they have had it. */
async function findPerson(
  db: Dependencies["db"],
  id: string,
): Promise<{ name: string; deputises: boolean; hasSectors: boolean } | undefined> {
  return db
    .selectFrom("auth_users")
    .select(({ exists, selectFrom }) => [
      "name",
      exists(selectFrom("deputyships").where("deputy_id", "=", id))
        .$castTo<boolean>()
        .as("deputises"),
      exists(selectFrom("sector_assignments").where("person_id", "=", id))
        .$castTo<boolean>()
        .as("hasSectors"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}
