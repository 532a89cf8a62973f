import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { canReach, findAccount } from "#platform/db/embedded-postgres/server-account.ts";
import { silentLog } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { dataFolderForTest, isRoot, removeDataFolder } from "#tests/support/data-folder.ts";
import { serveInOtherProcess } from "#tests/support/other-process.ts";

const start = (dataDirectory: string) => startEmbeddedPostgres({ dataDirectory, log: silentLog, fast: true });

describe.runIf(isRoot)("as root", () => {
  test("a data folder that only root may enter stays as it is; the cluster lies where its account can reach it", async () => {
    const folder = await dataFolderForTest(0o700);
    const dataDirectory = join(folder, "data");
    await mkdir(dataDirectory, { mode: 0o700 });
    const first = await start(dataDirectory);
    onTestFinished(() => first.stop());
    await ask(first.owner, "create table kept as select 1790 as number");
    await first.stop();

    expect(dirname(first.home)).toBe("/var/lib/lantoa");
    expect(await readFile(join(dataDirectory, "postgres-location"), "utf8")).toBe(`${first.home}\n`);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(dataDirectory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(first.home, "secret"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(first.home, "cluster"))).uid).not.toBe(0);

    const second = await start(dataDirectory);
    onTestFinished(() => second.stop());
    expect(await ask(second.owner, "select number from kept")).toBe(1790);
    await second.stop();
    await removeDataFolder(dataDirectory);
  });

  test("two that start at once on a new folder of that kind agree on one cluster", async () => {
    const dataDirectory = await dataFolderForTest(0o700);
    const [one, two] = await Promise.all([start(dataDirectory), start(dataDirectory)]);
    await Promise.all([one.stop(), two.stop()]);
    expect(one.home).toBe(two.home);
    expect((await readdir(dataDirectory)).toSorted()).toEqual(["postgres-location"]);
  });
});

/** As somebody may call a folder; a shell would read half of it as its own. */
const strangeName = `dữ liệu, "của" $HOME 'xã'`;

const nobody = findAccount(await readFile("/etc/passwd", "utf8").catch(() => ""), "nobody");
const nobodyMayRunUs = isRoot && nobody !== null && (await canReach(nobody, import.meta.dirname));

test.runIf(nobodyMayRunUs)(
  "as a normal user without a home, in a folder with any name, everything belongs to that user",
  async () => {
    const folder = await dataFolderForTest(0o777);
    const dataDirectory = join(folder, strangeName);
    const first = await serveInOtherProcess(dataDirectory, nobody!);
    expect(await first.finish()).toBe(0);
    const second = await serveInOtherProcess(dataDirectory, nobody!);
    expect(second.seen).toBe(2);
    expect(await second.finish()).toBe(0);

    expect(second.home).toBe(join(dataDirectory, "postgres"));
    for (const path of [
      dataDirectory,
      second.home,
      join(second.home, "secret"),
      join(second.home, "cluster"),
    ]) {
      const { uid, mode } = await stat(path);
      expect({ path, uid, others: mode & 0o077 }).toEqual({ path, uid: nobody!.uid, others: 0 });
    }
  },
);

test("a folder with any name will do, however long", async () => {
  const folder = await dataFolderForTest();
  const strange = join(folder, strangeName, "đ".repeat(60));
  const server = await start(strange);
  onTestFinished(() => server.stop());
  expect(await ask(server.app, "select 1")).toBe(1);
  const { host } = server.app;
  expect((await stat(String(host))).mode & 0o777).toBe(0o700);
  await server.stop();
  await expect(stat(String(host))).rejects.toThrow("ENOENT");
});
