import { beforeEach, describe, expect, test } from "vitest";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import { publishPlan } from "#domain/plans/publish-plan.ts";
import { withdrawPlan } from "#domain/plans/withdraw-plan.ts";
import { insertSamplePlan } from "#domain/reports/sample-plan.ts";
import { fixedClock } from "#platform/clock.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoPeople, demoUnits } from "../../demo/demo-world.ts";
import { getCommunePage } from "./commune-page.ts";
import { listPublishedCommunes } from "./published-communes.queries.ts";

const database = testDatabase();
const code = "M0001";
let world: World;
let planId: string;

beforeEach(async () => {
  world = await buildWorld(database.db);
  const unit = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  ({ planId } = await insertSamplePlan(database.db, unit, world.dependencies.newId));
  const context = await world.as("daumoi.suoihoa");
  for (const said of [
    { unitId: world.unitId("thcs"), heldOn: "2026-03-09", kind: "talk", women: 40, men: 30 },
    { unitId: world.unitId("thcs"), heldOn: "2026-04-09", kind: "talk", women: 10, men: 10 },
    { unitId: world.unitId("dich-vu"), heldOn: "2026-05-09", kind: "news-item", quantity: 4 },
    { unitId: world.unitId("thcs"), heldOn: "2025-12-09", kind: "talk", women: 500, men: 500 },
  ]) {
    const id = world.dependencies.newId();
    const input = { ...said, id, title: "Buổi của cô Nguyễn Thị Mẫu", note: "Ghi chú nội bộ" };
    const { ok } = await run(logActivity, context, input);
    if (!ok) throw new Error("the activity was refused");
  }
});

const publish = async (published: "yes" | "no") =>
  run(publishPlan, await world.as("daumoi.suoihoa"), { planId, published });
const page = () => getCommunePage(world.dependencies, code);
const notFound = expect.objectContaining({ code: "not-found" }) as Error;

describe("before anything is published", () => {
  test("there is no page and no entry in the list", async () => {
    await expect(page()).rejects.toEqual(notFound);
    expect(await listPublishedCommunes(world.dependencies)).toEqual([]);
  });

  test("an unknown code reads the same", async () => {
    await expect(getCommunePage(world.dependencies, "00000")).rejects.toEqual(notFound);
    await expect(getCommunePage(world.dependencies, "' or 1=1")).rejects.toEqual(notFound);
  });
});

describe("once the plan is published", () => {
  beforeEach(() => publish("yes"));

  test("the commune is listed, said to be invented", async () => {
    expect(await listPublishedCommunes(world.dependencies)).toEqual([
      { code, name: "Xã Suối Hoa", provinceName: "Tỉnh Minh Họa", demo: true },
    ]);
  });

  test("promises in the plan's words, with how far they are, in words and as a share", async () => {
    const { targets } = await page();
    expect(targets.map(({ done, percent, standing }) => [done, percent, standing])).toEqual([
      ["1 trên 9 đơn vị đã đạt", 11.1, "behind"],
      ["0 trên 12 đơn vị đã đạt", 0, "not-enough-ground"],
      ["4 trên 16 tin, bài", 25, "behind"],
      ["chưa có số liệu", null, "no-data"],
    ]);
    expect(targets.map(({ unsettled }) => unsettled !== null)).toEqual([false, true, false, true]);
    expect(targets[0]?.promised).toBe("Câu của kế hoạch");
  });

  test("what was done this year, in numbers", async () => {
    const { activities, year, updatedOn } = await page();
    expect(activities).toMatchObject({ activities: 3, attendance: { total: 90, women: 50, men: 40 } });
    expect([year, updatedOn]).toEqual([2026, "2026-10-20"]);
  });

  test("what comes next", async () => {
    const { coming } = await page();
    expect(coming.map(({ from }) => from)).toContain("2026-11-15");
  });

  test("no person, no unit below the commune, no title or note that somebody wrote", async () => {
    const text = JSON.stringify(await page());
    for (const { name, username } of demoPeople) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(username);
    }
    const below = demoUnits().filter(({ level }) => level === "leaf");
    expect(below.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text).not.toContain("Nguyễn Thị Mẫu");
    expect(text).not.toContain("nội bộ");
  });

  test("taken off again, or withdrawn, the page is gone", async () => {
    await publish("no");
    await expect(page()).rejects.toEqual(notFound);
    await publish("yes");
    await run(withdrawPlan, await world.as("daumoi.suoihoa"), { planId, reason: "Ban hành lại" });
    await expect(page()).rejects.toEqual(notFound);
    expect(await listPublishedCommunes(world.dependencies)).toEqual([]);
  });

  test("a plan that is over stays readable, without figures", async () => {
    const later = { ...world.dependencies, clock: fixedClock("2031-03-01T03:00:00Z") };
    expect(await getCommunePage(later, code)).toMatchObject({ plans: [{ periodTo: 2030 }], targets: [] });
  });

  test("a plan of a unit below is not the commune's page", async () => {
    await publish("no");
    const school = { id: world.unitId("thcs"), provinceId: world.unitId("tinh") };
    const other = await insertSamplePlan(database.db, school, world.dependencies.newId);
    await run(publishPlan, await world.as("daumoi.suoihoa"), { planId: other.planId, published: "yes" });
    await expect(page()).rejects.toEqual(notFound);
  });
});
