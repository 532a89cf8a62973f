import { beforeEach, describe, expect, test } from "vitest";
import { correctActivity } from "#domain/activities/correct-activity.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { withdrawActivity } from "#domain/activities/withdraw-activity.ts";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import type { Problem } from "#domain/problem.ts";
import { fixedClock } from "#platform/clock.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { acceptReport } from "./accept-report.ts";
import { gatherFromLedger } from "./annual-report.facts.ts";
import { getReport } from "./get-report.ts";
import { listReports } from "./list-reports.ts";
import { reopenReport } from "./reopen-report.ts";
import { addFigures, type ProductSum } from "./report-figures.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeNarrative } from "./write-narrative.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
const main = "0199f000-0000-7000-8000-00000000000a";
const supplement = "0199f000-0000-7000-8000-00000000000b";
const school = "thcs.suoihoa";
const commune = "daumoi.suoihoa";

async function on(day: string, who: DemoUsername = school): Promise<Context> {
  return { ...(await world.as(who)), clock: fixedClock(`${day}T03:00:00Z`) };
}

/** Held and recorded on days of 2026. */
async function record(heldOn: string, recordedOn: string, women: number): Promise<Record<string, unknown>> {
  const said = {
    id: world.dependencies.newId(),
    unitId: world.unitId("thcs"),
    kind: "talk",
    title: `Buổi ${heldOn}`,
    heldOn,
    women,
    men: 0,
  };
  expect(await run(logActivity, await on(recordedOn), said)).toMatchObject({ ok: true });
  return said;
}

const start = async (day: string, said: Record<string, unknown>) =>
  run(startReport, await on(day), {
    dutyId: plan.dutyId,
    unitId: world.unitId("thcs"),
    period: "2026",
    ...said,
  });

async function send(
  id: string,
  day: string,
  estimates: Record<string, string> = {},
  who: DemoUsername = school,
): Promise<void> {
  const context = await on(day, who);
  const { facts, report } = await getReport(context, id);
  const written = facts.outline
    .filter(({ kind, required }) => kind === "narrative" && required)
    .map(({ code }) => [code, "Đã viết."]);
  const input = {
    id,
    changedAt: report.changedAt.toISOString(),
    sections: Object.fromEntries(written),
    estimates,
  };
  expect(await run(writeNarrative, context, input)).toMatchObject({ ok: true });
  expect(await run(submitReport, context, await sendingAllSeen(context, id))).toMatchObject({ ok: true });
}

const accept = async (id: string, version: number, day: string) =>
  expect(await run(acceptReport, await on(day, commune), { id, version })).toMatchObject({ ok: true });

const amounts = (products: readonly ProductSum[]) =>
  products.map(({ kind, amount, attendance }) => [kind, amount, attendance?.total ?? 0]);

beforeEach(async () => {
  world = await buildWorld(database.db);
  const unit = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, unit, world.dependencies.newId);
});

