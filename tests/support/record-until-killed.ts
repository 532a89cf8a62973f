/**
 * A process of its own that starts the embedded PostgreSQL of a data folder, records activities without end, and
 * writes the id of each as soon as it is answered: node record-until-killed.ts FOLDER
 */
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { openIntake } from "#domain/activities/activity-intake.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { silentLog } from "#platform/log.ts";
import { buildWorld } from "./world.ts";

const server = await startEmbeddedPostgres({ dataDirectory: process.argv[2]!, log: silentLog });
await migrate(server.owner, join(import.meta.dirname, "../../db/migrations"));
const pool = openPool(server.app, { log: silentLog, size: 4 });
const world = await buildWorld(databaseOn(pool));
const writer = await world.as("thcs.suoihoa");
const intake = openIntake({ ...world.dependencies, newId: () => uuidv7() }, { pool });

async function record(): Promise<never> {
  for (;;) {
    const id = uuidv7();
    const said = { id, unitId: world.unitId("thcs"), kind: "lesson", heldOn: "2026-10-12", women: 3, men: 4 };
    const outcome = await intake.log(writer, said);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
    process.stdout.write(`${id}\n`);
  }
}
await Promise.all(Array.from({ length: 16 }, record));
