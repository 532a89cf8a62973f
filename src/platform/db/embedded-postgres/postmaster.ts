import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isPostmaster, type ClusterMarks } from "./processes.ts";
import { socketLock, type ServerPlace } from "./server-place.ts";

/** A running server, as its file postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  /** A folder for a socket, an address otherwise. */
  readonly host: string;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

/** The server that runs on this cluster now, whoever started it; null where none does. */
export async function findPostmaster(cluster: ClusterMarks): Promise<Postmaster | null> {
  const found = await readPostmasterFile(cluster.folder);
  return found && (await isPostmaster(found.pid, cluster)) ? found : null;
}

async function readPostmasterFile(folder: string): Promise<Postmaster | null> {
  return parsePostmasterFile(await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => ""));
}

/**
 * Lines: pid, data folder, start time, port, first socket folder, first listen address, shared memory, status
 * (PostgreSQL's src/include/utils/pidfile.h). The later ones are written as the server comes up.
 */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const status = lines[7] === "ready" ? "ready" : lines[7] === "stopping" ? "stopping" : "starting";
  return { pid, port: Number(lines[3] ?? 0), host: lines[4] || lines[5] || "", status };
}

/**
 * Removes the lock files of a server that was killed, where its pid has since gone to another program of the
 * same account (usual after a container was restarted) or was never written: PostgreSQL itself must then assume that
 * a server runs. `place` is where the next server is to listen. Only for a caller who knows that no process of the
 * cluster is left, its children included: two servers on one cluster destroy it.
 */
export async function removeStaleLocks(folder: string, place: ServerPlace): Promise<void> {
  const found = await readPostmasterFile(folder);
  const locks = [socketLock(place), found && socketLock({ ...found, host: found.host || folder })];
  for (const lock of [...locks, join(folder, "postmaster.pid")])
    if (lock !== null) await rm(lock, { force: true });
}
