import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { readClusterName } from "#platform/db/embedded-postgres/cluster-name.ts";
import { isPostmaster } from "#platform/db/embedded-postgres/processes.ts";
import { silentLog } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { newDataFolder, removeDataFolder } from "#tests/support/data-folder.ts";

let dataDirectory: string;
let server: EmbeddedPostgres;
const start = () => startEmbeddedPostgres({ dataDirectory, log: silentLog });
const pidOf = async (running: EmbeddedPostgres) =>
  Number((await readFile(join(running.home, "cluster", "postmaster.pid"), "utf8")).split("\n")[0]);

beforeAll(async () => {
  dataDirectory = await newDataFolder();
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await removeDataFolder(dataDirectory);
});

describe("a new cluster", () => {
  test("has an owner who is no superuser and may make tables and trusted extensions", async () => {
    expect(await ask(server.owner, "select rolsuper from pg_roles where rolname = current_user")).toBe(false);
    await ask(server.owner, "create table kept (word text)");
    await ask(server.owner, "create extension btree_gist");
    await ask(server.owner, "insert into kept values ('Suối Hoa')");
  });

  test("has a serving role that may only what is granted to it", async () => {
    await expect(ask(server.app, "select word from kept")).rejects.toThrow("permission denied");
    await expect(ask(server.app, "create table own (id int)")).rejects.toThrow("permission denied");
    await expect(ask(server.app, "create temporary table own (id int)")).rejects.toThrow("permission denied");
    await ask(server.owner, "grant select on kept to lantoa_app");
    expect(await ask(server.app, "select word from kept")).toBe("Suối Hoa");
    await expect(ask({ ...server.app, database: "postgres" }, "select 1")).rejects.toThrow(
      "permission denied",
    );
  });

  test("lets nobody in without the password of the role", async () => {
    await expect(ask({ ...server.app, password: "password" }, "select 1")).rejects.toThrow(
      "authentication failed",
    );
    await expect(ask({ ...server.owner, user: "postgres" }, "select 1")).rejects.toThrow(
      "authentication failed",
    );
    expect(
      await ask(server.superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"),
    ).toBe("scram-sha-256");
  });

  test("listens on a socket in a folder that only its account may enter", async () => {
    expect(await ask(server.superuser, "show listen_addresses")).toBe("");
    expect((await stat(String(server.app.host))).mode & 0o777).toBe(0o700);
  });

  test("keeps its secret from everyone else", async () => {
    const secret = await stat(join(server.home, "secret"));
    expect(secret.mode & 0o777).toBe(0o600);
    expect(secret.uid).toBe(process.geteuid?.());
  });

  test("is UTF-8, flushes what it commits, and sorts Vietnamese where asked to", async () => {
    expect(await ask(server.app, "show server_encoding")).toBe("UTF8");
    expect(await ask(server.app, "show fsync")).toBe("on");
    expect(await ask(server.app, "show timezone")).toBe("UTC");
    const words = "unnest(array['Đa', 'Ân', 'Az', 'Dz', 'Ăn', 'An']) as word";
    expect(
      await ask(server.app, `select string_agg(word, ' ' order by word collate "vi-x-icu") from ${words}`),
    ).toBe("An Az Ăn Ân Dz Đa");
    expect(await ask(server.app, "select upper('đường Ế')")).toBe("ĐƯỜNG Ế");
  });
});

test("stopping ends every process; the next start finds the data", async () => {
  const pid = await pidOf(server);
  const folder = join(server.home, "cluster");
  const cluster = { folder, name: await readClusterName(folder) };
  expect(await isPostmaster(pid, cluster)).toBe(true);
  await Promise.all([server.stop(), server.stop()]);
  expect(await isPostmaster(pid, cluster)).toBe(false);

  server = await start();
  expect(await ask(server.app, "select word from kept")).toBe("Suối Hoa");
});

test("who starts on a running server shares it; the last one stops it", async () => {
  const pid = await pidOf(server);
  const second = await start();
  expect(await pidOf(second)).toBe(pid);
  expect(await ask(second.app, "select word from kept")).toBe("Suối Hoa");

  await server.stop();
  expect(await ask(second.app, "select word from kept")).toBe("Suối Hoa");
  await second.stop();
  await expect(ask(second.app, "select 1")).rejects.toThrow("ENOENT");
  server = await start();
});

test("two that stop and one that starts at the same moment leave one server, in use", async () => {
  const second = await start();
  const [, , third] = await Promise.all([server.stop(), second.stop(), start()]);
  server = third;
  expect(await ask(server.app, "select word from kept")).toBe("Suối Hoa");
});
