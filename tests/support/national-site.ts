import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { silentLog } from "#platform/log.ts";
import { writeBoardPlan } from "../../bench/board-plan.ts";
import { buildProgressWorld, worldNow } from "../../bench/progress-world.ts";

const root = join(import.meta.dirname, "..", "..");

/** The site on a generated nation: the real map with made-up units and activities. Nothing in it is a record. */
export interface NationalSite {
  readonly origin: string;
  /** Of the plan that the nation is held against, in its order. */
  readonly targetIds: readonly string[];
  /** Of a leader of the nation, to be set for that origin. */
  readonly cookie: { readonly name: string; readonly value: string };
  stop(): Promise<void>;
}

/** @param size of the full country: 0.02 are 4,000 units */
export async function startNationalSite(
  { size, activities }: { readonly size: number; readonly activities: number },
  say: (step: string) => void,
): Promise<NationalSite> {
  const world = await buildProgressWorld(size, say);
  try {
    await world.addActivities(activities);
    const db = databaseOn(openPool(world.app, { log: silentLog, size: 2 }));
    const { targetIds } = await writeBoardPlan(db);
    await db.destroy();
    const port = await freePort();
    const child = spawn(process.execPath, [join(root, "src", "main.ts")], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        LANTOA_NOW: worldNow,
        LANTOA_DATA: world.dataFolder,
        DATABASE_URL: urlOf(world.app),
        DATABASE_MIGRATION_URL: urlOf(world.owner),
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    await Promise.race([once(child.stdout, "data"), ended]);
    if (child.exitCode !== null) throw new Error(`the site ended with ${child.exitCode}`);
    return {
      origin: `http://127.0.0.1:${port}`,
      targetIds,
      cookie: { name: "better-auth.session_token", value: encodeURIComponent(world.reader.token) },
      async stop() {
        child.kill("SIGTERM");
        await ended;
        await world.stop();
      },
    };
  } catch (error) {
    await world.stop();
    throw error;
  }
}

/** Of the embedded database, which listens on a socket or on loopback. */
function urlOf({ user, password, database, host, port }: DatabaseAddress): string {
  const secret = typeof password === "string" ? password : "";
  const url = new URL(`postgresql://localhost/${database}`);
  url.username = user ?? "";
  url.password = secret;
  url.searchParams.set("host", host ?? "");
  url.searchParams.set("port", String(port ?? 5432));
  return url.href;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