describe("the supplement to a year's report", () => {
  let corrected: Record<string, unknown>;
  let withdrawn: Record<string, unknown>;
  beforeEach(async () => {
    corrected = await record("2026-03-01", "2026-03-02", 30);
    withdrawn = await record("2026-04-01", "2026-04-02", 20);
    await record("2026-05-01", "2026-05-02", 10);
    await start("2026-11-10", { id: main });
    await send(main, "2026-11-10");
    await accept(main, 1, "2026-11-12");
  });

  async function everythingHappens() {
    await record("2026-12-01", "2026-12-02", 50);
    await record("2026-11-05", "2026-12-03", 7);
    const correction = { ...corrected, women: 33, expectedVersion: 1, reason: "Đếm lại" };
    expect(await run(correctActivity, await on("2026-12-04"), correction)).toMatchObject({ ok: true });
    const withdrawal = { id: withdrawn["id"], expectedVersion: 1, reason: "Ghi nhầm" };
    expect(await run(withdrawActivity, await on("2026-12-05"), withdrawal)).toMatchObject({ ok: true });
  }

  test("is asked for from the day after the Action Month, and then listed", async () => {
    const input = { id: supplement, part: "supplement" };
    await expect(start("2026-12-15", input)).rejects.toEqual(
      expect.objectContaining({ code: "not-found" }) as Problem,
    );
    const listed = async (day: string) =>
      (await listReports(await on(day))).own.map(({ part, report }) => [part, report?.status ?? null]);
    expect(await listed("2026-12-15")).toEqual([["main", "accepted"]]);
    expect(await listed("2026-12-16")).toEqual([
      ["supplement", null],
      ["main", "accepted"],
    ]);
    expect(await start("2026-12-16", input)).toMatchObject({ ok: true, value: { repeated: false } });
    expect(
      (await listReports(await on("2026-12-20", commune))).below.map(({ part, senders }) => [
        part,
        senders.length,
      ]),
    ).toEqual([
      ["main", 12],
      ["supplement", 1],
    ]);
  });

  test("with its report it is what the ledger has, whatever was recorded late, corrected, withdrawn", async () => {
    await everythingHappens();
    await start("2027-01-05", { id: supplement, part: "supplement" });
    const context = await on("2027-01-05");
    const { facts, ...loaded } = await getReport(context, supplement);
    expect(facts.supplement).toMatchObject({ mainReportId: main, mainVersion: 1, mainCutOff: "2026-11-10" });
    expect(amounts(facts.supplement?.after ?? [])).toEqual([["talk", 1, 50]]);
    expect(amounts(facts.supplement?.late ?? [])).toEqual([["talk", 1, 7]]);
    // One talk of twenty is gone, and another was of three more.
    expect(amounts(facts.supplement?.corrected ?? [])).toEqual([["talk", -1, -17]]);

    const said = (await getReport(context, main)).facts;
    const both = addFigures([said.figures, { ...facts.figures, targets: [] }]);
    const { facts: counted } = await gatherFromLedger(context, loaded);
    expect(both.products).toEqual(counted.figures.products);
    expect(amounts(both.products)).toEqual([["talk", 4, 100]]);
    expect(facts.figures.targets).toEqual(counted.figures.targets);
  });

  test("goes the same way, and counts for nothing once its report was sent anew", async () => {
    await everythingHappens();
    await start("2026-12-20", { id: supplement, part: "supplement" });
    await send(supplement, "2026-12-20");
    await accept(supplement, 1, "2026-12-21");
    const seen = async () => getReport(await on("2027-01-10"), supplement);
    expect(await seen()).toMatchObject({ isStale: false, report: { status: "accepted" } });

    await run(reopenReport, await on("2027-01-04"), { id: main, reason: "Thiếu một buổi" });
    expect(await seen()).toMatchObject({ isStale: false });
    await send(main, "2027-01-05");
    await accept(main, 2, "2027-01-06");
    expect(await seen()).toMatchObject({ isStale: true });
  });

  describe("its words, for the commune that puts the reports together", () => {
    const above = "0199f000-0000-7000-8000-00000000000d";
    const addition = "0199f000-0000-7000-8000-00000000000e";
    const ofCommune = () => ({ unitId: world.unitId("xa"), dutyId: plan.dutyId, period: "2026" });
    const begin = async (day: string, said: Record<string, unknown>) =>
      expect(await run(startReport, await on(day, commune), { ...ofCommune(), ...said })).toMatchObject({
        ok: true,
      });
    const offered = async (id: string, day: string) => {
      const { contributions } = await getReport(await on(day, commune), id);
      return contributions.filter(({ section }) => section === "leadership").map(({ source }) => source);
    };
    const sendSupplement = async () => {
      await everythingHappens();
      await start("2026-12-20", { id: supplement, part: "supplement" });
      await send(supplement, "2026-12-20");
      await accept(supplement, 1, "2026-12-21");
    };

    test("go with those of its report as the figures do, until that was sent anew", async () => {
      await sendSupplement();
      await begin("2026-12-22", { id: above });
      expect(await offered(above, "2026-12-22")).toEqual([`${main}:leadership`, `${supplement}:leadership`]);
      await run(reopenReport, await on("2027-01-04"), { id: main, reason: "Thiếu một buổi" });
      await send(main, "2027-01-05");
      await accept(main, 2, "2027-01-06");
      expect(await offered(above, "2027-01-07")).toEqual([`${main}:leadership`]);
    });

    test("go into the commune's own supplement, unless its report has dealt with them", async () => {
      await begin("2026-11-20", { id: above });
      await send(above, "2026-11-20", {}, commune);
      await sendSupplement();
      await begin("2026-12-22", { id: addition, part: "supplement" });
      const source = `${supplement}:leadership`;
      expect(await offered(addition, "2026-12-22")).toEqual([source]);
      const contributions = JSON.stringify({ [source]: { version: 1, choice: "dropped" } });
      await database.db.updateTable("reports").set({ contributions }).where("id", "=", above).execute();
      expect(await offered(addition, "2026-12-22")).toEqual([]);
    });
  });
});

test("next year's report shows this year's beside it, what was estimated against what came, and the sum", async () => {
  await record("2026-03-01", "2026-03-02", 30);
  await start("2026-11-10", { id: main });
  const target = `target:${plan.eventsTarget}`;
  await send(main, "2026-11-10", { [target]: "3", "kind:talk": "2" });
  const sent = await getReport(await on("2026-11-11"), main);
  expect(sent.facts.estimates.filter(({ estimated }) => estimated !== null)).toMatchObject([
    { line: target, soFar: 1, estimated: 3 },
    { line: "kind:talk", soFar: 1, estimated: 2 },
  ]);
  // Nothing of an estimate is in what was counted.
  expect(amounts(sent.facts.figures.products)).toEqual([["talk", 1, 30]]);
  expect(sent.reconciled).toEqual([]);

  await record("2026-12-01", "2026-12-02", 50);
  const after = await getReport(await on("2027-01-05"), main);
  expect(after.reconciled.map(({ line, counted, deviation }) => [line, counted, deviation])).toEqual([
    [target, 2, -33.3],
    ["kind:talk", 2, 0],
  ]);

  await start("2026-12-20", { id: supplement, part: "supplement" });
  await send(supplement, "2027-01-06");
  await record("2027-02-01", "2027-02-02", 11);
  const next = "0199f000-0000-7000-8000-00000000000c";
  await start("2027-11-10", { id: next, period: "2027" });
  const { facts } = await getReport(await on("2027-11-10"), next);
  expect(amounts(facts.figures.products)).toEqual([["talk", 1, 11]]);
  expect(facts.previous).toMatchObject({
    whole: true,
    accepted: false,
    products: [{ kind: "talk", amount: 2, now: 1 }],
    attendance: { total: 80 },
    reconciled: [{ line: target, estimated: 3, counted: 2 }, { line: "kind:talk" }],
    cumulative: { from: "2026-01-01", products: [{ kind: "talk", amount: 3 }], attendance: { total: 91 } },
  });
});
