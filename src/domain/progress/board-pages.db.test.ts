import { getUnit } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { getBoardPage, type BoardPageQuestion } from "./get-board-page.ts";
import { getOneSheet } from "./get-one-sheet.ts";
import { getTrend } from "./get-trend.ts";
import { keepCounters } from "./keep-counters.ts";
import { sampleStep } from "./samples.ts";
import { post, writePlan } from "./write-samples.ts";

const database = testDatabase();
let world: World;
let targets: string[];

beforeEach(async () => {
  world = await buildWorld(database.db);
  const province = await getUnit(database.db, world.unitId("tinh"), "2026-10-20");
  await writePlan(database.db, province, [
    { title: "Trường học", subjectKinds: ["school"] },
    { title: "Tổng số", basis: "total", steps: [sampleStep({ least: 10 })] },
    { title: "Nhận thức", measure: "awareness", basis: "change" },
  ]);
  targets = (await database.db.selectFrom("targets").select("id").orderBy("position").execute()).map(
    ({ id }) => id,
  );
  await keepCounters(world.dependencies);
  await post(database.db, [
    { unitId: world.unitId("thcs"), day: "2026-02-03", measure: "communication-events", amount: 1 },
    { unitId: world.unitId("thcs"), day: "2026-05-03", measure: "communication-events", amount: 1 },
    { unitId: world.unitId("thcs"), day: "2026-10-03", measure: "communication-events", amount: 3 },
  ]);
});

const asIs: BoardPageQuestion = {
  find: "",
  sort: null,
  page: 1,
  targetId: null,
  byCommune: false,
};

describe("the board as a page", () => {
  it("goes from the province down to its communes, and shows the way back up to those who see it", async () => {
    const above = await getBoardPage(await world.as("lanhdao.minhhoa"), asIs);
    expect(above).toMatchObject({ rowsAre: "places", above: [] });
    const commune = above.board.rows.find(({ unitId }) => unitId === world.unitId("xa"));
    expect(commune?.name).toBe("Xã Suối Hoa");
    const below = { ...asIs, unitId: world.unitId("xa") };
    const page = await getBoardPage(await world.as("lanhdao.minhhoa"), below);
    expect(page).toMatchObject({ rowsAre: "units", above: [{ name: "Tỉnh Minh Họa" }] });
    expect((await getBoardPage(await world.as("lanhdao.suoihoa"), below)).above).toEqual([]);
  });

  it("tells last what nobody has figures of, and chooses a target that says something", async () => {
    const page = await getBoardPage(await world.as("lanhdao.minhhoa"), asIs);
    expect(page.board.silent.map(({ title }) => title)).toEqual(["Nhận thức"]);
    expect(page.chosen).toBe(page.board.columns[0]?.targetId);
  });

  it("says nothing of places out of sight", async () => {
    const question = { ...asIs, unitId: world.unitId("tinh") };
    await expect(getBoardPage(await world.as("lanhdao.suoihoa"), question)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the trend of a figure", () => {
  const trend = async (who: Parameters<World["as"]>[0], targetId: string | undefined, unitId: string) =>
    getTrend(await world.as(who), { targetId: targetId ?? "", unitId });

  it("counts the units of a place in per cent, quarter by quarter, against all of them", async () => {
    const found = await trend("lanhdao.suoihoa", targets[0], world.unitId("xa"));
    expect(found).toMatchObject({ counts: "units", goal: 100 });
    const bound = Number(found?.points[0]?.note?.match(/\/(\d+) /)?.[1]);
    const percent = Math.round(1000 / bound) / 10;
    expect(found?.points.map(({ value }) => value)).toEqual([0, percent, percent, percent]);
  });

  it("shows a unit's own amounts against what is asked of each", async () => {
    const found = await trend("thcs.suoihoa", targets[0], world.unitId("thcs"));
    expect(found).toMatchObject({ counts: "amount", goal: 2, forecast: null });
    expect(found?.points.map(({ value }) => value)).toEqual([1, 2, 2, 5]);
  });

  it("has none where there is no figure, and none for strangers", async () => {
    expect(await trend("lanhdao.suoihoa", targets[2], world.unitId("xa"))).toBeNull();
    expect(await trend("thcs.suoihoa", "not an id", world.unitId("thcs"))).toBeNull();
    await expect(trend("thcs.suoihoa", targets[0], world.unitId("tram-y-te"))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the leader's sheet", () => {
  it("says in a sentence how all stands, whom to talk to and what changed since last month", async () => {
    const sheet = await getOneSheet(await world.as("lanhdao.suoihoa"), {});
    expect(sheet.headline).toBe("chưa đạt chỉ tiêu nào trong 2; 1 chưa đủ căn cứ, 1 chưa có số liệu");
    expect(sheet.targets.map(({ title }) => title)).toEqual(["Trường học", "Tổng số", "Nhận thức"]);
    expect(sheet.talks.first.length).toBeLessThanOrEqual(5);
    // Five have been counted, three of them in October; the school had reached its two before.
    expect(sheet.changes).toMatchObject({
      since: "2026-09-30",
      list: [{ name: "Tổng số", text: "thêm 3 cuộc", standing: null }],
    });
  });

  it("compares a province with the end of last quarter", async () => {
    const sheet = await getOneSheet(await world.as("lanhdao.minhhoa"), {});
    expect(sheet.changes?.since).toBe("2026-09-30");
    expect(sheet.changes?.list).toContainEqual(
      expect.objectContaining({ name: "Tổng số", text: "thêm 3 cuộc" }),
    );
  });
});
