import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { databaseOn, openPool, type Database } from "#platform/db/connection.ts";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import type { Tables } from "#platform/db/tables.ts";
import { silentLog } from "#platform/log.ts";
import { ask } from "./ask.ts";
import { addressOf } from "./address-of.ts";
import { rolledBackPool, type RolledBackPool } from "./rolled-back-pool.ts";

/**
 * A copy of the migrated database for this test file, serving as `lantoa_app`. Each test sees it as new: what it
 * wrote is rolled back after it. Transactions inside become savepoints, one at a time, so that what is only
 * checked at commit, or happens between two connections, wants `committedDatabase`.
 *
 *     const database = testDatabase();
 *     test("…", async () => { await run(logActivity, context({ db: database.db }), …) });
 */
export function testDatabase(): { readonly db: Database } {
  const copy = copyForThisFile();
  let inside: RolledBackPool;
  beforeEach(async () => {
    inside = await rolledBackPool(copy.pool);
  });
  afterEach(() => inside.rollBack());
  return {
    get db() {
      return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: inside }) });
    },
  };
}

export interface CommittedDatabase {
  readonly db: Database;
  /** The connections under `db`, for statements on `pg` itself. */
  readonly pool: Pool;
  /** The way in for a program of its own, and for what only the owner of the tables may do. */
  readonly app: DatabaseAddress;
  readonly owner: DatabaseAddress;
}

/** A copy for this test file in which everything is really committed, and stays from one test to the next. */
export function committedDatabase(): CommittedDatabase {
  const copy = copyForThisFile();
  return {
    get db() {
      return databaseOn(copy.pool);
    },
    get pool() {
      return copy.pool;
    },
    get app() {
      return copy.app;
    },
    get owner() {
      return copy.owner;
    },
  };
}

interface Copy {
  readonly pool: Pool;
  readonly app: DatabaseAddress;
  readonly owner: DatabaseAddress;
}

function copyForThisFile(): Copy {
  const made = databaseForThisFile(() => inject("testServer").template);
  let pool: Pool;
  beforeAll(() => {
    pool = openPool(made.app, { log: silentLog });
  });
  afterAll(() => pool.end());
  return {
    get pool() {
      return pool;
    },
    get app() {
      return made.app;
    },
    get owner() {
      return made.owner;
    },
  };
}

/** A database for this test file with nothing in it, for tests of what comes before the tables. */
export function emptyDatabase(): { readonly owner: DatabaseAddress } {
  return databaseForThisFile(() => "template0");
}

function databaseForThisFile(template: () => string) {
  const made = {} as { app: DatabaseAddress; owner: DatabaseAddress };
  let name: string;
  beforeAll(async () => {
    const server = inject("testServer");
    name = `${server.template}_${randomBytes(4).toString("hex")}`;
    await ask(server.admin, `create database ${name} template ${template()} owner ${server.ownerRole}`);
    made.app = addressOf(server.app, name);
    made.owner = addressOf(server.owner, name);
  });
  afterAll(() => ask(inject("testServer").admin, `drop database ${name} with (force)`));
  return made;
}
