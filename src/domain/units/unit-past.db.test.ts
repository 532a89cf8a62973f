import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#domain/context.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { getUnitProfile } from "./get-unit-profile.ts";
import { listUnitsBelow } from "./list-units-below.ts";
import { loadReferenceUnits } from "./load-reference-units.ts";
import { findPlaceByCode, getUnit } from "./units.queries.ts";
import { findVanishedUnits, vanishedKinds } from "./vanished-subjects.ts";

const database = committedDatabase();
let world: World;
beforeAll(async () => {
  world = await buildWorld(database.db);
  await loadReferenceUnits(database, join(import.meta.dirname, "../../../db/reference"));
});

const idOf = async (code: string, day: string) => (await findPlaceByCode(database.db, code, day))?.id ?? "";
const before = "2025-06-30";
const now = "2026-10-20";

async function leaderOf(unitId: string): Promise<Context> {
  const unit = await getUnit(database.db, unitId, now);
  const appointment = { unitId, unitName: unit.name, role: "leader" as const, unitAncestors: unit.ancestors };
  return {
    ...world.dependencies,
    actor: { personId: demoId("leader"), name: "Lãnh đạo", appointments: [appointment] },
  };
}

describe("a unit that ended", () => {
  test("is told as it last stood, with what became of it", async () => {
    const context = await leaderOf(await idOf("12", now));
    const profile = await getUnitProfile(context, await idOf("03390", before));
    expect(profile).toMatchObject({
      unit: { name: "Thị trấn Tam Đường", kind: "township" },
      day: before,
      endedOn: "2025-07-01",
      history: [{ fromKnown: false, until: "2025-07-01" }],
      lineage: { before: [], after: [{ kind: "merge", sure: true, other: { name: "Xã Bình Lư" } }] },
      may: { add: false, appoint: false },
    });
    expect(profile.above.map(({ name }) => name)).toEqual(["Việt Nam", "Tỉnh Lai Châu", "Huyện Tam Đường"]);
  });

  test("is seen by whoever sees what became of it, and by nobody else", async () => {
    const township = await idOf("03390", before);
    const profile = await getUnitProfile(await leaderOf(await idOf("03390", now)), township);
    expect(profile.unit.name).toBe("Thị trấn Tam Đường");
    for (const context of [await leaderOf(await idOf("91", now)), await world.as("quantri.suoihoa")]) {
      await expect(getUnitProfile(context, township)).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("of another province is seen from the province that took it in", async () => {
    const profile = await getUnitProfile(await leaderOf(await idOf("91", now)), await idOf("91", before));
    expect(profile).toMatchObject({
      unit: { name: "Tỉnh Kiên Giang" },
      lineage: { after: [{ instrument: "202/2025/QH15", other: { name: "Tỉnh An Giang" } }] },
    });
  });
});

describe("a subject that vanished", () => {
  test("is told with who might follow it; one that is there is not", async () => {
    const township = await idOf("03390", before);
    const district = (await getUnit(database.db, township, before)).parentId ?? "";
    const vanished = await findVanishedUnits(database.db, [township, district, await idOf("12", now)], now);
    expect(new Map(vanished.map(({ name, endedOn }) => [name, endedOn]))).toEqual(
      new Map([
        ["Huyện Tam Đường", "2025-07-01"],
        ["Thị trấn Tam Đường", "2025-07-01"],
      ]),
    );
    const of = (id: string) => vanished.find((one) => one.id === id)?.heirs;
    expect(of(township)?.heirs).toEqual([{ unitId: await idOf("03390", now), share: 1 }]);
    // A district was divided among communes, and no shares are stated.
    expect(of(district)?.heirs).toEqual([]);
    expect(of(district)?.among.length).toBeGreaterThan(1);
  });

  test("as a kind: districts, from 1/7/2025", () => {
    const { lists } = world.dependencies;
    const kinds = ["rural-district", "commune"];
    expect(vanishedKinds(lists, kinds, before)).toEqual([]);
    expect(vanishedKinds(lists, kinds, "2025-07-01").map(({ code }) => code)).toEqual(["rural-district"]);
  });
});

describe("the map of another day", () => {
  test("shows the units that were there, and only shows", async () => {
    const list = await listUnitsBelow(await leaderOf(await idOf("12", now)), { day: before });
    expect(list).toMatchObject({ day: before, present: false, there: true, total: 8, may: { add: false } });
    expect(list.rows.map(({ name }) => name)).toContain("Huyện Tam Đường");
  });

  test("says where the unit was not there", async () => {
    const list = await listUnitsBelow(await leaderOf(await idOf("91", now)), { day: before });
    expect(list).toMatchObject({ there: false, total: 0, top: { name: "Tỉnh An Giang" } });
  });

  test("of an ended unit is that of its last day where none is asked for", async () => {
    const context = await leaderOf(await idOf("12", now));
    const district = (await getUnit(database.db, await idOf("03390", before), before)).parentId;
    const list = await listUnitsBelow(context, { unitId: district });
    expect(list).toMatchObject({
      day: before,
      present: false,
      there: true,
      top: { name: "Huyện Tam Đường" },
    });
    expect(list.rows.map(({ name }) => name)).toContain("Thị trấn Tam Đường");
  });
});
