import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Problem } from "#domain/problem.ts";
import { nationId } from "#domain/units/nation.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { acceptReport } from "./accept-report.ts";
import { decideContribution } from "./decide-contribution.ts";
import { getReport } from "./get-report.ts";
import { listContributionsTo } from "./list-contributions-to.ts";
import { loadAnswered } from "./load-report.ts";
import { findReport } from "./reports.queries.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { insertSampleAbove, insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeNarrative } from "./write-narrative.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
const below = "0199f000-0000-7000-8000-00000000000a";
const own = "0199f000-0000-7000-8000-00000000000b";
const source = `${below}:strengths`;
const commune = "daumoi.suoihoa";
const refused = (code: string) => expect.objectContaining({ code }) as Problem;

async function write(id: string, who: DemoUsername, sections: Record<string, string>) {
  const context = await world.as(who);
  const { report, facts } = await getReport(context, id);
  const required = facts.outline
    .filter(({ kind, required: must }) => kind === "narrative" && must)
    .map(({ code }) => [code, "Đã viết."]);
  const input = {
    id,
    changedAt: report.changedAt.toISOString(),
    sections: { ...Object.fromEntries(required), ...sections },
  };
  expect(await run(writeNarrative, context, input)).toMatchObject({ ok: true });
}

async function send(id: string, who: DemoUsername): Promise<void> {
  const context = await world.as(who);
  expect(await run(submitReport, context, await sendingAllSeen(context, id))).toMatchObject({ ok: true });
}

beforeEach(async () => {
  world = await buildWorld(database.db);
  const unit = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, unit, world.dependencies.newId);
  const asked = { dutyId: plan.dutyId, period: "2026" };
  await run(startReport, await world.as("thcs.suoihoa"), {
    ...asked,
    id: below,
    unitId: world.unitId("thcs"),
  });
  await run(startReport, await world.as(commune), { ...asked, id: own, unitId: world.unitId("xa") });
  await write(below, "thcs.suoihoa", { strengths: "Nam sinh tham gia nhiều." });
  await send(below, "thcs.suoihoa");
});

const decide = async (choice: string, who: DemoUsername = commune, id = own) =>
  run(decideContribution, await world.as(who), { id, source, choice });
const seen = async () => getReport(await world.as(commune), own);
const accept = async () => run(acceptReport, await world.as(commune), { id: below, version: 1 });

test("words of those below come with their accepted report; taken they stand in the own text, once, attributed", async () => {
  expect((await seen()).contributions).toEqual([]);
  await expect(decide("taken")).rejects.toEqual(refused("not-found"));
  await accept();
  const words = (await seen()).contributions.find((one) => one.source === source);
  expect(words).toMatchObject({
    unitName: "Trường Trung học cơ sở Suối Hoa",
    choice: "open",
    section: "strengths",
  });

  await write(own, commune, { strengths: "Toàn xã làm đều." });
  expect(await decide("taken")).toEqual({ ok: true, value: { repeated: false } });
  expect(await decide("taken")).toEqual({ ok: true, value: { repeated: true } });
  const { report, contributions } = await seen();
  expect(report.narrative["strengths"]).toBe(
    "Toàn xã làm đều.\nTrường Trung học cơ sở Suối Hoa: Nam sinh tham gia nhiều.",
  );
  expect(contributions.find((one) => one.source === source)?.choice).toBe("taken");
});

test("kept, they are printed as theirs and frozen with the report; dropped, they are not", async () => {
  await accept();
  await decide("kept");
  expect((await seen()).facts.contributions).toEqual([
    {
      unitName: "Trường Trung học cơ sở Suối Hoa",
      section: "strengths",
      heading: "Ưu điểm",
      text: "Nam sinh tham gia nhiều.",
    },
  ]);
  await decide("dropped");
  expect(await seen()).toMatchObject({ facts: { contributions: [] }, report: { narrative: {} } });
});

test("only who writes the report decides, and the unit below gathers nothing of others", async () => {
  await accept();
  await expect(decide("taken", "lanhdao.suoihoa")).rejects.toEqual(refused("not-allowed"));
  await expect(decide("taken", "thcs.suoihoa")).rejects.toEqual(refused("not-allowed"));
  expect((await getReport(await world.as("thcs.suoihoa"), below)).contributions).toEqual([]);
});

