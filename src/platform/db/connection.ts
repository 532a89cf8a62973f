import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from "kysely";
import { Pool } from "pg";
import type { Log } from "#platform/log.ts";
import { columnParsers } from "./column-parsers.ts";
import type { DatabaseAddress } from "./database-address.ts";
import { NamingClient } from "./naming-client.ts";
import { servingRole } from "./serving-role.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

export interface PoolOptions {
  readonly log: Log;
  /** Shown by PostgreSQL beside each session. */
  readonly applicationName?: string;
  /** Connections at most. */
  readonly size?: number;
  /** Milliseconds after which a statement is cancelled. */
  readonly statementTimeout?: number;
  /**
   * For connections that run a few named statements over and over: their plans are made once and kept, also those
   * inside functions, where PostgreSQL would else plan anew for every length of an array.
   */
  readonly keepPlans?: boolean;
}

/**
 * Connections that serve: as `lantoa_app`, in UTC. Values arrive as column-parsers.ts says. The role must exist
 * (migrate.ts makes it) and the address must be of it, or of a member of it.
 */
export function openPool(address: DatabaseAddress, options: PoolOptions): Pool {
  const { log, applicationName = "lantoa", size = 10, statementTimeout = 30_000, keepPlans } = options;
  const pool = new Pool({
    Client: NamingClient,
    ...address,
    max: size,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    types: columnParsers,
    // Set in the session, not as start-up options, which connection poolers refuse.
    onConnect: async (client) => {
      await client.query(
        `set role ${servingRole}; set timezone = 'UTC'; set statement_timeout = ${Math.trunc(statementTimeout)}` +
          (keepPlans ? "; set plan_cache_mode = force_generic_plan" : ""),
      );
    },
  });
  // An idle connection that the server closed is no reason to fall; the next query opens another. While the pool
  // itself is closing, a server that goes first is in order.
  pool.on("error", (error) => {
    if (!pool.ending) log.error("database.connection-lost", error.message);
  });
  return pool;
}

/** The typed face of a pool. `destroy()` ends the pool as well. */
export function databaseOn(pool: Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export function openDatabase(address: DatabaseAddress, options: PoolOptions): Database {
  return databaseOn(openPool(address, options));
}
