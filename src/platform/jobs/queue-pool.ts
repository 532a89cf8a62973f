import type { Pool } from "pg";

/** A connection that the server closes is no reason to fall: the queue's library asks for these on its pool. */
export function calmPool(pool: Pool): Pool {
  const ignore = (): void => {};
  if (pool.listenerCount("error") === 0) pool.on("error", ignore);
  if (pool.listenerCount("connect") === 0) pool.on("connect", (client) => void client.on("error", ignore));
  return pool;
}
