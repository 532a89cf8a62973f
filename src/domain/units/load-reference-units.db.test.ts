import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { testDatabase } from "#tests/support/test-database.ts";
import { loadReferenceUnits } from "./load-reference-units.ts";
import { nationId } from "./nation.ts";
import { findCommuneByCode, getUnit, listUnitsAtOrBelow } from "./units.queries.ts";

const folder = join(import.meta.dirname, "../../../db/reference");
const database = testDatabase();

/** How many units of each kind the map of a day has. */
async function kindsOn(day: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from units_on(${day}::date) group by kind`.execute(database.db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** The version of every stored state: the same where nothing was written. */
async function versions(): Promise<unknown> {
  const { rows } =
    await sql`select unit_id, valid_from, ctid::text, xmin::text from unit_states order by 1, 2`.execute(
      database.db,
    );
  return rows;
}

/** The reference folder with unit-changes.csv edited. */
async function folderWhere(edit: (changes: string) => string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "lantoa-test-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(join(folder, "unit-changes.csv"), join(copy, "unit-changes.csv"));
  const text = await readFile(join(copy, "unit-changes.csv"), "utf8");
  const edited = edit(text);
  expect(edited).not.toBe(text);
  await writeFile(join(copy, "unit-changes.csv"), edited);
  return copy;
}

const dongNai = async (day: string) => {
  const [, ...provinces] = await listUnitsAtOrBelow(database.db, nationId, day, {
    levels: ["nation", "province"],
  });
  return provinces.find(({ code }) => code === "75")?.name;
};

describe("the official map", () => {
  test("is there as of 1/7/2025 and as of today", async () => {
    await loadReferenceUnits(database, folder);
    expect(await kindsOn("2025-07-01")).toEqual({
      nation: 1,
      province: 28,
      city: 6,
      commune: 2621,
      ward: 687,
      "special-zone": 13,
    });
    expect(await kindsOn("2026-09-20")).toMatchObject({ province: 25, city: 9, commune: 2599, ward: 709 });
    expect(await dongNai("2026-04-29")).toBe("Tỉnh Đồng Nai");
    expect(await dongNai("2026-04-30")).toBe("Thành phố Đồng Nai");
  });

  test("has xã Bình Lư under Lai Châu, under the nation", async () => {
    await loadReferenceUnits(database, folder);
    const commune = await findCommuneByCode(database.db, "03390", "2026-10-20");
    const province = await getUnit(database.db, commune?.parentId ?? "", "2026-10-20");
    expect(province).toMatchObject({
      code: "12",
      name: "Tỉnh Lai Châu",
      parentId: nationId,
      provinceId: province.id,
    });
    expect(commune).toMatchObject({
      name: "Xã Bình Lư",
      provinceId: province.id,
      communeId: commune?.id,
      ancestors: [nationId, province.id, commune?.id],
      demo: false,
    });
  });

  test("tells which changes wait for a person", async () => {
    const notApplied = await loadReferenceUnits(database, folder);
    expect(notApplied.map(({ change, reason }) => [change.code, reason])).toEqual([
      ["06970", "unconfirmed"],
      ["00745", "unconfirmed"],
    ]);
  });
});

describe("another start", () => {
  test("writes nothing where nothing differs", async () => {
    await loadReferenceUnits(database, folder);
    const before = await versions();
    await loadReferenceUnits(database, folder);
    expect(await versions()).toEqual(before);
  });

  test("brings in what unit-changes.csv has gained", async () => {
    await loadReferenceUnits(
      database,
      await folderWhere((text) => text.replace(/^name,province,75,.*\n/m, "")),
    );
    expect(await dongNai("2026-10-20")).toBe("Tỉnh Đồng Nai");
    await loadReferenceUnits(database, folder);
    expect(await dongNai("2026-10-20")).toBe("Thành phố Đồng Nai");
    expect(await dongNai("2026-04-29")).toBe("Tỉnh Đồng Nai");
  });

  test("follows a row that was taken back, or given another day", async () => {
    await loadReferenceUnits(database, folder);
    await loadReferenceUnits(
      database,
      await folderWhere((text) =>
        text.replace("Thành phố Đồng Nai,2026-04-30", "Thành phố Đồng Nai,2026-05-15"),
      ),
    );
    expect(await dongNai("2026-05-14")).toBe("Tỉnh Đồng Nai");
    expect(await dongNai("2026-05-15")).toBe("Thành phố Đồng Nai");
    await loadReferenceUnits(
      database,
      await folderWhere((text) => text.replace(/^name,province,75,.*\n/m, "")),
    );
    expect(await dongNai("2026-10-20")).toBe("Tỉnh Đồng Nai");
  });
});
