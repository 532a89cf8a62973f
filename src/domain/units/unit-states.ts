import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Unit, UnitLevel } from "./unit.ts";

/** A unit as it is from a day on. */
export interface NewUnitState extends Omit<Unit, "demo"> {
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly instrument?: string | null;
}

/** A unit as it is from a day to a day. */
export interface UnitState extends NewUnitState {
  /** The first day on which it no longer holds; null while it does. */
  readonly validTo: string | null;
  /** The act it rests on, by number. */
  readonly instrument: string | null;
}

const batch = 500;

/** Adds units with their first states; those whose id is there already are left as they are. */
export async function insertUnits(
  db: Transaction,
  units: readonly (NewUnitState & { demo: boolean })[],
): Promise<void> {
  await insertIds(db, units);
  await insertUnitStates(db, units);
}

export async function insertUnitStates(db: Transaction, states: readonly NewUnitState[]): Promise<void> {
  for (const some of batches(states)) {
    await db
      .insertInto("unit_states")
      .values(some.map(rowOf))
      .onConflict((conflict) => conflict.columns(["unit_id", "valid_from"]).doNothing())
      .execute();
  }
}

/** Writes states as given, in their order, over those that begin on the same day; adds units that are new. */
export async function putUnitStates(db: Transaction, states: readonly UnitState[]): Promise<void> {
  await insertIds(
    db,
    states.map(({ id }) => ({ id, demo: false })),
  );
  for (const some of batches(states)) {
    await db
      .insertInto("unit_states")
      .values(some.map(rowOf))
      .onConflict((conflict) =>
        conflict.columns(["unit_id", "valid_from"]).doUpdateSet(({ ref }) => ({
          valid_to: ref("excluded.valid_to"),
          level: ref("excluded.level"),
          kind: ref("excluded.kind"),
          name: ref("excluded.name"),
          search_key: ref("excluded.search_key"),
          code: ref("excluded.code"),
          parent_id: ref("excluded.parent_id"),
          province_id: ref("excluded.province_id"),
          commune_id: ref("excluded.commune_id"),
          ancestors: ref("excluded.ancestors"),
          instrument: ref("excluded.instrument"),
        })),
      )
      .execute();
  }
}

/** Every state of the units named, those of one unit in order of time; unknown ids are left out. */
export async function listStates(db: Database | Transaction, ids: readonly string[]): Promise<UnitState[]> {
  return db
    .selectFrom("unit_states")
    .select([
      "unit_id as id",
      "valid_from as validFrom",
      "valid_to as validTo",
      sql<UnitLevel>`level`.as("level"),
      "kind",
      "name",
      "code",
      "parent_id as parentId",
      "province_id as provinceId",
      "commune_id as communeId",
      "ancestors",
      "instrument",
    ])
    .where(sql<boolean>`unit_id = any(${[...ids]}::uuid[])`)
    .orderBy("unit_id")
    .orderBy("valid_from")
    .execute();
}

/** Ends the state that holds on a day, so that the next begins there. Answers whether there was one. */
export async function endUnitState(db: Transaction, unitId: string, day: string): Promise<boolean> {
  const ended = await db
    .updateTable("unit_states")
    .set({ valid_to: day })
    .where("unit_id", "=", unitId)
    .where("valid_from", "<", day)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", day)]))
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

async function insertIds(
  db: Transaction,
  units: readonly { readonly id: string; readonly demo: boolean }[],
): Promise<void> {
  for (const some of batches(units)) {
    await db
      .insertInto("units")
      .values(some.map(({ id, demo }) => ({ id, demo })))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}

function rowOf(state: NewUnitState) {
  return {
    unit_id: state.id,
    valid_from: state.validFrom,
    valid_to: state.validTo ?? null,
    level: state.level,
    kind: state.kind,
    name: state.name,
    search_key: searchKey(state.name),
    code: state.code,
    parent_id: state.parentId,
    province_id: state.provinceId,
    commune_id: state.communeId,
    ancestors: [...state.ancestors],
    instrument: state.instrument ?? null,
  };
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batch) }, (_, index) =>
    items.slice(index * batch, (index + 1) * batch),
  );
}
