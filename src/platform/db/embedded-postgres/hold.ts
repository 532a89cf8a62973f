import { Client, DatabaseError } from "pg";
import { superuserRole, passwordOf } from "./cluster-secret.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Postmaster } from "./postmaster.ts";

/**
 * Every process that uses the server keeps one session open that shares an advisory lock. Who gets the lock for
 * itself alone is the last one there, and may stop the server; meanwhile nobody new gets in. The lock ends with
 * the session, so a killed process leaves nothing behind.
 */
const lockKey = "1790, 1";

export interface Hold {
  readonly postmaster: Postmaster;
  readonly client: Client;
}

/**
 * Joins those who use the server; null where it cannot be joined now (not answering, starting, being stopped).
 * @throws EmbeddedPostgresError wrong-secret
 */
export async function tryHold(postmaster: Postmaster, secret: string): Promise<Hold | null> {
  const client = new Client({
    host: postmaster.host,
    port: postmaster.port,
    user: superuserRole,
    password: passwordOf(superuserRole, secret),
    database: "postgres",
    application_name: "lantoa (hold)",
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  // The server's end arrives here as an error of its own; the one who holds listens to "end".
  client.on("error", () => {});
  try {
    await client.connect();
    if (await askFor(client, "pg_try_advisory_lock_shared")) return { postmaster, client };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === "28P01") throw wrongSecret(error);
  }
  await client.end().catch(() => {});
  return null;
}

/** Leaves; answers whether nobody else is there. If so the server is ours to stop, and the session stays open. */
export async function letGo(hold: Hold): Promise<boolean> {
  await askFor(hold.client, "pg_advisory_unlock_shared");
  if (await askFor(hold.client, "pg_try_advisory_lock")) return true;
  await hold.client.end();
  return false;
}

async function askFor(client: Client, lockFunction: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select ${lockFunction}(${lockKey}) as granted`);
  return rows[0]?.granted === true;
}

function wrongSecret(cause: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "wrong-secret",
    "Khóa trong thư mục dữ liệu không mở được cơ sở dữ liệu đang chạy. Có thể tệp khóa đã bị thay; " +
      "phục hồi thư mục dữ liệu từ bản sao lưu.",
    { cause },
  );
}
