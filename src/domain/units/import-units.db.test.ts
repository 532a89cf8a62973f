import { beforeEach, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { importUnits } from "./import-units.ts";
import { getUnit, listChildren } from "./units.queries.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const header = "Tên đơn vị,Loại đơn vị,Thuộc,Hoạt động từ ngày";
const csv = (...lines: string[]) => new TextEncoder().encode([header, ...lines].join("\n"));

async function send(bytes: Uint8Array, form = "form", top = world.unitId("xa")) {
  return run(importUnits, await world.as("daumoi.suoihoa"), { id: demoId(form), topId: top, bytes });
}
const namesBelow = async () =>
  (await listChildren(database.db, world.unitId("xa"), "2026-10-20")).map(({ name }) => name);

describe("a list of units", () => {
  test("adds units of every kind it names, each in its place", async () => {
    const outcome = await send(
      csv(
        "Bản Thử,Bản,,",
        "Trường Mầm non Hoa Mai,Mầm non,M0001,05/9/1985",
        "Hợp tác xã Chè,Hợp tác xã,Xã Suối Hoa,01/3/2026",
        "Công ty Tre Xanh,enterprise,,",
      ),
    );
    expect(outcome).toEqual({ ok: true, value: { added: 4, present: 0 } });
    const children = await listChildren(database.db, world.unitId("xa"), "2026-10-20");
    const school = children.find(({ name }) => name === "Trường Mầm non Hoa Mai");
    expect(school).toMatchObject({ kind: "school", communeId: world.unitId("xa"), demo: true });
    // Founded long before: it counts from the day on which its commune stands where it does.
    expect(await getUnit(database.db, school?.id ?? "", "2025-07-01")).toMatchObject({ name: school?.name });
    const cooperative = children.find(({ name }) => name === "Hợp tác xã Chè");
    await expect(getUnit(database.db, cooperative?.id ?? "", "2026-02-28")).rejects.toMatchObject({
      code: "not-found",
    });
    const audit = await database.db.selectFrom("audit_log").select(["command", "detail"]).execute();
    expect(audit).toEqual([{ command: "unit.import", detail: { added: 4, present: 0 } }]);
  });

  test("from Excel, under a title, with dates and codes as Excel keeps them", async () => {
    const bytes = await writeExcelFile([
      ["DANH SÁCH ĐƠN VỊ"],
      [],
      ["STT", "Loại đơn vị *", "Tên đơn vị *", "Hoạt động từ ngày", "Thuộc (mã hoặc tên xã, tỉnh)"],
      [
        1,
        "Thôn",
        "Thôn Mười",
        { value: new Date(Date.UTC(2026, 2, 1)), type: Date, format: "dd/mm/yyyy" },
        "M0001",
      ],
      [2, "Trạm Y tế", "Trạm Y tế số 2", null, null],
    ]).toBuffer();
    expect(await send(bytes)).toEqual({ ok: true, value: { added: 2, present: 0 } });
    const village = (await listChildren(database.db, world.unitId("xa"), "2026-03-01")).find(
      ({ name }) => name === "Thôn Mười",
    );
    expect(village).toMatchObject({ kind: "village" });
  });

  test("sent twice adds nothing the second time", async () => {
    const list = csv("Bản Thử,Bản,,", "Bản nà lúa,Bản,,");
    expect(await send(list)).toMatchObject({ value: { added: 1, present: 1 } });
    const before = await namesBelow();
    expect(await send(list)).toMatchObject({ value: { added: 0, present: 2 } });
    expect(await send(list, "another form")).toMatchObject({ value: { added: 0, present: 2 } });
    expect(await namesBelow()).toEqual(before);
  });

  test("of which any line is refused adds nothing, and each such line says why", async () => {
    const before = await namesBelow();
    const outcome = await send(
      csv(
        "Bản Thử,Bản,,",
        ",Bản,,",
        "Đội Một,Đội,,",
        "Bản Thử,Bản,,",
        "Bản Xa,Bản,M0009,",
        "Bản Mai,Bản,,32/1/2026",
        "Bản Sau,Bản,,01/01/2027",
        "Sở Thử,department,,",
      ),
    );
    expect(outcome).toEqual({
      ok: false,
      fields: {
        "lines.3": "Ghi tên đơn vị.",
        "lines.4": expect.stringContaining("Đội"),
        "lines.5": "“Bản Thử” trùng với dòng 2.",
        "lines.6": expect.stringContaining("M0009"),
        "lines.7": expect.stringContaining("32/1/2026"),
        "lines.8": expect.stringContaining("sau hôm nay"),
        "lines.9": expect.stringContaining("không lập trực thuộc"),
      },
    });
    expect(await namesBelow()).toEqual(before);
  });

  test("of thousands of units is one matter of seconds", async () => {
    const list = csv(...Array.from({ length: 5_000 }, (_, n) => `Tổ dân phố số ${n + 1},Tổ dân phố,,`));
    expect(await send(list)).toMatchObject({ value: { added: 5_000 } });
    expect(await namesBelow()).toHaveLength(5_016);
  });
});

describe("what is no list", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["no headings", new TextEncoder().encode("Bản Thử\nBản Hai")],
    ["headings alone", new TextEncoder().encode(header)],
    ["letters of an old font", Uint8Array.from([0x54, 0xaa, 0x6e, 0x2c, 0xb5])],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["a torn workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])("%s", async (_, bytes) => {
    expect(await send(bytes)).toMatchObject({ ok: false, fields: { file: expect.any(String) } });
  });
});

describe("who may", () => {
  test("nobody but the coordinator or administrator of the unit", async () => {
    const input = { id: demoId("form"), topId: world.unitId("xa"), bytes: csv("Bản Thử,Bản,,") };
    for (const name of ["thcs.suoihoa", "lanhdao.suoihoa"] as const) {
      await expect(run(importUnits, await world.as(name), input)).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
    const above = { ...input, topId: world.unitId("tinh") };
    await expect(run(importUnits, await world.as("daumoi.suoihoa"), above)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
