import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { type RawBuilder, sql } from "kysely";
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

/** Adds units with their first states; those whose id is there already are left as they are. */
export async function insertUnits(
  db: Transaction,
  units: readonly (NewUnitState & { demo: boolean })[],
): Promise<void> {
  await insertIds(db, units);
  await insertUnitStates(db, units);
}

export async function insertUnitStates(db: Transaction, states: readonly NewUnitState[]): Promise<void> {
  await writeStates(db, states, sql`nothing`);
}

/** Writes states as given, in their order, over those that begin on the same day; adds units that are new. */
export async function putUnitStates(db: Transaction, states: readonly UnitState[]): Promise<void> {
  await insertIds(
    db,
    states.map(({ id }) => ({ id, demo: false })),
  );
  await writeStates(
    db,
    states,
    sql`update set
      valid_to = excluded.valid_to, level = excluded.level, kind = excluded.kind, name = excluded.name,
      search_key = excluded.search_key, code = excluded.code, parent_id = excluded.parent_id,
      province_id = excluded.province_id, commune_id = excluded.commune_id, ancestors = excluded.ancestors,
      instrument = excluded.instrument`,
  );
}

/** One statement takes thousands of states in tens of milliseconds: the map is 15,000 of them. */
const batch = 5_000;

async function writeStates(
  db: Transaction,
  states: readonly NewUnitState[],
  whereItIsThere: RawBuilder<unknown>,
): Promise<void> {
  for (const some of batches(states)) {
    await sql`
      insert into unit_states (unit_id, valid_from, valid_to, level, kind, name, search_key, code, parent_id,
        province_id, commune_id, ancestors, instrument)
      select unit_id, valid_from, valid_to, level, kind, name, search_key, code, parent_id,
        province_id, commune_id, ancestors, instrument
      from jsonb_to_recordset(${JSON.stringify(some.map(rowOf))}::jsonb) as state (
        unit_id uuid, valid_from date, valid_to date, level text, kind text, name text, search_key text, code text,
        parent_id uuid, province_id uuid, commune_id uuid, ancestors uuid[], instrument text
      )
      on conflict (unit_id, valid_from) do ${whereItIsThere}`.execute(db);
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
  const demos = Map.groupBy(units, ({ demo }) => demo);
  for (const [demo, some] of demos) {
    await sql`
      insert into units (id, demo) select id, ${demo} from unnest(${some.map(({ id }) => id)}::uuid[]) as id
      on conflict (id) do nothing`.execute(db);
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
