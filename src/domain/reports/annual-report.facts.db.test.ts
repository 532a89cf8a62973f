import { beforeEach, describe, expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { withdrawActivity } from "#domain/activities/withdraw-activity.ts";
import { run } from "#domain/command.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnitLine } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUnit } from "../../demo/demo-world.ts";
import { gatherFromLedger } from "./annual-report.facts.ts";
import { factsDigest } from "./facts-digest.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;

interface Said {
  readonly unit: DemoUnit;
  readonly day: string;
  readonly kind: string;
  readonly title?: string;
  readonly women?: number;
  readonly men?: number;
  readonly participants?: number;
  readonly quantity?: number;
  readonly host?: string;
  readonly taskId?: string;
  readonly cost?: number;
}

/** A year in which some did much, some little, and some said nothing. */
const year: readonly Said[] = [
  { unit: "thcs", day: "2026-02-10", kind: "communication-session", title: "A", women: 40, men: 35 },
  {
    unit: "thcs",
    day: "2026-03-10",
    kind: "extracurricular",
    title: "B",
    women: 20,
    men: 25,
    host: "Chào cờ",
  },
  {
    unit: "tram-y-te",
    day: "2026-03-20",
    kind: "communication-session",
    title: "C",
    participants: 50,
    women: 30,
  },
  {
    unit: "na-lua",
    day: "2026-04-02",
    kind: "community-gathering",
    title: "D",
    women: 12,
    men: 9,
    host: "Họp bản",
  },
  { unit: "dich-vu", day: "2026-05-01", kind: "news-item", title: "E", quantity: 4 },
  { unit: "dich-vu", day: "2026-06-01", kind: "news-item", title: "F", quantity: 3 },
  { unit: "van-hoa", day: "2026-06-03", kind: "communication-session", title: "G", cost: 3_000_000 },
  { unit: "van-hoa", day: "2026-09-03", kind: "training", title: "H", women: 10, men: 10, cost: 2_500_000 },
];
const outside: Said = {
  unit: "thcs",
  day: "2025-12-30",
  kind: "communication-session",
  women: 999,
  men: 999,
};

async function record(said: Said): Promise<string> {
  const id = world.dependencies.newId();
  const { unit, day, host, ...rest } = said;
  const embedded = host === undefined ? {} : { embedded: "yes", host };
  const input = { ...rest, ...embedded, id, unitId: world.unitId(unit), heldOn: day };
  const outcome = await run(logActivity, await world.as("daumoi.suoihoa"), input);
  expect(outcome).toMatchObject({ ok: true });
  return id;
}

async function gather(unit: DemoUnit, cutOff?: string) {
  const day = "2026-10-20";
  const found = await findPlan(database.db, plan.planId, day);
  if (!found) throw new Error("the plan is not there");
  const line = await listUnitLine(database.db, world.unitId(unit), day);
  const question = {
    duty: await getDuty(database.db, plan.dutyId),
    plan: found,
    unit: line.at(-1) as Unit,
    above: line.slice(0, -1),
    period: getPeriod("2026"),
  };
  return (await gatherFromLedger(world.dependencies, { ...question, cutOff })).facts;
}

beforeEach(async () => {
  world = await buildWorld(database.db);
  const unit = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, unit, world.dependencies.newId);
  for (const said of year) {
    await record(
      said.title === "A"
        ? { ...said, taskId: plan.taskId }
        : said.title === "B"
          ? { ...said, taskId: plan.subtaskId }
          : said,
    );
  }
  await record(outside);
  const withdrawn = await record({ unit: "thcs", day: "2026-07-01", kind: "talk", women: 500, men: 500 });
  await run(withdrawActivity, await world.as("daumoi.suoihoa"), {
    id: withdrawn,
    expectedVersion: 1,
    reason: "Ghi nhầm",
  });
  await run(recordIssuedPlan, await world.as("daumoi.suoihoa"), {
    planId: world.dependencies.newId(),
    unitId: world.unitId("thcs"),
    purpose: "action-month",
    title: "Kế hoạch Tháng hành động",
    issuedOn: "2026-10-12",
  });
});

