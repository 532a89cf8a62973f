import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { listAmendable } from "#domain/readings/list-amendable.ts";
import type { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { getRequestForm } from "./get-request-form.ts";
import { getTimeliness } from "./get-timeliness.ts";
import { listReports } from "./list-reports.ts";
import { requestReport } from "./request-report.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { startReport } from "./start-report.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
});

const id = "0199f000-0000-7000-8000-00000000000a";
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const ask = async (who: DemoUsername, said: Record<string, unknown> = {}) =>
  run(requestReport, await world.as(who), {
    id,
    planId: plan.planId,
    title: "Báo cáo chuyên đề bạo lực trên mạng",
    text: "Theo Công văn số 12/CV-UBND",
    units: [world.unitId("thcs"), world.unitId("na-lua")],
    covers: "2026-Q4",
    due: "05/11/2026",
    until: "before",
    ...said,
  });
const withdraw = async (who: DemoUsername) => run(withdrawRequest, await world.as(who), { dutyId: id });
const owed = async (who: DemoUsername) =>
  (await listReports(await world.as(who))).own.map(({ duty, period, due }) => [duty.title, period.id, due]);
const start = async () =>
  run(startReport, await world.as("thcs.suoihoa"), {
    id: id.replace(/a$/, "c"),
    dutyId: id,
    unitId: world.unitId("thcs"),
    period: "2026-Q4",
  });

describe("asking for a report that no document states", () => {
  test("the units named owe it at once, by the last day in time; nobody else, and not who asks", async () => {
    expect(await ask("daumoi.suoihoa")).toEqual({ ok: true, value: { repeated: false } });
    const row = ["Báo cáo chuyên đề bạo lực trên mạng", "2026-Q4", "2026-11-04"];
    expect(await owed("thcs.suoihoa")).toContainEqual(row);
    expect(await owed("nalua.suoihoa")).toEqual([row]);
    for (const who of ["tramyte.suoihoa", "daumoi.suoihoa"] as const)
      // oxlint-disable-next-line no-await-in-loop
      expect(await owed(who)).not.toContainEqual(row);
    expect(await start()).toMatchObject({ ok: true });
  });

  test("once, however often the button is pressed", async () => {
    await ask("daumoi.suoihoa");
    expect(await ask("daumoi.suoihoa")).toEqual({ ok: true, value: { repeated: true } });
    await expect(ask("daumoi.suoihoa", { title: "Khác" })).rejects.toEqual(problem("conflict"));
  });

  test("of somebody, by a day to come, about a period that there is", async () => {
    const refused = async (said: Record<string, unknown>, field: string) =>
      expect(await ask("daumoi.suoihoa", said)).toMatchObject({
        ok: false,
        fields: { [field]: expect.any(String) as string },
      });
    await refused({ units: [] }, "kinds");
    await refused({ kinds: ["nonsense"] }, "kinds");
    await refused({ units: [world.unitId("tinh")] }, "units");
    await refused({ due: "2026-10-20" }, "due");
    await refused({ covers: "2026-Q5" }, "covers");
    await refused({ outline: "nonsense" }, "outline");
    await refused({ text: "" }, "text");
  });

  test("by the coordinator of the plan's unit alone", async () => {
    for (const who of ["thcs.suoihoa", "lanhdao.suoihoa", "quantri.suoihoa"] as const)
      // oxlint-disable-next-line no-await-in-loop
      await expect(ask(who)).rejects.toEqual(problem("not-allowed"));
    await expect(getRequestForm(await world.as("thcs.suoihoa"))).rejects.toEqual(problem("not-allowed"));
  });

  test("it is no part of what the plan's document says", async () => {
    await ask("daumoi.suoihoa");
    const { duties } = await listAmendable(database.db, plan.planId);
    expect(duties.map((duty) => duty.id)).toEqual([plan.dutyId]);
  });
});

describe("taking it back", () => {
  test("while nobody has sent: then nobody owes it, and what was begun for it is gone from the list", async () => {
    await ask("daumoi.suoihoa");
    await start();
    expect(await withdraw("daumoi.suoihoa")).toEqual({ ok: true, value: { repeated: false } });
    expect(await withdraw("daumoi.suoihoa")).toEqual({ ok: true, value: { repeated: true } });
    expect(await owed("nalua.suoihoa")).toEqual([]);
    expect((await owed("thcs.suoihoa")).map(([title]) => title)).toEqual(["Báo cáo định kỳ hằng năm"]);
    await expect(start()).rejects.toEqual(problem("not-found"));
  });

  test("not once one has come, nor what a document states, nor by whoever was asked", async () => {
    await ask("daumoi.suoihoa");
    await expect(withdraw("thcs.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(
      run(withdrawRequest, await world.as("daumoi.suoihoa"), { dutyId: plan.dutyId }),
    ).rejects.toEqual(problem("not-found"));
    await start();
    await database.db
      .updateTable("reports")
      .set({
        status: "submitted",
        version: 1,
        frozen_facts: "{}",
        sent_cut_off: "2026-10-20",
        submitted_at: new Date(),
      })
      .execute();
    await expect(withdraw("daumoi.suoihoa")).rejects.toEqual(problem("conflict"));
    expect((await getRequestForm(await world.as("daumoi.suoihoa"))).requests).toMatchObject([{ sent: 1 }]);
  });
});

describe("who is in time", () => {
  test("the coordinator sees each duty with its counts, and each unit of the one chosen", async () => {
    await ask("daumoi.suoihoa");
    const context = await world.as("daumoi.suoihoa");
    const page = await getTimeliness(context, {});
    expect(page.rounds.map(({ duty, asked, inTimeRate }) => [duty.title, asked, inTimeRate])).toEqual([
      ["Báo cáo chuyên đề bạo lực trên mạng", 2, null],
      ["Báo cáo định kỳ hằng năm", 12, null],
    ]);
    const one = await getTimeliness(context, { dutyId: id });
    expect(one.rounds[0]?.obligations.map(({ unit }) => unit.name)).toHaveLength(2);
    expect(one.choices.duties).toHaveLength(2);
  });

  test("of a unit out of sight nothing is found", async () => {
    const unitId = world.unitId("xa");
    await expect(getTimeliness(await world.as("thcs.suoihoa"), { unitId })).rejects.toEqual(
      problem("not-found"),
    );
    expect((await getTimeliness(await world.as("thcs.suoihoa"), {})).rounds).toMatchObject([{ asked: 1 }]);
  });
});
