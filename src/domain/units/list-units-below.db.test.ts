import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "#domain/context.ts";
import { nationId } from "./nation.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { getUnitProfile } from "./get-unit-profile.ts";
import { listUnitsBelow } from "./list-units-below.ts";
import { loadReferenceUnits } from "./load-reference-units.ts";
import { insertUnits } from "./unit-states.ts";
import { getUnit } from "./units.queries.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

describe("below a commune", () => {
  test("its units by group of kinds and name, with who acts for them", async () => {
    const { top, rows, total, may } = await listUnitsBelow(await world.as("quantri.suoihoa"), {});
    expect(top.name).toBe("Xã Suối Hoa");
    expect(rows).toHaveLength(total);
    expect(rows.slice(0, 4).map(({ name }) => name)).toEqual([
      "Phòng Văn hóa - Xã hội",
      "Phòng Kinh tế",
      "Văn phòng HĐND và UBND",
      "Công an xã",
    ]);
    const groups = rows.map(({ group }) => group);
    expect(groups).toEqual([...Map.groupBy(groups, (group) => group).values()].flat());
    const school = rows.find(({ id }) => id === world.unitId("thcs"));
    expect(school?.people).toMatchObject([{ name: "Giáo viên tổng phụ trách (mẫu)", role: "reporter" }]);
    expect(rows.find(({ id }) => id === world.unitId("ben-da"))?.people).toEqual([]);
    expect(may).toEqual({ add: true, appoint: true });
  });

  test("Thôn 2 before Thôn 10", async () => {
    const village = await getUnit(database.db, world.unitId("na-lua"), "2026-10-20");
    await database.db.transaction().execute((db) =>
      insertUnits(
        db,
        ["Thôn 10", "Thôn 2", "Thôn 1"].map((name) => {
          const id = world.dependencies.newId();
          const ancestors = [...village.ancestors.slice(0, -1), id];
          return { ...village, id, name, ancestors, validFrom: "2025-07-01" };
        }),
      ),
    );
    const { rows } = await listUnitsBelow(await world.as("daumoi.suoihoa"), { sought: "thon" });
    expect(rows.map(({ name }) => name)).toEqual([
      "Thôn 1",
      "Thôn 2",
      "Thôn 10",
      "Thôn Bến Đá",
      "Thôn Đồi Chè",
    ]);
  });

  test("found by typing without accents, never by a pattern", async () => {
    const context = await world.as("daumoi.suoihoa");
    const found = async (sought: string) =>
      (await listUnitsBelow(context, { sought })).rows.map(({ name }) => name);
    expect(await found("NA LUA")).toEqual(["Bản Nà Lúa"]);
    expect(await found("nà lúa")).toEqual(["Bản Nà Lúa"]);
    expect(await found("%")).toEqual([]);
    expect(await found("n_ l")).toEqual([]);
    expect(await found("\\")).toEqual([]);
  });

  test("a reporter sees what hangs below the own school, which is nothing", async () => {
    const { top, rows, may } = await listUnitsBelow(await world.as("thcs.suoihoa"), {});
    expect(top.id).toBe(world.unitId("thcs"));
    expect(rows).toEqual([]);
    expect(may).toEqual({ add: false, appoint: false });
  });
});

describe("below a province", () => {
  /** Somebody who administers a unit of the official map. */
  const administers = async (unitId: string): Promise<Context> => {
    const unit = await getUnit(database.db, unitId, "2026-10-20");
    const appointment = {
      unitId,
      unitName: unit.name,
      unitAncestors: unit.ancestors,
      role: "administrator" as const,
    };
    return {
      ...world.dependencies,
      actor: { personId: nationId, name: "Quản trị", appointments: [appointment] },
    };
  };

  test("its communes, a page at a time, and all below them when sought", async () => {
    await loadReferenceUnits(database, join(import.meta.dirname, "../../../db/reference"));
    const context = await administers(nationId);
    const { rows: provinces, total: provinceCount } = await listUnitsBelow(context, {});
    expect(provinceCount).toBe(35);
    const haNoi = provinces.find(({ code }) => code === "01")?.id ?? "";
    const first = await listUnitsBelow(await administers(haNoi), {});
    expect(first).toMatchObject({ total: 126, page: 1, pages: 2 });
    const last = await listUnitsBelow(await administers(haNoi), { page: 99 });
    expect(last.page).toBe(2);
    expect(first.rows.length + last.rows.length).toBe(126);

    const sought = await listUnitsBelow(context, { sought: "binh lu" });
    expect(sought.rows.map(({ name, parentName }) => [name, parentName])).toContainEqual([
      "Xã Bình Lư",
      "Tỉnh Lai Châu",
    ]);
    expect((await listUnitsBelow(context, { sought: "03390" })).rows.map(({ name }) => name)).toEqual([
      "Xã Bình Lư",
    ]);
  });
});

describe("out of sight", () => {
  test("nothing asked for is the own unit, never everything", async () => {
    const { top } = await listUnitsBelow(await world.as("thcs.suoihoa"), { unitId: "" });
    expect(top.id).toBe(world.unitId("thcs"));
  });

  test.each(["nonsense", nationId])("%s", async (unitId) => {
    const context = await world.as("thcs.suoihoa");
    await expect(listUnitsBelow(context, { unitId })).rejects.toMatchObject({ code: "not-found" });
  });

  test("a reporter does not open the profile of another unit", async () => {
    const context = await world.as("thcs.suoihoa");
    await expect(getUnitProfile(context, world.unitId("tieu-hoc"))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getUnitProfile(context, world.unitId("xa"))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a profile", () => {
  test("says where the unit hangs, who acts for it and what may be done", async () => {
    const profile = await getUnitProfile(await world.as("quantri.suoihoa"), world.unitId("thcs"));
    expect(profile.above.map(({ name, inSight }) => [name, inSight])).toEqual([
      ["Việt Nam", false],
      ["Tỉnh Minh Họa", false],
      ["Xã Suối Hoa", true],
    ]);
    expect(profile.people?.map(({ username }) => username)).toEqual(["thcs.suoihoa"]);
    expect(profile.kinds.map(({ code }) => code)).toContain("school");
    expect(profile.may).toEqual({ add: false, appoint: true });
    const seen = await getUnitProfile(await world.as("lanhdao.suoihoa"), world.unitId("xa"));
    expect(seen).toMatchObject({ below: 16, kinds: [], may: { add: false, appoint: false } });
  });
});
