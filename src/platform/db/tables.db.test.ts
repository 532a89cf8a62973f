import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { committedDatabase } from "#tests/support/test-database.ts";
import { tablesSource } from "./tables-source.ts";

const database = committedDatabase();

test("tables.ts tells the tables as the migrations leave them (npm run tables writes it anew)", async () => {
  const client = await database.pool.connect();
  const wanted = await tablesSource(client).finally(() => client.release());
  expect(await readFile(join(import.meta.dirname, "tables.ts"), "utf8")).toBe(wanted);
});
