import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

export interface RolledBackPool extends PostgresPool {
  rollBack(): Promise<void>;
}

/**
 * A pool of one connection inside one transaction that never commits. Whoever wants it waits until it is free.
 * A transaction begun in it is a savepoint, and so is every statement outside one: as with a real pool, a
 * statement that fails spoils nothing but itself.
 */
export async function rolledBackPool(pool: Pool): Promise<RolledBackPool> {
  const client = await pool.connect();
  await client.query("begin");
  let free: Promise<void> = Promise.resolve();
  return {
    connect: async () => {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      return nested(client, resolve);
    },
    end: async () => {},
    options: pool.options,
    rollBack: async () => {
      await client.query("rollback");
      client.release();
    },
  };
}

const begin = "savepoint test";
const commit = "release savepoint test";
const rollBack = "rollback to savepoint test; release savepoint test";

function nested(client: PoolClient, release: () => void): PostgresPoolClient {
  let inTransaction = false;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (/^(begin$|start transaction)/.test(sql)) {
      inTransaction = true;
      return client.query(begin);
    }
    if (sql === "commit" || sql === "rollback") {
      inTransaction = false;
      return client.query(sql === "commit" ? commit : rollBack);
    }
    if (inTransaction) return client.query(sql, [...parameters]);
    await client.query(begin);
    try {
      const result = await client.query(sql, [...parameters]);
      await client.query(commit);
      return result;
    } catch (error) {
      await client.query(rollBack);
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient["query"], release };
}