describe("of a commune whose plan follows the province's", () => {
  const upward = "0199f000-0000-7000-8000-00000000000c";
  let above: SamplePlan;

  beforeEach(async () => {
    const province = { id: world.unitId("tinh"), provinceId: world.unitId("tinh") };
    above = await insertSampleAbove(database.db, province, plan, world.dependencies.newId);
    await accept();
  });

  const start = async () => {
    const asked = { id: upward, dutyId: above.dutyId, unitId: world.unitId("xa"), period: "2026" };
    expect(await run(startReport, await world.as(commune), asked)).toMatchObject({ ok: true });
  };
  const read = async () => getReport(await world.as(commune), upward);
  const choices = async () => (await read()).contributions.map((one) => [one.source, one.choice]);

  test("the report to the province offers the agencies' words; kept they are printed and frozen", async () => {
    await start();
    const offered = (await read()).contributions.find((one) => one.source === source);
    expect(offered).toMatchObject({ unitName: "Trường Trung học cơ sở Suối Hoa", choice: "open" });
    expect(await decide("kept", commune, upward)).toMatchObject({ ok: true });
    await write(upward, commune, { strengths: "Toàn xã làm đều." });
    await send(upward, commune);
    expect((await read()).report.frozenFacts?.contributions).toEqual([
      {
        unitName: "Trường Trung học cơ sở Suối Hoa",
        section: "strengths",
        heading: "Ưu điểm",
        text: "Nam sinh tham gia nhiều.",
      },
    ]);
  });

  test("what it kept is offered to the province under both names, and is printed there as theirs", async () => {
    const top = "0199f000-0000-7000-8000-00000000000d";
    const province = "daumoi.minhhoa";
    await start();
    await decide("kept", commune, upward);
    await write(upward, commune, { strengths: "Toàn xã làm đều." });
    await send(upward, commune);
    await run(acceptReport, await world.as(province), { id: upward, version: 1 });
    const nation = { id: nationId, provinceId: nationId };
    const ministry = await insertSampleAbove(
      database.db,
      nation,
      above,
      world.dependencies.newId,
      "province-level",
    );
    const asked = { id: top, dutyId: ministry.dutyId, unitId: world.unitId("tinh"), period: "2026" };
    expect(await run(startReport, await world.as(province), asked)).toMatchObject({ ok: true });

    const offered = async () => (await getReport(await world.as(province), top)).contributions;
    const words = (await offered()).filter(({ section }) => section === "strengths");
    expect(words.map(({ unitName, text }) => [unitName, text])).toEqual([
      ["Xã Suối Hoa", "Toàn xã làm đều."],
      ["Trường Trung học cơ sở Suối Hoa, Xã Suối Hoa", "Nam sinh tham gia nhiều."],
    ]);
    const theirs = words[1]?.source ?? "none";
    expect(
      await run(decideContribution, await world.as(province), { id: top, source: theirs, choice: "kept" }),
    ).toMatchObject({ ok: true });
    expect((await getReport(await world.as(province), top)).facts.contributions).toMatchObject([
      { unitName: "Trường Trung học cơ sở Suối Hoa, Xã Suối Hoa", text: "Nam sinh tham gia nhiều." },
    ]);
  });

  test("what the commune took into its own text goes up with it and is not offered again", async () => {
    await decide("taken");
    await start();
    expect((await read()).report.narrative["strengths"]).toBe(
      "Trường Trung học cơ sở Suối Hoa: Nam sinh tham gia nhiều.",
    );
    expect(await choices()).toContainEqual([source, "taken"]);
    expect(await decide("taken", commune, upward)).toEqual({ ok: true, value: { repeated: true } });
  });

  test("what it kept to be printed stays kept, where the outline has a place for it", async () => {
    await decide("kept");
    await start();
    expect(await choices()).toContainEqual([source, "kept"]);
    expect((await read()).facts.contributions).toHaveLength(1);
  });

  test("whoever must not report to the commune is not heard, as it is not added up", async () => {
    await start();
    await database.db
      .updateTable("duties")
      .set({ sender_kinds: ["organisation"] })
      .where("id", "=", plan.dutyId)
      .execute();
    expect(await choices()).toEqual([]);
  });

  test("few statements for who collects, none for a unit at the bottom", async () => {
    await start();
    const asked = async (id: string) => {
      const report = await findReport(database.db, id);
      if (!report) throw new Error("no such report");
      const loaded = await loadAnswered(world.dependencies, report);
      let statements = 0;
      const db = database.db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      await listContributionsTo({ ...world.dependencies, db }, loaded);
      return statements;
    };
    expect(await asked(below)).toBe(0);
    expect(await asked(upward)).toBeLessThanOrEqual(5);
  });
});