describe("the commune's report", () => {
  test("counts what a plain recount of the records counts", async () => {
    const { activities } = await gather("xa");
    const sum = (of: (said: Said) => number) => year.reduce((total, said) => total + of(said), 0);
    const attended = (said: Said) => said.participants ?? (said.women ?? 0) + (said.men ?? 0);
    expect(activities.activities).toBe(year.length);
    expect(activities.embedded).toBe(year.filter(({ host }) => host !== undefined).length);
    expect(activities.attendance).toMatchObject({
      total: sum(attended),
      women: sum(({ women }) => women ?? 0),
      men: sum(({ men }) => men ?? 0),
      unknown: 20,
      uncounted: 1,
    });
    const { total, women, men, unknown } = activities.attendance;
    expect(women + men + unknown).toBe(total);
    for (const row of activities.rows) {
      const same = year.filter(({ kind }) => kind === row.kind);
      const amount = (list: readonly Said[]) => list.reduce((all, { quantity }) => all + (quantity ?? 1), 0);
      expect([row.kind, row.own], row.kind).toEqual([row.kind, amount(same.filter(({ host }) => !host))]);
      expect(row.embedded).toBe(amount(same.filter(({ host }) => host)));
    }
    expect(activities.rows.map(({ kind }) => kind).sort()).toEqual(
      [...new Set(year.map(({ kind }) => kind))].sort(),
    );
  });

  test("news items have nobody attending; a session of which nobody counted the people has no number", async () => {
    const { activities } = await gather("xa");
    expect(activities.rows.find(({ kind }) => kind === "news-item")).toMatchObject({
      own: 7,
      unit: "tin, bài",
      attendance: null,
    });
    const sessions = activities.rows.find(({ kind }) => kind === "communication-session");
    expect(sessions?.attendance).toMatchObject({ total: 125, uncounted: 1 });
  });

  test("targets as progress reckons them, with clause and per cent of what was planned", async () => {
    const { targets } = await gather("xa");
    expect(
      targets.map(({ clause, achieved, attained, standing }) => [clause, achieved, attained, standing]),
    ).toEqual([
      // Of nine agencies only the school held two; the others have time left or have said nothing.
      ["II.1", "1/9 đơn vị", 11.1, "behind"],
      ["II.2", "8,3% (1/12 đơn vị)", 8.3, "not-enough-ground"],
      ["II.3", "7/16 tin, bài", 43.8, "behind"],
      [null, "chưa có số liệu", null, "no-data"],
    ]);
  });

  test("names who has recorded nothing, and does not call them late as well", async () => {
    const { silent, late } = await gather("xa");
    expect(silent).toContain("Công an xã");
    expect(silent).not.toContain("Trạm Y tế");
    // News items are no events: of those heard of, only the service centre is behind.
    expect(late.map(({ unitName }) => unitName)).toEqual(["Trung tâm Dịch vụ tổng hợp"]);
  });

  test("tasks: what names a task or one below it, and last what names none", async () => {
    const { activities } = await gather("xa");
    expect(activities.tasks).toEqual([
      { label: "1.", title: "Đổi mới hình thức truyền thông", activities: 2, foremost: ["A", "B"] },
      { label: null, title: null, activities: 6, foremost: ["C", "D", "H"] },
    ]);
  });

  test("national groups: all seven, a task below has those of its task, and counts in each", async () => {
    const groupsOf = ["new-formats", "education"];
    await database.db
      .updateTable("tasks")
      .set({ national_groups: groupsOf })
      .where("id", "=", plan.taskId)
      .execute();
    const { groups = [] } = await gather("xa");
    expect(groups.map(({ activities }) => activities)).toEqual([0, 2, 0, 2, 0, 0, 0, 6]);
    expect(groups[1]).toMatchObject({ foremost: ["A", "B"] });
    expect(groups.at(-1)).toMatchObject({ name: null, foremost: ["C", "D", "H"] });
  });

  test("money as recorded; what has no source says so", async () => {
    expect((await gather("xa")).activities.money).toEqual([{ source: null, amount: 5_500_000 }]);
  });

  test("stands under the province and goes to it, and says how far it counts", async () => {
    const facts = await gather("xa");
    expect(facts).toMatchObject({
      issuer: { body: "Ủy ban nhân dân xã Suối Hoa", parent: "UBND tỉnh Minh Họa" },
      addressees: ["Ủy ban nhân dân tỉnh Minh Họa"],
      cutOff: "2026-10-20",
      whole: false,
    });
    expect(facts.units).toHaveLength(12);
    expect(facts.units.every(({ cells }) => cells.length === facts.targets.length)).toBe(true);
  });

  test("held to an earlier cut-off, nothing later counts", async () => {
    const { activities, cutOff, targets } = await gather("xa", "2026-03-31");
    expect(cutOff).toBe("2026-03-31");
    expect(activities.activities).toBe(3);
    expect(targets[2]).toMatchObject({ achieved: "0/16 tin, bài" });
  });
});

describe("an agency's own report", () => {
  test("has its own figures only, and targets that bind it", async () => {
    const facts = await gather("thcs");
    expect(facts.activities.activities).toBe(2);
    expect(facts.targets.map(({ achieved, standing }) => [achieved, standing])).toEqual([
      ["2/2 cuộc", "met"],
      ["1 kế hoạch", "met"],
    ]);
    expect(facts.targets.map(({ attained }) => attained)).toEqual([100, 100]);
    expect(facts.units).toEqual([]);
    expect(facts.addressees).toEqual(["Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)"]);
    expect(facts.issuer.parent).toBe("UBND xã Suối Hoa");
  });

  test("of a unit that recorded nothing, says so and counts no zero", async () => {
    const facts = await gather("kinh-te");
    expect(facts.activities).toMatchObject({ activities: 0, rows: [] });
    expect(facts.targets[0]).toMatchObject({
      achieved: "chưa có số liệu",
      attained: null,
      standing: "no-data",
    });
    expect(facts.silent).toEqual(["Phòng Kinh tế"]);
  });
});

test("facts are plain data: the same through JSON and back, and gathered twice they have one digest", async () => {
  const facts = await gather("xa");
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  expect(factsDigest(await gather("xa"))).toBe(factsDigest(facts));
});
