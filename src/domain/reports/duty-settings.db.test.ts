import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import type { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { getDutySettings } from "./get-duty-settings.ts";
import { getReport } from "./get-report.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { setDutySettings } from "./set-duty-settings.ts";
import { startReport } from "./start-report.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
});

const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const set = async (who: DemoUsername, said: Record<string, unknown> = {}) =>
  run(setDutySettings, await world.as(who), {
    dutyId: plan.dutyId,
    dayOff: "stays",
    supplement: "yes",
    ...said,
  });

describe("what people settle of a duty", () => {
  test("is kept, audited once, and seen with what it brings about", async () => {
    const said = {
      outline: "annual-report",
      cutOff: "decree-09-2019",
      dayOff: "before",
      ownTargets: "yes",
      supplementDue: "31/12",
    };
    expect(await set("daumoi.suoihoa", said)).toEqual({ ok: true, value: { changed: true } });
    expect(await set("daumoi.suoihoa", said)).toEqual({ ok: true, value: { changed: false } });
    expect(await getDuty(database.db, plan.dutyId)).toMatchObject({
      ...said,
      ownTargets: true,
      supplementDue: "12-31",
    });
    const page = await getDutySettings(await world.as("thcs.suoihoa"), plan.planId, plan.dutyId);
    expect(page.coming[0]).toMatchObject({
      due: "2026-11-19",
      period: { from: "2025-12-15", to: "2026-12-14" },
    });
    expect(page.mayChange).toBe(false);
    const audits = database.db
      .selectFrom("audit_log")
      .select("detail")
      .where("command", "=", "duty.configure");
    expect(await audits.execute()).toHaveLength(1);
  });

  test("its figures are then held by those days", async () => {
    await set("daumoi.suoihoa", { cutOff: "decree-09-2019" });
    const context = await world.as("daumoi.suoihoa");
    const id = "0199f000-0000-7000-8000-00000000000a";
    await run(startReport, context, { id, dutyId: plan.dutyId, unitId: world.unitId("xa"), period: "2026" });
    const { facts, period } = await getReport(context, id);
    expect(period).toMatchObject({ id: "2026", from: "2025-12-15", to: "2026-12-14" });
    expect(facts.period).toEqual(period);
  });

  test("wrong codes and days are refused at the field", async () => {
    const refused = async (said: Record<string, unknown>, field: string) =>
      expect(await set("daumoi.suoihoa", said)).toMatchObject({
        ok: false,
        fields: { [field]: expect.any(String) as string },
      });
    await refused({ outline: "nonsense" }, "outline");
    await refused({ cutOff: "nonsense" }, "cutOff");
    await refused({ covers: "2026" }, "covers");
    await refused({ dayOff: "sometimes" }, "dayOff");
    await refused({ supplementDue: "31/02" }, "supplementDue");
    await refused({ supplementDue: "31/12/2026" }, "supplementDue");
  });

  test("is for whoever manages the plan", async () => {
    for (const who of ["thcs.suoihoa", "lanhdao.suoihoa"] as const)
      // oxlint-disable-next-line no-await-in-loop
      await expect(set(who)).rejects.toEqual(problem("not-allowed"));
    const elsewhere = getDutySettings(await world.as("daumoi.suoihoa"), plan.dutyId, plan.dutyId);
    await expect(elsewhere).rejects.toEqual(problem("not-found"));
  });

  test("what one report is about is settled before it is sent", async () => {
    await database.db.updateTable("duties").set({ due: "2026-11-05", every: null }).execute();
    expect(await set("daumoi.suoihoa", { covers: "2026-H2" })).toMatchObject({ ok: true });
    expect(await set("daumoi.suoihoa", { covers: "P2026-2025" })).toMatchObject({ ok: false });
    await database.db
      .insertInto("reports")
      .values({
        id: world.dependencies.newId(),
        province_id: world.unitId("tinh"),
        unit_id: world.unitId("thcs"),
        duty_id: plan.dutyId,
        period: "2026-H2",
        cut_off: "2026-10-15",
        sent_cut_off: "2026-10-15",
        status: "draft",
        version: 1,
        drafted_by: world.dependencies.newId(),
        drafted_at: new Date(0),
        changed_at: new Date(0),
      })
      .execute();
    expect(await set("daumoi.suoihoa", { covers: "2026" })).toMatchObject({ ok: false });
    expect(await set("daumoi.suoihoa", { covers: "2026-H2", dayOff: "after" })).toMatchObject({ ok: true });
  });
});
