import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { cannotStart } from "./embedded-postgres-error.ts";
import { findPostmaster, removeStaleLocks } from "./postmaster.ts";
import { isAnyProcessLeft, type ClusterMarks } from "./processes.ts";
import { programOptions } from "./run-program.ts";
import type { ServerAccount } from "./server-account.ts";
import type { ServerPlace } from "./server-place.ts";
import { asArguments, startSettings } from "./server-settings.ts";

/** What stays the same of an embedded server as long as its data folder lives. */
export interface Cluster extends ClusterMarks {
  readonly secret: string;
  readonly account: ServerAccount | null;
  readonly binaries: Binaries;
  readonly fast: boolean;
}

/**
 * Starts the server and comes back when it has said "ready", which may take minutes after a power cut. Where
 * somebody else was faster, or the remains of a killed server are in the way for the moment, comes back with what
 * PostgreSQL said: the caller looks again.
 *
 * The server gets a session of its own (so that Ctrl-C reaches us alone and we shut down in order) and outlives
 * a killed parent; the next start finds it.
 * @throws EmbeddedPostgresError cannot-start
 */
export async function launchServer(cluster: Cluster, place: ServerPlace): Promise<string | null> {
  const settings = startSettings(place, cluster.name, cluster.fast);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.folder, ...asArguments(settings)], {
    ...programOptions(cluster.account),
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  const ending = { seen: false };
  child.stderr?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4096)));
  child.on("error", (error) => {
    said = error.message;
    ending.seen = true;
  });
  child.on("close", () => (ending.seen = true));
  child.unref();

  while (!ending.seen) {
    const found = await findPostmaster(cluster);
    if (found?.pid === child.pid && found?.status === "ready") {
      // From here on the server's log collector takes what it says.
      child.stderr?.destroy();
      return null;
    }
    await sleep(10);
  }
  if (await isInTheWayForNow(cluster, place, said)) return said;
  throw cannotStart(cluster.folder, said);
}

/**
 * Does PostgreSQL refuse because of another server, or of what is left of one? Then looking again helps. A lock file
 * is empty for the moment between its making and its writing, or for good where that moment was a server's last.
 */
async function isInTheWayForNow(cluster: Cluster, place: ServerPlace, said: string): Promise<boolean> {
  if (!/lock file .* (already exists|is empty)|pre-existing shared memory block/.test(said)) return false;
  if (await findPostmaster(cluster)) return true;
  const left = await isAnyProcessLeft(cluster);
  if (left === null) return false;
  // Children of a killed server notice within moments and end.
  if (left) await sleep(50);
  else await removeStaleLocks(cluster.folder, place);
  return true;
}
