import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Sector } from "./sector.ts";

type Db = Database | Transaction;

/** A sector with whose it is and when. */
export interface SectorAssignment extends Sector {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  /** ISO, both within; null: until it is ended. */
  readonly from: string;
  readonly until: string | null;
}

/** What a person watches over on a day: while they still are appointed at the unit that assigned it, not to read alone. */
export async function listSectorsOf(db: Db, personId: string, day: string): Promise<Sector[]> {
  const { rows } = await sql<Sector>`
    select sector.unit_id as "unitId", sector.kinds, sector.unit_ids as "unitIds"
    from sector_assignments as sector
    where sector.person_id = ${personId}
      and daterange(sector.valid_from, sector.valid_to) @> ${day}::date
      and exists (
        select from appointments as own
        where own.person_id = sector.person_id and own.unit_id = sector.unit_id and own.role <> 'supervisor'
          and daterange(own.valid_from, own.valid_to) @> ${day}::date
      )
    order by sector.valid_from, sector.id`.execute(db);
  return rows;
}

function assignments(db: Db) {
  return db
    .selectFrom("sector_assignments as sector")
    .innerJoin("auth_users as person", "person.id", "sector.person_id")
    .select([
      "sector.id",
      "sector.unit_id as unitId",
      "sector.kinds",
      "sector.unit_ids as unitIds",
      "person.id as personId",
      "person.name as personName",
      "sector.valid_from as from",
      sql<string | null>`(sector.valid_to - 1)::date`.as("until"),
    ]);
}

export async function findSector(db: Db, id: string): Promise<SectorAssignment | null> {
  return (await assignments(db).where("sector.id", "=", id).executeTakeFirst()) ?? null;
}

/** Those that a unit assigned and that hold on a day or will, by person. */
export function listSectorsAt(db: Db, unitId: string, day: string): Promise<SectorAssignment[]> {
  return assignments(db)
    .where("sector.unit_id", "=", unitId)
    .where((where) => where.or([where("sector.valid_to", "is", null), where("sector.valid_to", ">", day)]))
    .where((where) => where("sector.valid_to", "is distinct from", where.ref("sector.valid_from")))
    .orderBy(sql`person.name collate "vi-x-icu"`)
    .orderBy("sector.valid_from")
    .orderBy("sector.id")
    .execute();
}

/** @returns false where this id was added before; nothing changes then */
export async function insertSector(
  db: Transaction,
  sector: Omit<SectorAssignment, "personName">,
): Promise<boolean> {
  const added = await db
    .insertInto("sector_assignments")
    .values({
      id: sector.id,
      unit_id: sector.unitId,
      person_id: sector.personId,
      kinds: [...sector.kinds],
      unit_ids: [...sector.unitIds],
      valid_from: sector.from,
      valid_to: sector.until === null ? null : sql`${sector.until}::date + 1`,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Ends it on a day. @returns whether anything changed */
export async function cutSector(db: Transaction, id: string, day: string): Promise<boolean> {
  const cut = await db
    .updateTable("sector_assignments")
    .set({ valid_to: sql`greatest(valid_from, ${day}::date)` })
    .where("id", "=", id)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .where((where) => where("valid_to", "is distinct from", where.ref("valid_from")))
    .executeTakeFirst();
  return cut.numUpdatedRows === 1n;
}
