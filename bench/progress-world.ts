import { createHmac } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { loadReferenceUnits } from "#domain/units/load-reference-units.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { installJobs } from "#platform/jobs/install-jobs.ts";
import { silentLog } from "#platform/log.ts";
import { readSecret } from "#platform/secret.ts";
import { recountAll } from "./recount-world.ts";
import { fillActivities } from "./world-activities.ts";
import { insertPeople } from "./world-people.ts";
import { insertLeaves } from "./world-units.ts";

/** The whole country at scale 1: as many units and five years of activities as it may have. */
export const fullSize = { units: 200_000, activities: 5_000_000 } as const;

/** The day on which the generated five years end, and at which the site's clock is set. */
export const worldNow = "2026-11-12T02:00:00Z";

export interface Writer {
  readonly personId: string;
  /** A leaf unit that the person records for. */
  readonly unitId: string;
  /** Goes into `Authorization: Bearer …`. */
  readonly token: string;
}

/** A database of its own with the real map, made-up units below it and made-up activities; nothing in it is a record. */
export interface ProgressWorld {
  readonly owner: DatabaseAddress;
  readonly app: DatabaseAddress;
  /** Of the same database: for what only a superuser may, such as COPY to a file. */
  readonly superuser: DatabaseAddress;
  /** What a site is started on: LANTOA_DATA. */
  readonly dataFolder: string;
  readonly units: number;
  readonly writers: readonly Writer[];
  /** A leader appointed to the nation: sees every board. */
  readonly reader: Writer;
  /** Adds activities, spread over the five years and all units, with their ledger entries; totals are recounted. */
  addActivities(count: number): Promise<void>;
  /** What there is: activities and ledger entries. */
  count(): Promise<{ activities: number; entries: number }>;
  stop(): Promise<void>;
}

/** People who record at the same time, where nobody says otherwise; each of them is signed in. */
const activeWriters = 500;

const root = join(import.meta.dirname, "..");
const reference = join(root, "db", "reference");

/**
 * @param scale of fullSize; the real map (34 provinces, 3,321 communes) is there whole at any scale
 * @param say what is being done, for whoever waits
 */
export async function buildProgressWorld(
  scale: number,
  say: (step: string) => void,
  { people: signedIn = activeWriters }: { readonly people?: number } = {},
): Promise<ProgressWorld> {
  const dataFolder = await mkdtemp(join(tmpdir(), "lantoa-bench-"));
  // The embedded server runs as another account, which has to pass through.
  await chmod(dataFolder, 0o711);
  await tuneForTheNation(dataFolder);
  const server = await startEmbeddedPostgres({ dataDirectory: dataFolder, log: silentLog });
  const stop = async () => {
    await server.stop();
    await rm(server.home, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    say("tables and the map");
    await migrate(server.owner, join(root, "db", "migrations"));
    await installJobs(server.owner);
    const lists = await loadLists(reference);
    const db = databaseOn(openPool(server.app, { log: silentLog, statementTimeout: 0 }));
    await loadReferenceUnits({ db } satisfies Pick<Dependencies, "db">, reference);
    await db.destroy();

    const superuser = { ...server.superuser, database: server.owner.database };
    const client = new Client(superuser);
    await client.connect();
    // Generated rows point at each other rightly; checking each would take longer than writing them.
    await client.query(
      "set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off",
    );
    say("units");
    const units = await insertLeaves(client, Math.round(fullSize.units * scale));
    const secret = await readSecret(dataFolder, "session");
    const people = await insertPeople(client, signedIn + 1);
    const [reader, ...writers] = people.map(({ token, ...person }) => ({
      ...person,
      token: signed(token, secret),
    }));
    if (!reader) throw new Error("nobody to read");
    await client.query("analyze");
    let made = 0;
    return {
      owner: server.owner,
      app: server.app,
      superuser,
      dataFolder,
      units,
      writers,
      reader,
      async addActivities(count) {
        await fillActivities(client, lists, { from: made, count, say });
        made += count;
        say("totals");
        await recountAll(server.app);
        await client.query("vacuum analyze");
        await client.query("checkpoint");
      },
      async count() {
        const { rows } = await client.query<{ activities: string; entries: string }>(
          "select (select count(*) from activities) as activities, (select count(*) from ledger_entries) as entries",
        );
        return { activities: Number(rows[0]?.activities), entries: Number(rows[0]?.entries) };
      },
      async stop() {
        await client.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As better-auth signs what it puts into the cookie; the token itself lies in auth_sessions. */
function signed(token: string, secret: string): string {
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
}

/**
 * What an operator of the national site sets on a machine with memory to spare (docs say which): the cluster is
 * made for a small machine.
 */
async function tuneForTheNation(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDirectory: dataFolder, log: silentLog });
  const client = new Client(server.superuser);
  await client.connect();
  for (const [name, value] of [
    ["shared_buffers", "2GB"],
    ["effective_cache_size", "8GB"],
    ["maintenance_work_mem", "512MB"],
    ["max_wal_size", "8GB"],
  ] as const)
    await client.query(`alter system set ${name} = '${value}'`);
  await client.end();
  await server.stop();
}
