/** Writes tables.ts anew from the migrations, on a database made for the moment: npm run tables */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { silentLog } from "#platform/log.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { tablesSource } from "./tables-source.ts";

const dataDirectory = await mkdtemp(join(tmpdir(), "lantoa-tables-"));
const server = await startEmbeddedPostgres({ dataDirectory, log: silentLog, fast: true });
try {
  await migrate(server.owner, join(import.meta.dirname, "../../../db/migrations"));
  const client = new Client(server.owner);
  await client.connect();
  await writeFile(join(import.meta.dirname, "tables.ts"), await tablesSource(client));
  await client.end();
} finally {
  await server.stop();
  await rm(server.home, { recursive: true });
  await rm(dataDirectory, { recursive: true, force: true });
}
