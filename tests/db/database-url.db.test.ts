import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { addressesFrom } from "#platform/db/database-address.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { silentLog } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { newDataFolder, removeDataFolder } from "#tests/support/data-folder.ts";

/** A server that knows nothing of Lan Tỏa, as an administrator would hand it over: a login with a database of its own. */
let server: EmbeddedPostgres;
let dataDirectory: string;
let migrations: string;
const urlOf = (user: string) =>
  `postgres://${user}:kh%C3%B3a@/site?host=${encodeURIComponent(String(server.superuser.host))}`;
const admin = async (...statements: string[]) => {
  for (const statement of statements) await ask(server.superuser, statement);
};

beforeAll(async () => {
  dataDirectory = await newDataFolder();
  server = await startEmbeddedPostgres({ dataDirectory, log: silentLog, fast: true });
  await admin("drop database lantoa", "drop role lantoa_owner");
  migrations = await mkdtemp(join(tmpdir(), "lantoa-migrations-"));
  await writeFile(
    join(migrations, "0001_open.sql"),
    "create table open (id int); create table closed (id int); grant select on open to lantoa_app;",
  );
});
afterAll(async () => {
  await server.stop();
  await removeDataFolder(dataDirectory);
  await rm(migrations, { recursive: true });
});
beforeEach(async () => {
  await admin("drop database if exists site with (force)");
  for (const role of ["lantoa_app", "manager", "web"]) await admin(`drop role if exists ${role}`);
  for (const login of ["manager", "web"]) await admin(`create role ${login} login password 'khóa'`);
  await admin("create database site owner manager");
});

/** Which role serves, and whether it reaches the tables that were and were not granted to it. */
async function look(env: Record<string, string>): Promise<{ role: string; open: boolean; closed: boolean }> {
  const { app } = addressesFrom(env)!;
  const pool = openPool(app, { log: silentLog });
  const reads = (table: string) =>
    pool.query(`select from ${table}`).then(
      () => true,
      () => false,
    );
  const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(databaseOn(pool));
  const seen = { role: rows[0]!.role, open: await reads("open"), closed: await reads("closed") };
  await pool.end();
  return seen;
}

test("one login that may make roles migrates and serves, with the serving role's rights alone", async () => {
  await admin("alter role manager createrole");
  const env = { DATABASE_URL: urlOf("manager") };
  expect(await migrate(addressesFrom(env)!.owner, migrations)).toEqual(["0001_open.sql"]);
  expect(await look(env)).toEqual({ role: "lantoa_app", open: true, closed: false });
});

test("a login that may not make roles says what the administrator has to run; then it works", async () => {
  const env = { DATABASE_URL: urlOf("manager") };
  await expect(migrate(addressesFrom(env)!.owner, migrations)).rejects.toThrow(
    "create role lantoa_app nologin; grant lantoa_app to <tài khoản>",
  );
  await admin("create role lantoa_app nologin", "grant lantoa_app to manager");
  await migrate(addressesFrom(env)!.owner, migrations);
  expect(await look(env)).toEqual({ role: "lantoa_app", open: true, closed: false });
});

test("two logins: the one that serves owns nothing", async () => {
  await admin("create role lantoa_app nologin", "grant lantoa_app to web");
  const env = { DATABASE_URL: urlOf("web"), DATABASE_MIGRATION_URL: urlOf("manager") };
  await migrate(addressesFrom(env)!.owner, migrations);
  expect(await look(env)).toEqual({ role: "lantoa_app", open: true, closed: false });
  await expect(ask(addressesFrom(env)!.app, "drop table open")).rejects.toThrow("must be owner");
});
