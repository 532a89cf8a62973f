import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { demoId } from "../../demo/demo-world.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { addUnits } from "./add-units.ts";
import { insertUnits } from "./unit-states.ts";
import { findUnit, getUnit, listChildren } from "./units.queries.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const form = (values: object = {}) => ({
  id: demoId("form"),
  parentId: world.unitId("xa"),
  kind: "village",
  names: "Bản Thử\r\n\r\n  Thôn   Mới  ",
  validFrom: "01/7/2025",
  ...values,
});
const namesBelow = async () =>
  (await listChildren(database.db, world.unitId("xa"), "2026-10-20")).map(({ name }) => name);
const audited = () =>
  database.db.selectFrom("audit_log").selectAll().where("command", "=", "unit.add").execute();

describe("the commune's coordinator", () => {
  test("adds units of a kind, in their place in the tree", async () => {
    const outcome = await run(addUnits, await world.as("daumoi.suoihoa"), form());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(outcome.value.added).toBe(2);
    const unit = await getUnit(database.db, outcome.value.unitIds[1] ?? "", "2025-07-01");
    expect(unit).toMatchObject({
      name: "Thôn Mới",
      level: "leaf",
      kind: "village",
      parentId: world.unitId("xa"),
      communeId: world.unitId("xa"),
      provinceId: world.unitId("tinh"),
      demo: true,
    });
    expect(unit.ancestors.slice(1)).toEqual([world.unitId("tinh"), world.unitId("xa"), unit.id]);
    expect(await findUnit(database.db, unit.id, "2025-06-30")).toBeNull();
    expect(await audited()).toMatchObject([
      { unit_id: world.unitId("xa"), detail: { kind: "village", added: 2 } },
    ]);
  });

  test("adds nothing by sending twice", async () => {
    const context = await world.as("daumoi.suoihoa");
    const first = await run(addUnits, context, form());
    const second = await run(addUnits, context, form());
    expect(second).toEqual({ ok: true, value: { ...(first.ok && first.value), added: 0 } });
    expect(await audited()).toHaveLength(1);
  });

  test("goes back, adds a line, and gets only that one", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(addUnits, context, form());
    const more = await run(addUnits, context, form({ names: "Bản Thử\nThôn Mới\nThôn Nữa" }));
    expect(more).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test("is told of a conflict where the form was sent before with another day or kind", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(addUnits, context, form());
    for (const other of [{ validFrom: "2026-01-01" }, { kind: "school" }]) {
      await expect(run(addUnits, context, form(other))).rejects.toMatchObject({ code: "conflict" });
    }
  });

  test("has every refused line named, and none of the others added", async () => {
    const before = await namesBelow();
    const outcome = await run(
      addUnits,
      await world.as("daumoi.suoihoa"),
      form({ names: "Thôn Mới\nbản nà lúa\nthôn mới" }),
    );
    expect(outcome).toEqual({
      ok: false,
      fields: {
        "names.1": "“bản nà lúa” đã có trong danh sách đơn vị.",
        "names.2": "“thôn mới” ghi hai lần.",
      },
    });
    expect(await namesBelow()).toEqual(before);
  });

  test.each([
    ["names", { names: " \n " }],
    ["names", { names: "x\n".repeat(201) }],
    ["kind", { kind: "" }],
    ["kind", { kind: "ward" }],
    ["kind", { kind: "department" }],
    ["kind", { kind: "no-such-kind" }],
    ["validFrom", { validFrom: "31/02/2026" }],
    ["validFrom", { validFrom: "2026-10-21" }],
    ["validFrom", { validFrom: "2025-06-30" }],
    ["id", { id: "1" }],
  ])("is refused at %s: %j", async (field, values) => {
    const outcome = await run(addUnits, await world.as("daumoi.suoihoa"), form(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: expect.any(String) as string } });
  });
});

describe("nobody else", () => {
  test.each(["lanhdao.suoihoa", "thcs.suoihoa"] as const)("%s", async (username) => {
    await expect(run(addUnits, await world.as(username), form())).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("the coordinator of another commune", async () => {
    const elsewhere = demoId("elsewhere");
    const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
    await database.db.transaction().execute((db) =>
      insertUnits(db, [
        {
          ...commune,
          id: elsewhere,
          name: "Xã Khác",
          code: "M0002",
          communeId: elsewhere,
          validFrom: "2025-07-01",
          ancestors: [...commune.ancestors.slice(0, 2), elsewhere],
        },
      ]),
    );
    const stranger = await world.as("daumoi.suoihoa");
    await expect(run(addUnits, stranger, form({ parentId: elsewhere }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("nor anyone below a unit that is not there", async () => {
    const context = await world.as("daumoi.suoihoa");
    await expect(run(addUnits, context, form({ parentId: demoId("nowhere") }))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
