import { sql } from "kysely";
import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { silentLog } from "#platform/log.ts";
import { committedDatabase } from "../support/test-database.ts";

const database = committedDatabase();

/** One connection, so that what it keeps can be asked of it. */
async function onOneConnection(work: (db: ReturnType<typeof databaseOn>) => Promise<void>): Promise<void> {
  const db = databaseOn(openPool(database.app, { log: silentLog, size: 1 }));
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

const nameOfUnit = (db: ReturnType<typeof databaseOn>, code: string) =>
  db.selectFrom("unit_states").select("name").where("code", "=", code).execute();

test("a read that comes again and again is planned once a connection", async () => {
  await onOneConnection(async (db) => {
    for (const code of ["VN", "01", "04", "08", "11"]) await nameOfUnit(db, code);
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements`.execute(db);
    expect(rows).toEqual([{ statement: expect.stringContaining('from "unit_states"') }]);
  });
});

test("a table changed beneath it costs the one who meets it an error, and nobody after", async () => {
  const owner = new Client(database.owner);
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query("create table passing (id integer); grant select on passing to lantoa_app");
  await onOneConnection(async (db) => {
    const read = (id: number) => sql`select * from passing where id = ${id}`.execute(db);
    for (const id of [1, 2, 3, 4, 5]) await read(id);
    await owner.query("alter table passing add column added text");
    await expect(read(6)).rejects.toThrow(/cached plan/);
    for (const id of [7, 8, 9, 10, 11, 12]) expect((await read(id)).rows).toEqual([]);
  });
});
