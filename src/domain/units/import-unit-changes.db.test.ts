import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { nationId } from "./nation.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { findHeirs } from "./find-heirs.ts";
import { importUnitChanges, previewUnitChanges } from "./import-unit-changes.ts";
import { insertUnits } from "./unit-states.ts";
import { findPlaceByCode, findUnit, getUnit, listUnitsAtOrBelow } from "./units.queries.ts";

const database = testDatabase();
let world: World;
const neighbour = demoId("unit:ban-tram");
const villageThere = demoId("unit:ban-moi");

beforeEach(async () => {
  world = await buildWorld(database.db);
  const province = world.unitId("tinh");
  const common = { provinceId: province, communeId: neighbour, demo: true, validFrom: "2025-07-01" };
  await database.db.transaction().execute((transaction) =>
    insertUnits(transaction, [
      {
        ...common,
        id: neighbour,
        level: "commune",
        kind: "commune",
        name: "Xã Bản Trầm",
        code: "M0002",
        parentId: province,
        ancestors: [nationId, province, neighbour],
      },
      {
        ...common,
        id: villageThere,
        level: "leaf",
        kind: "village",
        name: "Bản Mới",
        code: null,
        parentId: neighbour,
        ancestors: [nationId, province, neighbour, villageThere],
      },
    ]),
  );
});

/** Whoever administers the unit of that id. */
async function administratorOf(unitId: string): Promise<Context> {
  const unit = await getUnit(database.db, unitId, "2026-10-20");
  const { dependencies } = world;
  return {
    ...dependencies,
    actor: {
      personId: demoId("administrator"),
      name: "Quản trị",
      appointments: [{ unitId, unitName: unit.name, role: "administrator", unitAncestors: unit.ancestors }],
    },
  };
}

const header =
  "Thay đổi;Đơn vị cũ (mã);Đơn vị mới (mã);Tên mới;Loại mới;Thuộc (mã);Từ ngày;Tỷ lệ;Văn bản;Ngày ban hành";
const file = (...lines: string[]) => ({
  bytes: new TextEncoder().encode(`\uFEFF${[header, ...lines].join("\r\n")}\r\n`),
});
const merger = file(
  "nhập;M0001;M0003;Phường Suối Trầm;;;01/10/2026;;12/NQ-UBTVQH;01/9/2026",
  "nhập;M0002;M0003;Phường Suối Trầm;;;01/10/2026;;12/NQ-UBTVQH;01/9/2026",
);
const day = "2026-10-20";

