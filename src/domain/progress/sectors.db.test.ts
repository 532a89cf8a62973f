import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { assignSector } from "#domain/people/assign-sector.ts";
import { endSector } from "#domain/people/end-sector.ts";
import { getSectors } from "#domain/people/get-sectors.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId, demoPersonId, type DemoUsername } from "../../demo/demo-world.ts";
import { getBoardPage } from "./get-board-page.ts";
import { getReminder } from "./get-reminder.ts";
import { getToDo } from "#domain/reports/get-to-do.ts";
import { remindUnit } from "./remind-unit.ts";
import { writePlan } from "./write-samples.ts";

/** The leader of the commune is a member of its steering committee, for the schools. Every agency and school is late. */
const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
  await writePlan(database.db, commune, [
    { title: "Cuộc truyền thông", subjectKinds: ["agency"] },
    { title: "Cuộc truyền thông trong trường", subjectKinds: ["school"] },
  ]);
});

const refused = expect.any(String) as string;
const schools = (values: object = {}) => ({
  id: demoId("sector"),
  unitId: world.unitId("xa"),
  personId: demoPersonId("lanhdao.suoihoa"),
  kinds: "school",
  from: "2026-10-20",
  until: "",
  ...values,
});
const assign = async (values: object = {}, by: DemoUsername = "daumoi.suoihoa") =>
  run(assignSector, await world.as(by), schools(values));
const member = () => world.as("lanhdao.suoihoa");
const question = {
  targetId: null,
  byCommune: false,
  find: "",
  sort: null,
  page: 1,
} as const;
const chased = async (username: DemoUsername) => {
  const { groups } = await getToDo(await world.as(username));
  const rows = groups
    .filter(({ group }) => group === "chase")
    .flatMap((each) => [...each.rows, ...each.more]);
  return rows.map(({ object }) => object);
};

describe("a member of the steering committee", () => {
  test("chases those of the sector, and only those", async () => {
    expect(await chased("lanhdao.suoihoa")).toEqual([]);
    expect(await assign()).toEqual({ ok: true, value: { repeated: false } });
    expect((await chased("lanhdao.suoihoa")).toSorted()).toEqual([
      "Trường Mầm non Suối Hoa",
      "Trường Tiểu học Suối Hoa",
      "Trường Trung học cơ sở Suối Hoa",
    ]);
    await assign({ id: demoId("area"), kinds: "", unitIds: world.unitId("tram-y-te") });
    expect(await chased("lanhdao.suoihoa")).toContain("1 đơn vị khác đang chậm hoặc chưa có số liệu");
    expect(await chased("lanhdao.minhhoa")).toEqual([]);
  });

  test("writes the reminder to them, signed by office, and to nobody else", async () => {
    await assign();
    const school = { unitId: world.unitId("thcs") };
    const page = await getReminder(await member(), school.unitId);
    expect(page.text?.body).toContain("Người được phân công theo dõi, Xã Suối Hoa");
    expect(page.text?.body).toContain("Kính gửi: Trường Trung học cơ sở Suối Hoa");
    expect(await run(remindUnit, await member(), school)).toEqual({
      ok: true,
      value: { recorded: true, letters: 0 },
    });
    for (const unitId of [world.unitId("tram-y-te"), world.unitId("xa")]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect(run(remindUnit, await member(), { unitId })).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
  });

  test("finds them on the board, also by units", async () => {
    expect((await getBoardPage(await member(), { ...question, mine: true })).watches).toBe(false);
    await assign({ unitIds: [world.unitId("thcs"), world.unitId("tram-y-te")] });
    const page = await getBoardPage(await member(), { ...question, mine: true });
    expect(page.watches).toBe(true);
    expect(page.board.rows.map(({ name }) => name)).toEqual(["Trường Trung học cơ sở Suối Hoa"]);
    expect(page.talks.map(({ unitName }) => unitName)).toEqual(["Trường Trung học cơ sở Suối Hoa"]);
    expect((await getBoardPage(await member(), question)).board.found).toBe(9);
  });

  test("watches over nothing before the first day, after the last, and once no longer of the unit", async () => {
    await assign({ from: "2026-10-21" });
    expect((await member()).actor.sectors).toEqual([]);
    await assign({ id: demoId("second"), until: "2026-10-20" });
    expect((await member()).actor.sectors).toHaveLength(1);
    const ended = await run(endSector, await world.as("daumoi.suoihoa"), { id: demoId("second") });
    expect(ended).toEqual({ ok: true, value: { ended: true } });
    expect((await member()).actor.sectors).toEqual([]);
    await assign({ id: demoId("third") });
    await database.db
      .updateTable("appointments")
      .set({ role: "supervisor" })
      .where("person_id", "=", demoPersonId("lanhdao.suoihoa"))
      .execute();
    expect((await member()).actor.sectors).toEqual([]);
  });
});

describe("assigning", () => {
  test("is done once however often the form is sent", async () => {
    await assign();
    expect(await assign()).toEqual({ ok: true, value: { repeated: true } });
    const page = await getSectors(await world.as("daumoi.suoihoa"), null);
    expect(page.sectors.map(({ personName, text, until }) => [personName, text, until])).toEqual([
      ["Lãnh đạo UBND xã (mẫu)", expect.stringMatching(/rường/), null],
    ]);
    expect(page.people.map(({ username }) => username)).not.toContain("giamsat.suoihoa");
  });

  test.each<[string, () => object]>([
    ["kinds", () => ({ kinds: "" })],
    ["kinds", () => ({ kinds: "no-such-kind" })],
    ["unitIds", () => ({ unitIds: world.unitId("tinh") })],
    ["personId", () => ({ personId: demoPersonId("thcs.suoihoa") })],
    ["personId", () => ({ personId: demoPersonId("giamsat.suoihoa") })],
    ["personId", () => ({ personId: "" })],
    ["until", () => ({ until: "2026-10-19" })],
    ["from", () => ({ from: "" })],
  ])("is refused at %s", async (field, values) => {
    expect(await assign(values())).toEqual({ ok: false, fields: { [field]: refused } });
  });

  test("is for the coordinator and the administrator", async () => {
    expect(await assign({}, "quantri.suoihoa")).toMatchObject({ ok: true });
    for (const who of ["lanhdao.suoihoa", "vanthu.suoihoa", "giamsat.suoihoa", "thcs.suoihoa"] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await expect(assign({ id: demoId(who) }, who), who).rejects.toMatchObject({ code: "not-allowed" });
      // oxlint-disable-next-line no-await-in-loop
      await expect(getSectors(await world.as(who), null), who).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});
