import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { committedDatabase, testDatabase } from "#tests/support/test-database.ts";
import { findHeirs } from "./find-heirs.ts";
import { listLinksOf, loadLineage } from "./lineage.queries.ts";
import { loadReferenceUnits } from "./load-reference-units.ts";
import { mapToDay } from "./map-to-day.ts";
import { nationId } from "./nation.ts";
import { keepByHand, listLeftOpen } from "./reference-loads.queries.ts";
import { referenceUnitId } from "./reference-unit-id.ts";
import { findPlaceByCode, getUnit } from "./units.queries.ts";

const folder = join(import.meta.dirname, "../../../db/reference");
/** Loaded once, for what only reads. */
const loaded = committedDatabase();
const database = testDatabase();

/** How many units of each kind the map of a day has. */
async function kindsOn(day: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from units_on(${day}::date) group by kind`.execute(loaded.db);
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
  for (const name of ["unit-changes.csv", "unit-links.csv"]) await cp(join(folder, name), join(copy, name));
  const text = await readFile(join(copy, "unit-changes.csv"), "utf8");
  const edited = edit(text);
  expect(edited).not.toBe(text);
  await writeFile(join(copy, "unit-changes.csv"), edited);
  return copy;
}

const dongNai = async (day: string, { db } = database) => (await findPlaceByCode(db, "75", day))?.name;

beforeAll(async () => {
  await loadReferenceUnits(loaded, folder);
});

describe("the official map", () => {
  test("is there as of 1/7/2025 and as of today", async () => {
    expect(await kindsOn("2025-07-01")).toEqual({
      nation: 1,
      province: 28,
      city: 6,
      commune: 2621,
      ward: 687,
      "special-zone": 13,
    });
    expect(await kindsOn("2026-09-20")).toMatchObject({ province: 25, city: 9, commune: 2599, ward: 709 });
    expect(await dongNai("2026-04-29", loaded)).toBe("Tỉnh Đồng Nai");
    expect(await dongNai("2026-04-30", loaded)).toBe("Thành phố Đồng Nai");
  });

  test("has xã Bình Lư under Lai Châu, under the nation", async () => {
    const commune = await findPlaceByCode(loaded.db, "03390", "2026-10-20", ["commune"]);
    const province = await getUnit(loaded.db, commune?.parentId ?? "", "2026-10-20");
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
    const open = await listLeftOpen(loaded.db);
    expect(open.flatMap((one) => (one.about === "change" ? [[one.code, one.reason]] : []))).toEqual([
      ["06970", "unconfirmed"],
      ["00745", "unconfirmed"],
    ]);
    // Of 10,599 communes, those of which no source says what became of them.
    expect(open.filter(({ about }) => about === "heir").length).toBeLessThan(90);
  });
});

describe("the map before it", () => {
  test("has its three levels", async () => {
    expect(await kindsOn("2025-06-30")).toEqual({
      nation: 1,
      province: 58,
      city: 5,
      "rural-district": 524,
      town: 52,
      "provincial-city": 83,
      "urban-district": 46,
      commune: 8248,
      ward: 1737,
      township: 614,
    });
  });

  test("resolves a code by the day: 03390, 03412 and 91 were others", async () => {
    const name = async (code: string, day: string) => (await findPlaceByCode(loaded.db, code, day))?.name;
    expect([await name("03390", "2025-06-30"), await name("03390", "2025-07-01")]).toEqual([
      "Thị trấn Tam Đường",
      "Xã Bình Lư",
    ]);
    expect([await name("03412", "2025-06-30"), await name("03412", "2025-07-01")]).toEqual([
      "Xã Bình Lư",
      undefined,
    ]);
    expect([await name("91", "2025-06-30"), await name("91", "2025-07-01")]).toEqual([
      "Tỉnh Kiên Giang",
      "Tỉnh An Giang",
    ]);
  });

  test("hangs below the unit it lay in, and keeps the id of what went on whole", async () => {
    const before = await findPlaceByCode(loaded.db, "12", "2025-06-30");
    expect(before?.id).toBe((await findPlaceByCode(loaded.db, "12", "2026-10-20"))?.id);
    const commune = await findPlaceByCode(loaded.db, "03390", "2025-06-30");
    const district = await getUnit(loaded.db, commune?.parentId ?? "", "2025-06-30");
    expect(district).toMatchObject({ name: "Huyện Tam Đường", level: "district", parentId: before?.id });
    expect(commune?.ancestors).toEqual([nationId, before?.id, district.id, commune?.id]);
    expect(commune?.id).not.toBe((await findPlaceByCode(loaded.db, "03390", "2026-10-20"))?.id);
  });

  test("leaves the ids of today's units as they always were", async () => {
    const { rows } = await sql<{ id: string }>`select unit_id as id from units_on('2026-10-20')`.execute(
      loaded.db,
    );
    expect(rows).toHaveLength(1 + 34 + 3321);
    expect(rows).toContainEqual({ id: referenceUnitId("commune", "03390", "2025-07-01") });
    expect(rows).toContainEqual({ id: referenceUnitId("province", "12", "2025-07-01") });
  });

  test("says what became of each: Bình Lư of three communes, An Giang of two provinces", async () => {
    const at = async (code: string, day: string) => (await findPlaceByCode(loaded.db, code, day))?.id ?? "";
    const binhLu = await at("03390", "2026-10-20");
    const { before } = await listLinksOf(loaded.db, binhLu);
    expect(before.map(({ kind, other }) => [kind, other?.name])).toEqual([
      // Its area lies in several communes of today.
      ["split", "Huyện Tam Đường"],
      ["merge", "Thị trấn Tam Đường"],
      ["merge", "Xã Bình Lư"],
      ["merge", "Xã Sơn Bình"],
    ]);
    const kienGiang = await at("91", "2025-06-30");
    const heirs = await findHeirs(loaded.db, [kienGiang, await at("03390", "2025-06-30")], "2026-10-20");
    expect([...heirs.values()].map((one) => one.heirs)).toEqual([
      [{ unitId: await at("91", "2026-10-20"), share: 1 }],
      [{ unitId: binhLu, share: 1 }],
    ]);
  });

  test("sums to today's provinces: 63 become 34, none in doubt", async () => {
    const { rows } = await sql<{ unit_id: string }>`
      select unit_id from units_on('2025-06-30') where level = 'province'`.execute(loaded.db);
    const figures = rows.map(({ unit_id }) => ({ unitId: unit_id, until: "2025-06-30", amount: 1 }));
    const { comparable, notComparable, apart } = mapToDay(
      figures,
      await loadLineage(loaded.db),
      "2026-10-20",
    );
    expect([comparable.size, notComparable.size, apart.length]).toEqual([34, 0, 0]);
    expect([...comparable.values()].reduce((one, other) => one + other)).toBe(63);
  });

  test("leaves fewer than two in a hundred communes that cannot be compared", async () => {
    const { rows } = await sql<{ unit_id: string }>`
      select unit_id from units_on('2025-06-30') where level = 'commune'`.execute(loaded.db);
    const figures = rows.map(({ unit_id }) => ({ unitId: unit_id, until: "2025-06-30", amount: 1 }));
    const { comparable, notComparable, apart } = mapToDay(
      figures,
      await loadLineage(loaded.db),
      "2026-10-20",
    );
    const sum = (amounts: Iterable<number>) => [...amounts].reduce((one, other) => one + other, 0);
    expect(sum(comparable.values()) + sum(notComparable.values()) + apart.length).toBe(10_599);
    expect(notComparable.size).toBeLessThan(0.02 * 3321);
    expect(comparable.size + notComparable.size).toBeGreaterThan(3_300);
  });
});

describe("another start", () => {
  test("writes nothing where nothing differs", async () => {
    expect(await loadReferenceUnits(database, folder)).toBe(true);
    const before = await versions();
    expect(await loadReferenceUnits(database, folder)).toBe(false);
    // Also where it looks again, as after a new edition of the data.
    await sql`update reference_loads set digest = 'another'`.execute(database.db);
    expect(await loadReferenceUnits(database, folder)).toBe(true);
    expect(await versions()).toEqual(before);
  });

  test("leaves alone what a person's import has changed", async () => {
    await loadReferenceUnits(database, folder);
    const dongNaiId = (await findPlaceByCode(database.db, "75", "2026-10-20"))?.id ?? "";
    await database.db.transaction().execute((transaction) => keepByHand(transaction, [dongNaiId]));
    await loadReferenceUnits(
      database,
      await folderWhere((text) => text.replace(/^name,province,75,.*\n/m, "")),
    );
    expect(await dongNai("2026-10-20")).toBe("Thành phố Đồng Nai");
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
