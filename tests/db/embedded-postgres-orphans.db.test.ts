import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { readClusterName } from "#platform/db/embedded-postgres/cluster-name.ts";
import { isAnyProcessLeft } from "#platform/db/embedded-postgres/processes.ts";
import { chooseAccount } from "#platform/db/embedded-postgres/server-account.ts";
import { silentLog, type Log } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { newDataFolder, removeDataFolder } from "#tests/support/data-folder.ts";
import { serveInOtherProcess } from "#tests/support/other-process.ts";

/** One cluster for all of them: each test leaves it stopped, and `seen` counts what survived. */
let dataDirectory: string;
let seen = 0;
const clusterFile = (name: string) => join(dataDirectory, "postgres", "cluster", name);
const lockFile = () => clusterFile("postmaster.pid");
const socketLock = () => clusterFile(".s.PGSQL.5432.lock");
const serverPid = async () => Number((await readFile(lockFile(), "utf8")).split("\n")[0]);
const countSeen = (server: EmbeddedPostgres) => ask(server.owner, "select count(*)::int from seen");

async function start(log: Log = silentLog, patience = 1_000): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory, log, patience });
}

/** A server whose parent was killed: it lives on, and `seen` has one row more. */
async function makeOrphan(): Promise<number> {
  const other = await serveInOtherProcess(dataDirectory);
  expect(other.seen).toBe(++seen);
  other.child.kill("SIGKILL");
  await once(other.child, "exit");
  return serverPid();
}

beforeAll(async () => {
  dataDirectory = await newDataFolder();
});
afterAll(() => removeDataFolder(dataDirectory));

test("a server left by a killed process is found again, and stopped by whoever uses it last", async () => {
  const orphan = await makeOrphan();
  const server = await start();
  expect(await serverPid()).toBe(orphan);
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
  const folder = join(server.home, "cluster");
  expect(await isAnyProcessLeft({ folder, name: await readClusterName(folder) })).toBe(false);
});

test("a server killed together with its parent is started anew, and recovers", async () => {
  process.kill(await makeOrphan(), "SIGKILL");
  const server = await start();
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
});

test("a server that does not answer is stopped and started anew", async () => {
  const orphan = await makeOrphan();
  process.kill(orphan, "SIGSTOP");
  const server = await start();
  expect(await serverPid()).not.toBe(orphan);
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
});

test("a lock file whose pid now belongs to another program is no obstacle, and that program is left alone", async () => {
  const orphan = await makeOrphan();
  const lock = await readFile(lockFile(), "utf8");
  process.kill(orphan, "SIGKILL");
  const account = await chooseAccount(join(dataDirectory, "postgres", "cluster"));
  const stranger = spawn("sleep", ["60"], { ...account, stdio: "ignore" });
  await writeFile(lockFile(), lock.replace(/^\d+/, String(stranger.pid)));
  await writeFile(socketLock(), lock.replace(/^\d+/, String(stranger.pid)));

  const server = await start();
  expect(await countSeen(server)).toBe(seen);
  expect(stranger.exitCode).toBe(null);
  expect(stranger.signalCode).toBe(null);
  await server.stop();
  stranger.kill();
});

test("lock files that their server never came to write are no obstacle", async () => {
  process.kill(await makeOrphan(), "SIGKILL");
  await writeFile(lockFile(), "");
  await writeFile(socketLock(), "");
  const server = await start();
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
});

test("a server killed under a process that uses it comes back at the same place", async () => {
  const events: string[] = [];
  const server = await start({ ...silentLog, info: (event) => events.push(event) });
  process.kill(await serverPid(), "SIGKILL");
  await expect
    .poll(() => events, { timeout: 10_000 })
    .toEqual(["database.ready", "database.lost", "database.ready"]);
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
});

test("processes that start on one folder at once share one server, and lose nothing", async () => {
  const others = await Promise.all([serveInOtherProcess(dataDirectory), serveInOtherProcess(dataDirectory)]);
  seen += others.length;
  expect(await Promise.all(others.map((other) => other.finish()))).toEqual([0, 0]);
  const server = await start();
  expect(await countSeen(server)).toBe(seen);
  await server.stop();
});
