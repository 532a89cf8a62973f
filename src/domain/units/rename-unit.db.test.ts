import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { getUnitProfile } from "./get-unit-profile.ts";
import { renameUnit } from "./rename-unit.ts";
import { listStates } from "./unit-states.ts";
import { getUnit, listUnitsAtOrBelow } from "./units.queries.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const form = (values: object = {}) => ({
  unitId: world.unitId("na-lua"),
  kind: "village",
  name: "Bản Nà Lúa Mới",
  from: "2026-03-01",
  instrument: "15/NQ-HĐND",
  ...values,
});
const nameOn = async (day: string) => (await getUnit(database.db, world.unitId("na-lua"), day)).name;

describe("a new name", () => {
  test("holds from its day, and the old one before it", async () => {
    const context = await world.as("daumoi.suoihoa");
    expect(await run(renameUnit, context, form())).toMatchObject({ ok: true, value: { changed: true } });
    expect(await nameOn("2026-02-28")).toBe("Bản Nà Lúa");
    expect(await nameOn("2026-03-01")).toBe("Bản Nà Lúa Mới");
    const { history } = await getUnitProfile(context, world.unitId("na-lua"));
    expect(history).toMatchObject([
      { name: "Bản Nà Lúa Mới", from: "2026-03-01", until: null, instrument: "15/NQ-HĐND" },
      { name: "Bản Nà Lúa", from: "2025-07-01", until: "2026-03-01" },
    ]);
  });

  test("leaves the unit where it is, and is found by typing without accents", async () => {
    await run(renameUnit, await world.as("daumoi.suoihoa"), form());
    const below = await listUnitsAtOrBelow(database.db, world.unitId("xa"), "2026-10-20", {
      kinds: ["village"],
    });
    expect(below.map(({ name }) => name)).toContain("Bản Nà Lúa Mới");
    const row = await database.db
      .selectFrom("unit_states")
      .select("search_key")
      .where("unit_id", "=", world.unitId("na-lua"))
      .where("valid_to", "is", null)
      .executeTakeFirstOrThrow();
    expect(row.search_key).toBe("ban na lua moi");
  });

  test("sent twice is one change", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(renameUnit, context, form());
    expect(await run(renameUnit, context, form())).toMatchObject({ ok: true, value: { changed: false } });
    expect(await listStates(database.db, [world.unitId("na-lua")])).toHaveLength(2);
    const rows = await database.db.selectFrom("audit_log").select("command").execute();
    expect(rows).toEqual([{ command: "unit.rename" }]);
  });

  test("from the first day on sets a slip right, without history", async () => {
    await run(renameUnit, await world.as("daumoi.suoihoa"), form({ from: "2025-07-01", name: "Bản Na Lúa" }));
    expect(await nameOn("2025-07-01")).toBe("Bản Na Lúa");
    expect(await listStates(database.db, [world.unitId("na-lua")])).toHaveLength(1);
  });

  test("may bring another kind", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(renameUnit, context, form({ name: "Tổ dân phố Nà Lúa", kind: "neighbourhood" }));
    expect(await getUnit(database.db, world.unitId("na-lua"), "2026-10-20")).toMatchObject({
      kind: "neighbourhood",
    });
  });
});

describe("is refused", () => {
  test.each([
    ["name", { name: " " }],
    ["name", { name: "Thôn Đồi Chè" }],
    ["kind", { kind: "commune" }],
    ["kind", { kind: "" }],
    ["from", { from: "" }],
    ["from", { from: "2026-10-21" }],
    ["from", { from: "2025-06-30" }],
  ])("at %s: %j", async (field, values) => {
    const outcome = await run(renameUnit, await world.as("daumoi.suoihoa"), form(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: expect.any(String) as string } });
  });

  test("before the name that came last", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(renameUnit, context, form());
    const outcome = await run(renameUnit, context, form({ name: "Bản Khác", from: "2026-02-01" }));
    expect(outcome).toMatchObject({ ok: false, fields: { from: expect.any(String) as string } });
  });

  test("for the commune itself, whose name is the law's", async () => {
    const context = await world.as("daumoi.suoihoa");
    await expect(run(renameUnit, context, form({ unitId: world.unitId("xa") }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test.each(["lanhdao.suoihoa", "nalua.suoihoa", "thcs.suoihoa"] as const)("to %s", async (username) => {
    await expect(run(renameUnit, await world.as(username), form())).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
