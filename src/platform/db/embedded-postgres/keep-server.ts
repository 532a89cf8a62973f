import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "#platform/log.ts";
import { letGo, tryHold, type Hold } from "./hold.ts";
import { cannotStart } from "./embedded-postgres-error.ts";
import { launchServer, type Cluster } from "./launch-server.ts";
import { findPostmaster } from "./postmaster.ts";
import { findPlace, leavePlace, type ServerPlace } from "./server-place.ts";
import { stopServer } from "./stop-server.ts";

export interface KeptServer extends ServerPlace {
  stop(): Promise<void>;
}

/** A start that fails because something is in the way for the moment is tried again, not for ever. */
const mostLaunches = 100;

/**
 * Holds a running server of the cluster: the one that is there, or one started now. Where it is lost later (its
 * process was killed, or PostgreSQL restarted itself after a crash), it is brought back at the same place.
 * @throws EmbeddedPostgresError
 */
export async function keepServer(cluster: Cluster, log: Log, patience: number): Promise<KeptServer> {
  let hold = await obtainHold(cluster, log, patience, null);
  const place: ServerPlace = { host: hold.postmaster.host, port: hold.postmaster.port };
  let heldSince = performance.now();
  let settled: Promise<void> = Promise.resolve();
  let stopped: Promise<void> | null = null;

  const watch = () => hold.client.once("end", () => (settled = stopped ? settled : regain()));
  const regain = async () => {
    log.info("database.lost", { pid: hold.postmaster.pid });
    try {
      // A server that keeps falling is not started in a tight loop.
      if (performance.now() - heldSince < 10_000) await sleep(1_000);
      hold = await obtainHold(cluster, log, patience, place);
      heldSince = performance.now();
      watch();
    } catch (error) {
      log.error("database.gone", error);
    }
  };
  const stop = async () => {
    process.off("exit", endWithUs);
    await settled;
    if (!(await leave(cluster, hold))) return;
    await leavePlace(place.host, cluster.folder);
    log.info("database.stopped", { pid: hold.postmaster.pid });
  };
  // Nothing asynchronous happens on "exit"; data that nobody needs may be dropped on the spot.
  const endWithUs = () => {
    try {
      process.kill(hold.postmaster.pid, "SIGQUIT");
    } catch {
      // It has ended before us.
    }
  };

  watch();
  if (cluster.fast) process.on("exit", endWithUs);
  return { ...place, stop: () => (stopped ??= stop()) };
}

/** Looks, and acts on what it sees, until it holds a server. */
async function obtainHold(
  cluster: Cluster,
  log: Log,
  patience: number,
  place: ServerPlace | null,
): Promise<Hold> {
  let launches = 0;
  let inTheWay: string | null = null;
  let unansweredSince = performance.now();
  for (;;) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === null) {
      if (++launches > mostLaunches) throw cannotStart(cluster.folder, inTheWay ?? "");
      place ??= await findPlace(cluster.folder, cluster.account);
      inTheWay = await launchServer(cluster, place);
      unansweredSince = performance.now();
      continue;
    }
    if (postmaster.status === "starting") {
      unansweredSince = performance.now(); // Recovery takes the time it takes.
    } else {
      const hold = await tryHold(postmaster, cluster.secret);
      if (hold) {
        log.info("database.ready", { pid: postmaster.pid, found: launches === 0 });
        return hold;
      }
      if (performance.now() - unansweredSince > patience) {
        log.info("database.unresponsive", { pid: postmaster.pid });
        await stopServer(postmaster.pid, cluster, 10_000);
      }
    }
    await sleep(20);
  }
}

/** Lets go of the server and stops it if nobody else holds it; answers whether it was stopped. */
async function leave(cluster: Cluster, hold: Hold): Promise<boolean> {
  const last = await letGo(hold).catch(() => null);
  if (last === false) return false;
  if (last === null) {
    // Our session was lost. Whether others are there can only be asked in a new one.
    const postmaster = await findPostmaster(cluster);
    const again = postmaster && (await tryHold(postmaster, cluster.secret));
    return again ? leave(cluster, again) : false;
  }
  await stopServer(hold.postmaster.pid, cluster);
  await hold.client.end().catch(() => {});
  return true;
}