async function apply(list: { bytes: Uint8Array }, context?: Context) {
  const outcome = await run(
    importUnitChanges,
    context ?? (await administratorOf(world.unitId("tinh"))),
    list,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
  return outcome.value;
}
/** On every day on which the map changes, each unit hangs below one that is there, and its path says so. */
afterEach(async () => {
  const { rows } = await sql`
    select days.day, unit.name from (select distinct valid_from as day from unit_states) days
    cross join lateral units_on(days.day) unit
    left join lateral (select * from units_on(days.day) above where above.unit_id = unit.parent_id) above on true
    where unit.parent_id is not null and (
      above.unit_id is null
      or unit.ancestors <> above.ancestors || unit.unit_id
      or unit.province_id <> case unit.level when 'province' then unit.unit_id else above.province_id end
      or unit.commune_id is distinct from case unit.level when 'commune' then unit.unit_id else above.commune_id end
    )`.execute(database.db);
  if (rows.length > 0) throw new Error(`hang below nothing: ${JSON.stringify(rows)}`);
});

async function refused(list: { bytes: Uint8Array }, context?: Context) {
  const outcome = await run(
    importUnitChanges,
    context ?? (await administratorOf(world.unitId("tinh"))),
    list,
  );
  if (outcome.ok) throw new Error("taken");
  return outcome.fields;
}

describe("a merger", () => {
  test("founds the new commune, with the schools and villages of both below it", async () => {
    await apply(merger);
    const ward = await findPlaceByCode(database.db, "M0003", day);
    expect(ward).toMatchObject({
      name: "Phường Suối Trầm",
      kind: "ward",
      level: "commune",
      parentId: world.unitId("tinh"),
      communeId: ward?.id,
      demo: true,
    });
    expect(await getUnit(database.db, world.unitId("thcs"), day)).toMatchObject({
      parentId: ward?.id,
      communeId: ward?.id,
      ancestors: [nationId, world.unitId("tinh"), ward?.id, world.unitId("thcs")],
    });
    expect(await listUnitsAtOrBelow(database.db, ward?.id ?? "", day)).toHaveLength(18);
    expect(await findUnit(database.db, neighbour, day)).toBeNull();
    // As it was.
    expect(await getUnit(database.db, world.unitId("thcs"), "2026-09-30")).toMatchObject({
      parentId: world.unitId("xa"),
    });
    const heirs = await findHeirs(database.db, [neighbour], day);
    expect(heirs.get(neighbour)?.heirs).toEqual([{ unitId: ward?.id, share: 1 }]);
  });

  test("can be seen before, and leaves nothing behind then", async () => {
    const context = await administratorOf(world.unitId("tinh"));
    const outcome = await previewUnitChanges(context, merger);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
    const [first] = outcome.value;
    expect(first).toMatchObject({
      day: "2026-10-01",
      founded: [{ name: "Phường Suối Trầm", code: "M0003" }],
      links: [
        { kind: "merge", from: "Xã Suối Hoa", to: "Phường Suối Trầm", instrument: "12/NQ-UBTVQH" },
        { kind: "merge", from: "Xã Bản Trầm", to: "Phường Suối Trầm" },
      ],
      moved: 17,
      appointments: 5,
    });
    expect(await findPlaceByCode(database.db, "M0003", day)).toBeNull();
    expect(await getUnit(database.db, world.unitId("xa"), day)).toMatchObject({ code: "M0001" });
    expect(await database.db.selectFrom("audit_log").select("id").execute()).toEqual([]);
    expect(await apply(merger)).toEqual(outcome.value);
  });

  test("ends the accounts of the communes that ended, and of nobody else", async () => {
    await apply(merger);
    const ended = await database.db
      .selectFrom("appointments")
      .select("unit_id")
      .where("valid_to", "is not", null)
      .execute();
    expect(ended.map(({ unit_id }) => unit_id)).toEqual(Array(5).fill(world.unitId("xa")));
  });

  test("is carried out once", async () => {
    await apply(merger);
    expect(await refused(merger)).toEqual({
      "lines.2": expect.stringContaining("Xã Suối Hoa đã có thay đổi"),
      "lines.3": expect.stringContaining("Xã Bản Trầm đã có thay đổi"),
    });
  });

  test("into a unit that goes on takes no new name", async () => {
    await apply(file("nhập;M0002;M0001;;;;01/10/2026;;;"));
    expect(await getUnit(database.db, villageThere, day)).toMatchObject({ communeId: world.unitId("xa") });
    expect(await getUnit(database.db, world.unitId("xa"), day)).toMatchObject({ name: "Xã Suối Hoa" });
  });

  test("of villages is the commune's own business", async () => {
    const context = await world.as("quantri.suoihoa");
    await apply(
      file(
        "nhập;M0001/Bản Nà Lúa;;Bản Nà Khe;;M0001;01/10/2026;;15/NQ-HĐND;",
        "nhập;M0001/Bản Khe Mây;;Bản Nà Khe;;M0001;01/10/2026;;15/NQ-HĐND;",
      ),
      context,
    );
    const heirs = await findHeirs(database.db, [world.unitId("na-lua"), world.unitId("khe-may")], day);
    const [one, other] = [...heirs.values()].map((each) => each.heirs[0]?.unitId ?? "");
    expect(one).toBe(other);
    expect(await getUnit(database.db, one ?? "", day)).toMatchObject({ name: "Bản Nà Khe", kind: "village" });
  });
});

describe("other changes", () => {
  test("a province is renamed and gets another code; its id stays", async () => {
    await apply(
      file("đổi tên;M0;M9;Thành phố Minh Họa;;;01/10/2026;;1/2026/QH16;"),
      await administratorOf(nationId),
    );
    // What lies below it is as it was.
    const below = await database.db
      .selectFrom("unit_states")
      .select("unit_id")
      .where("valid_from", "=", "2026-10-01")
      .execute();
    expect(below).toEqual([{ unit_id: world.unitId("tinh") }]);
    expect(await getUnit(database.db, world.unitId("tinh"), day)).toMatchObject({
      name: "Thành phố Minh Họa",
      kind: "city",
      code: "M9",
    });
    expect(await findPlaceByCode(database.db, "M0", "2026-09-30")).toMatchObject({
      id: world.unitId("tinh"),
    });
  });

  test("a commune moves to a province founded on the same day, with all that is below it", async () => {
    await apply(
      file("nhập;M0;M8;Tỉnh Tân Minh;;;01/10/2026;;;", "đổi tên;M0001;;Phường Suối Hoa;;;01/10/2026;;;"),
      await administratorOf(nationId),
    );
    const province = await findPlaceByCode(database.db, "M8", day);
    expect(await getUnit(database.db, world.unitId("xa"), day)).toMatchObject({
      name: "Phường Suối Hoa",
      provinceId: province?.id,
    });
    expect(await getUnit(database.db, world.unitId("thcs"), day)).toMatchObject({
      ancestors: [nationId, province?.id, world.unitId("xa"), world.unitId("thcs")],
      provinceId: province?.id,
    });
  });

  test("a commune founded where the province ends lies in what became of the province", async () => {
    await apply(
      file("nhập;M0002;M0003;Phường Trầm;;;01/10/2026;;;", "nhập;M0;M8;Tỉnh Tân Minh;;;01/10/2026;;;"),
      await administratorOf(nationId),
    );
    const province = await findPlaceByCode(database.db, "M8", day);
    const ward = await findPlaceByCode(database.db, "M0003", day);
    expect(ward).toMatchObject({ parentId: province?.id, provinceId: province?.id });
    expect(await getUnit(database.db, villageThere, day)).toMatchObject({
      ancestors: [nationId, province?.id, ward?.id, villageThere],
    });
  });

  test("a commune is divided by stated shares, once each unit below it is said to go somewhere", async () => {
    const split = [
      "chia;M0002;M0004;Xã Trầm Một;;;01/10/2026;60%;;",
      "chia;M0002;M0005;Xã Trầm Hai;;;01/10/2026;0,4;;",
    ];
    expect(await refused(file(...split))).toEqual({
      "lines.2": expect.stringContaining("Còn 1 đơn vị trực thuộc chưa rõ về đâu (Bản Mới)"),
    });
    await apply(file(...split, "chuyển về;M0002/Bản Mới;;;;M0005;01/10/2026;;;"));
    const [one, other] = await Promise.all(
      ["M0004", "M0005"].map((code) => findPlaceByCode(database.db, code, day)),
    );
    const heirs = await findHeirs(database.db, [neighbour], day);
    expect(heirs.get(neighbour)?.heirs).toEqual([
      { unitId: one?.id, share: 0.6 },
      { unitId: other?.id, share: 0.4 },
    ]);
    expect(await getUnit(database.db, villageThere, day)).toMatchObject({ parentId: other?.id });
  });

  test("a function goes to another office, and the old one ends", async () => {
    const context = await world.as("quantri.suoihoa");
    await apply(
      file(
        "chuyển chức năng;M0001/Phòng Kinh tế;M0001/Phòng Văn hóa - Xã hội;;;;01/10/2026;;;",
        "giải thể;M0001/Phòng Kinh tế;;;;;01/10/2026;;;",
      ),
      context,
    );
    expect(await findUnit(database.db, world.unitId("kinh-te"), day)).toBeNull();
    const heirs = await findHeirs(database.db, [world.unitId("kinh-te")], day);
    expect(heirs.get(world.unitId("kinh-te"))?.heirs).toEqual([
      { unitId: world.unitId("van-hoa"), share: 1 },
    ]);
  });
});

describe("a list that cannot be carried out", () => {
  test("says line by line what is wrong, and changes nothing", async () => {
    expect(
      await refused(
        file(
          "nhập;M0001;M0003;Phường Suối Trầm;;;01/10/2026;;;",
          "thu hồi;M0001;;;;;01/10/2026;;;",
          "",
          "nhập;M0002;M0003;Phường Suối Trầm;;;30/02/2026;;;",
          "chia;M0002;M0004;Xã Trầm Một;;;01/10/2026;1,4;;",
        ),
      ),
    ).toEqual({
      "lines.3": expect.stringContaining("Cột “Thay đổi”"),
      "lines.5": expect.stringContaining("ngày"),
      "lines.6": expect.stringContaining("Tỷ lệ"),
    });
    expect(await findPlaceByCode(database.db, "M0003", day)).toBeNull();
  });

  test("names no heir or parent that ends on the same day", async () => {
    const line = "nhập;M0001;M0003;Phường Suối Trầm;;;01/10/2026;;;";
    expect(await refused(file(line, "nhập;M0002;M0001;;;;01/10/2026;;;"))).toEqual({
      "lines.3": expect.stringContaining("Xã Suối Hoa cũng kết thúc"),
    });
    expect(await refused(file(line, "chuyển về;M0002/Bản Mới;;;;M0001;01/10/2026;;;"))).toEqual({
      "lines.3": expect.stringContaining("Xã Suối Hoa cũng kết thúc"),
    });
  });

  test.each([
    ["an unknown code", "nhập;M0009;M0001;;;;01/10/2026;;;", "M0009"],
    ["an heir that is not there", "nhập;M0002;M0009;;;;01/10/2026;;;", "M0009"],
    ["a name without a kind", "đổi tên;M0002;;Bản Trầm;;;01/10/2026;;;", "loại đơn vị"],
    ["a code that another bears", "đổi tên;M0002;M0001;Xã Trầm;;;01/10/2026;;;", "còn là của Xã Suối Hoa"],
    ["a division into one", "chia;M0002;M0004;Xã Trầm;;;01/10/2026;;;", "ít nhất hai"],
    ["a unit into itself", "nhập;M0002;M0002;;;;01/10/2026;;;", "chính nó"],
    ["a commune below a commune", "chuyển về;M0002;;;;M0001;01/10/2026;;;", "không trực thuộc"],
  ])("%s", async (_, line, why) => {
    expect(await refused(file(line))).toEqual({ "lines.2": expect.stringContaining(why) });
  });

  test.each(["", "chỉ một ô", "a;b\n1;2"])("%j is no list", async (text) => {
    expect(await refused({ bytes: new TextEncoder().encode(text) })).toHaveProperty("file");
  });
});

describe("who may", () => {
  test("an administrator only below the own unit", async () => {
    const context = await world.as("quantri.suoihoa");
    expect(await refused(merger, context)).toEqual({
      "lines.2": expect.stringContaining("ngoài phạm vi"),
      "lines.3": expect.stringContaining("ngoài phạm vi"),
    });
  });

  test("nobody else", async () => {
    for (const name of ["daumoi.suoihoa", "thcs.suoihoa", "lanhdao.suoihoa"] as const) {
      await expect(run(importUnitChanges, await world.as(name), merger)).rejects.toMatchObject({
        code: "not-allowed",
      });
      await expect(previewUnitChanges(await world.as(name), merger)).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
  });
});
