import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { findBinaryPackage, provideBinaries } from "#platform/db/embedded-postgres/binaries.ts";
import { createCluster } from "#platform/db/embedded-postgres/create-cluster.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { chooseAccount } from "#platform/db/embedded-postgres/server-account.ts";
import { silentLog } from "#platform/log.ts";
import { dataFolderForTest, newDataFolder, removeDataFolder } from "#tests/support/data-folder.ts";

const start = (dataDirectory: string) => startEmbeddedPostgres({ dataDirectory, log: silentLog, fast: true });
const fault = (name: string) => expect.objectContaining({ name: "EmbeddedPostgresError", fault: name });

/** One cluster, stopped, for all that only look at it. */
let dataDirectory: string;
const home = () => join(dataDirectory, "postgres");
beforeAll(async () => {
  dataDirectory = await newDataFolder();
  await (await start(dataDirectory)).stop();
});
afterAll(() => removeDataFolder(dataDirectory));

/** Changes a file for one test. */
async function change(path: string, content: string): Promise<void> {
  const before = await readFile(path);
  onTestFinished(() => writeFile(path, before));
  await writeFile(path, content);
}

test("a cluster of another major version is refused, and nothing of it touched", async () => {
  await change(join(home(), "cluster", "PG_VERSION"), "17\n");
  const before = await readdir(home(), { recursive: true });
  await expect(start(dataDirectory)).rejects.toEqual(fault("other-version"));
  await expect(start(dataDirectory)).rejects.toThrow(
    /PostgreSQL 17 tạo ra.*PostgreSQL 18\. Chưa có gì bị thay đổi/,
  );
  expect(await readdir(home(), { recursive: true })).toEqual(before);
});

test("a secret that is not the cluster's is said to be so", async () => {
  const running = await start(dataDirectory);
  onTestFinished(() => running.stop());
  await change(join(home(), "secret"), "not-the-secret\n");
  await expect(start(dataDirectory)).rejects.toEqual(fault("wrong-secret"));
});

test("a secret that is gone is said to be so", async () => {
  const file = join(home(), "secret");
  const before = await readFile(file);
  await rm(file);
  onTestFinished(() => writeFile(file, before, { mode: 0o600 }));
  await expect(start(dataDirectory)).rejects.toEqual(fault("not-ours"));
});

test("a server that will not start says why", async () => {
  const file = join(home(), "cluster", "postgresql.conf");
  await change(file, `${await readFile(file, "utf8")}\nshared_buffers = 'plenty'\n`);
  await expect(start(dataDirectory)).rejects.toEqual(fault("cannot-start"));
  await expect(start(dataDirectory)).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
});

test("a data folder that cannot be written to is said to be so", async () => {
  const file = join(await dataFolderForTest(), "data");
  await writeFile(file, "một tệp");
  await expect(start(file)).rejects.toEqual(fault("not-ours"));
  await expect(start(join(file, "data"))).rejects.toThrow(/LANTOA_DATA/);
});

test("a folder of something else in the cluster's place is left alone", async () => {
  const other = await dataFolderForTest();
  await mkdir(join(other, "postgres"));
  await writeFile(join(other, "postgres", "thư.txt"), "của người khác");
  await expect(start(other)).rejects.toEqual(fault("not-ours"));
  expect(await readdir(other)).toEqual(["postgres"]);
});

test("a pointer to a cluster that is gone does not lead to an empty new one", async () => {
  const other = await dataFolderForTest();
  await writeFile(join(other, "postgres-location"), join(other, "gone"));
  await expect(start(other)).rejects.toEqual(fault("not-ours"));
  expect(await readdir(other)).toEqual(["postgres-location"]);
});

test("what a broken-off set-up left never counts as a cluster, and is cleared away when it is old", async () => {
  const other = await dataFolderForTest();
  const binaries = await provideBinaries(await findBinaryPackage(), other);
  const making = { binaries, account: await chooseAccount(null), fast: true };
  // Killed in the middle: one long ago, one that may still be at work.
  await mkdir(join(other, "postgres.unfinished-old", "cluster"), { recursive: true });
  await mkdir(join(other, "postgres.unfinished-new", "cluster"), { recursive: true });
  await utimes(join(other, "postgres.unfinished-old"), 1_000_000_000, 1_000_000_000);

  for (const program of ["initdb", "postgres"]) {
    const failing = { ...making, binaries: { ...binaries, [program]: "/bin/false" } };
    await expect(createCluster(join(other, "postgres"), failing)).rejects.toEqual(fault("cannot-start"));
  }
  expect((await readdir(other)).filter((name) => !name.startsWith("postgresql-"))).toEqual([
    "postgres.unfinished-new",
  ]);
});
