import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import type { Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { systemClock } from "#platform/clock.ts";
import { readConfig } from "#platform/config.ts";
import { openDatabase } from "#platform/db/connection.ts";
import { addressesFrom } from "#platform/db/database-address.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { fileStore } from "#platform/files.ts";
import { silentLog } from "#platform/log.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the site stands on, for one command: its database (shared with a site that is running) and its files. */
export async function openDependencies(): Promise<{ dependencies: Dependencies; close(): Promise<void> }> {
  const config = readConfig(process.env, root);
  const named = addressesFrom(process.env);
  const embedded =
    named === null ? await startEmbeddedPostgres({ dataDirectory: config.dataFolder, log: silentLog }) : null;
  const address = named?.app ?? embedded?.app;
  if (address === undefined) throw new Error("no database");
  const db = openDatabase(address, { log: silentLog, size: 2 });
  return {
    dependencies: {
      db,
      clock: systemClock,
      lists: await loadLists(join(root, "db", "reference")),
      files: fileStore(join(config.dataFolder, "files")),
      newId: () => uuidv7(),
    },
    async close() {
      await db.destroy();
      await embedded?.stop();
    },
  };
}
