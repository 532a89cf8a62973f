import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { listActivitiesBehind } from "./activities-behind.queries.ts";
import { getNewForm } from "./get-form.ts";
import { listActivities, type ActivityFilter } from "./list-activities.ts";
import { logActivity } from "./log-activity.ts";
import { withdrawActivity } from "./withdraw-activity.ts";

const database = testDatabase();
let world: World;
let made = 0;

/** Records one as the coordinator of the commune, who may for every unit in it; answers its id. */
async function log(unit: Parameters<World["unitId"]>[0], said: Record<string, unknown>): Promise<string> {
  const id = `0199f000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;
  const form = {
    id,
    unitId: world.unitId(unit),
    kind: "communication-session",
    heldOn: "2026-10-01",
    ...said,
  };
  expect(await run(logActivity, await world.as("daumoi.suoihoa"), form)).toMatchObject({ ok: true });
  return id;
}

const listed = async (who: Parameters<World["as"]>[0], filter: ActivityFilter = {}) =>
  listActivities(await world.as(who), filter);
const titles = async (filter: ActivityFilter, who: Parameters<World["as"]>[0] = "lanhdao.suoihoa") =>
  (await listed(who, filter)).rows.map(({ title }) => title);

beforeEach(async () => {
  made = 0;
  world = await buildWorld(database.db);
});

describe("the list", () => {
  beforeEach(async () => {
    await log("na-lua", {
      title: "Họp bản về việc nhà",
      place: "Nhà văn hóa Đồi Chè",
      heldOn: "2026-06-30",
      women: 31,
      men: 28,
    });
    await log("thcs", { title: "Ngoại khóa", kind: "extracurricular", heldOn: "2026-07-01", women: 10 });
    await log("thcs", { title: "Tin về ngoại khóa", kind: "news-item", quantity: 2, heldOn: "2026-09-30" });
  });

  test("shows what lies at or below the units one acts for, the latest day first", async () => {
    expect(await titles({})).toEqual(["Tin về ngoại khóa", "Ngoại khóa", "Họp bản về việc nhà"]);
    expect(await titles({}, "thcs.suoihoa")).toEqual(["Tin về ngoại khóa", "Ngoại khóa"]);
    expect(await titles({}, "dichvu.suoihoa")).toEqual([]);
  });

  test("narrows by unit, days (both within) and kind", async () => {
    expect(await titles({ unitId: world.unitId("na-lua") })).toEqual(["Họp bản về việc nhà"]);
    expect(await titles({ from: "2026-06-30", to: "2026-07-01" })).toEqual([
      "Ngoại khóa",
      "Họp bản về việc nhà",
    ]);
    expect(await titles({ kind: "news-item" })).toEqual(["Tin về ngoại khóa"]);
  });

  test("is found without accents, by title, place or host, in any order of words", async () => {
    expect(await titles({ text: "doi che" })).toEqual(["Họp bản về việc nhà"]);
    expect(await titles({ text: "Khóa NGOẠI" })).toEqual(["Tin về ngoại khóa", "Ngoại khóa"]);
    expect(await titles({ text: "nhà 100%_" })).toEqual([]);
  });

  test("adds up what is known, and says how much is not", async () => {
    const { totals } = await listed("lanhdao.suoihoa");
    expect(totals).toEqual({ rows: 3, activities: 3, participants: 59, women: 41, men: 28, withoutSexes: 1 });
    const { totals: ofNews } = await listed("lanhdao.suoihoa", { kind: "news-item" });
    expect(ofNews).toMatchObject({ participants: null, women: null, men: null });
  });

  test("keeps a withdrawn one in sight, out of the sums", async () => {
    const id = await log("thcs", { title: "Ghi nhầm", women: 5, men: 5 });
    const withdrawal = { id, expectedVersion: 1, reason: "Ghi nhầm" };
    await run(withdrawActivity, await world.as("daumoi.suoihoa"), withdrawal);
    const { rows, totals } = await listed("lanhdao.suoihoa");
    expect(rows.find((row) => row.id === id)).toMatchObject({ withdrawn: true });
    expect(totals).toMatchObject({ rows: 4, activities: 3, women: 41 });
  });

  test("of a unit out of sight is not found", async () => {
    await expect(listed("thcs.suoihoa", { unitId: world.unitId("na-lua") })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

test("the list turns its pages by fifty, and stays within them", async () => {
  for (let n = 0; n < 51; n += 1) await log("thcs", {});
  const first = await listed("thcs.suoihoa");
  const last = await listed("thcs.suoihoa", { page: 99 });
  expect([first.rows.length, first.pages, last.rows.length, last.page]).toEqual([50, 2, 1, 2]);
  expect(first.rows.map(({ id }) => id)).not.toContain(last.rows[0]?.id);
});

describe("the activities behind a figure", () => {
  test("add up to it: these units, this measure, these days", async () => {
    const first = await log("thcs", { kind: "news-item", quantity: 2, heldOn: "2026-07-01" });
    const second = await log("thcs", { kind: "web-post", quantity: 3, heldOn: "2026-09-30" });
    await log("thcs", { kind: "news-item", quantity: 5, heldOn: "2026-06-30" });
    await log("thcs", { heldOn: "2026-08-01" });
    await log("dich-vu", { kind: "news-item", quantity: 7, heldOn: "2026-08-01" });
    const behind = await listActivitiesBehind(database.db, {
      unitIds: [world.unitId("thcs")],
      measure: "news-items",
      from: "2026-07-01",
      to: "2026-09-30",
    });
    expect(behind.map(({ id, amount }) => [id, amount])).toEqual([
      [first, 2],
      [second, 3],
    ]);
    expect(behind[0]).toMatchObject({
      unitName: "Trường Trung học cơ sở Suối Hoa",
      women: null,
      evidence: 0,
    });
  });

  test("of no unit are none", async () => {
    const none = { unitIds: [], measure: "news-items", from: "2026-01-01", to: "2026-12-31" };
    expect(await listActivitiesBehind(database.db, none)).toEqual([]);
  });
});

describe("the form for a new activity", () => {
  test("does not ask a reporter of one unit which unit, and offers the last values", async () => {
    await log("na-lua", { place: "Nhà văn hóa", topics: "role-models", audiences: "men" });
    await log("na-lua", { kind: "talk", place: "Sân bóng" });
    await log("na-lua", {});
    const form = await getNewForm(await world.as("nalua.suoihoa"), {});
    expect(form.unit?.id).toBe(world.unitId("na-lua"));
    expect(form.choices.usualKinds).toEqual(["communication-session", "talk"]);
    expect(form.choices.last).toMatchObject({ kind: "communication-session", place: null });
  });

  test("asks a coordinator, among the units of the commune", async () => {
    const form = await getNewForm(await world.as("daumoi.suoihoa"), {});
    expect(form.unit).toBeNull();
    expect(form.units.map(({ id }) => id)).toEqual(
      expect.arrayContaining([world.unitId("xa"), world.unitId("thcs"), world.unitId("na-lua")]),
    );
    const chosen = await getNewForm(await world.as("daumoi.suoihoa"), { unitId: world.unitId("thcs") });
    expect(chosen.unit?.id).toBe(world.unitId("thcs"));
  });

  test("is not for those who only look, nor for another's unit or activity", async () => {
    await expect(getNewForm(await world.as("lanhdao.suoihoa"), {})).rejects.toMatchObject({
      code: "not-allowed",
    });
    const asked = { unitId: world.unitId("thcs") };
    await expect(getNewForm(await world.as("nalua.suoihoa"), asked)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const likeId = await log("thcs", {});
    await expect(getNewForm(await world.as("nalua.suoihoa"), { likeId })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
