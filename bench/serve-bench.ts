import "../src/garbage-dies-young.ts";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { openApi } from "#api/v1/api.ts";
import { openIntake, statementsOn } from "#domain/activities/activity-intake.ts";
import type { Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { knownActors } from "#domain/people/known-actors.ts";
import { fixedClock } from "#platform/clock.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { fileStore } from "#platform/files.ts";
import { serve } from "#platform/http/serve.ts";
import { jsonLog } from "#platform/log.ts";
import { readSecret } from "#platform/secret.ts";
import { openSessions } from "#platform/session/sessions.ts";
import { bareInsert, barePath } from "./bare-insert.ts";
import { worldNow } from "./progress-world.ts";

/** The pieces of src/main.ts that answer /api/v1, on the database of a bench; and beside them the bare insert. */
const { app, dataFolder } = JSON.parse(process.env["LANTOA_BENCH"] ?? "{}") as {
  app: DatabaseAddress;
  dataFolder: string;
};
const root = join(import.meta.dirname, "..");
const log = jsonLog((line) => process.stderr.write(`${line}\n`));
const pool = openPool(app, { log, size: 8 });
const writing = openPool(app, { log, size: 2, keepPlans: true });
const told: ((name: string) => void)[] = [];
const domain: Dependencies = {
  db: databaseOn(pool),
  clock: fixedClock(worldNow),
  lists: await loadLists(join(root, "db", "reference")),
  files: fileStore(join(dataFolder, "files")),
  newId: () => uuidv7(),
  afterCommand: (name) => told.forEach((tell) => tell(name)),
};
const sessions = openSessions({
  pool,
  secret: await readSecret(dataFolder, "session"),
  origin: "http://127.0.0.1",
});
const actors = knownActors(sessions, domain);
const intake = openIntake(domain, { pool: writing });
told.push(actors.afterCommand, intake.afterCommand);
const api = openApi({ domain, sessions, actors, intake, log });
const bare = bareInsert(statementsOn(writing));

const server = await serve({
  host: "127.0.0.1",
  port: 0,
  files: join(root, "public"),
  log,
  isReady: () => Promise.resolve(true),
  handleApi: (request, connection) =>
    request.url.endsWith(barePath) ? bare(request) : api.fetch(request, connection),
  handlePage: () => Promise.resolve(new Response(null, { status: 404 })),
});
process.once("disconnect", () => {
  void server
    .close()
    .then(() => Promise.all([pool.end(), writing.end()]))
    .finally(() => process.exit(0));
});
process.send?.({ port: server.port });
