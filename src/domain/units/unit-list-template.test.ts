import { join } from "node:path";
import { expect, it } from "vitest";
import { loadLists } from "#domain/lists/load-lists.ts";
import { arrangementColumns } from "./arrangement-rows.ts";
import { arrangementTemplate } from "./arrangement-template.ts";
import { readTableFile } from "./read-table-file.ts";
import { readColumns } from "./table-columns.ts";
import { unitListColumns } from "./unit-list.ts";
import { writeUnitListTemplate } from "./unit-list-template.ts";

it("the templates are what the imports read", async () => {
  const lists = await loadLists(join(import.meta.dirname, "../../../db/reference"));
  const list = await readTableFile(await writeUnitListTemplate(lists, "2026-10-20"));
  if ("refused" in list) throw new Error(list.refused);
  expect(readColumns(list, unitListColumns)).toEqual({ rows: [] });

  const changes = await readTableFile(new TextEncoder().encode(arrangementTemplate()));
  if ("refused" in changes) throw new Error(changes.refused);
  expect(changes.rows[0]?.cells).toHaveLength(10);
  expect(readColumns(changes, arrangementColumns)).toEqual({ rows: [] });
});
