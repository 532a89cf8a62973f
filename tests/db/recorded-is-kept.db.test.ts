import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { silentLog } from "#platform/log.ts";
import { ask } from "#tests/support/ask.ts";
import { dataFolderForTest } from "#tests/support/data-folder.ts";

test("what was answered as recorded is there after site and database were killed in the middle", async () => {
  const dataDirectory = await dataFolderForTest();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "../support/record-until-killed.ts"), dataDirectory],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const answered: string[] = [];
  for await (const id of createInterface(child.stdout)) {
    answered.push(id);
    if (answered.length === 300) {
      const lock = await readFile(join(dataDirectory, "postgres", "cluster", "postmaster.pid"), "utf8");
      process.kill(Number(lock.split("\n")[0]), "SIGKILL");
      child.kill("SIGKILL");
    }
  }
  await ended;
  expect(answered.length).toBeGreaterThanOrEqual(300);

  const server = await startEmbeddedPostgres({ dataDirectory, log: silentLog });
  const ids = `array[${answered.map((id) => `'${id}'`).join()}]::uuid[]`;
  const count = (table: string, column: string) =>
    ask(server.owner, `select count(*)::int from ${table} where ${column} = any(${ids})`);
  expect(await count("activities", "id")).toBe(answered.length);
  expect(await count("audit_log", "subject_id")).toBe(answered.length);
  expect(await count("ledger_entries", "source_id")).toBe(answered.length);
  // What was under way is there whole or not at all.
  expect(
    await ask(
      server.owner,
      `select count(*)::int from activities
       where (select count(*) from audit_log where subject_id = activities.id) <> 1
          or (select count(*) from ledger_entries where source_id = activities.id) <> 1`,
    ),
  ).toBe(0);
  await server.stop();
}, 120_000);
