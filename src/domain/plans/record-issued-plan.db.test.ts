import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { documentLimits } from "#domain/files/file.ts";
import { getFile } from "#domain/files/get-file.ts";
import { storeFile } from "#domain/files/store-file.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { findPlanDocument } from "./find-plan-document.ts";
import { getPlan } from "./get-plan.ts";
import { getReading } from "#domain/readings/get-reading.ts";
import { listPlans } from "./list-plans.ts";
import { findPlan, listPlansBinding } from "./plans.queries.ts";
import { publishPlan } from "./publish-plan.ts";
import { recordIssuedPlan } from "./record-issued-plan.ts";
import { withdrawPlan } from "./withdraw-plan.ts";

const database = testDatabase();
const planId = "0198c0de-0000-7000-8000-00000000000c";
const today = "2026-10-20";

const given = (world: World, unit: "thcs" | "xa" = "thcs") => ({
  planId,
  unitId: world.unitId(unit),
  purpose: "action-month",
  title: "Kế hoạch triển khai Tháng hành động năm 2026",
  number: "45/KH-THCS",
  issuedOn: "12/10/2026",
});
const record = (context: Context, raw: unknown) => run(recordIssuedPlan, context, raw);
const ledger = () =>
  database.db.selectFrom("ledger_entries").select(["unit_id", "day", "measure", "amount"]).execute();
const audited = async () =>
  (await database.db.selectFrom("audit_log").select("command").orderBy("id").execute()).map(
    ({ command }) => command,
  );

describe("an issued plan", () => {
  test("counts for its unit on the day it was issued", async () => {
    const world = await buildWorld(database.db);
    const school = await world.as("thcs.suoihoa");
    expect(await record(school, given(world))).toEqual({ ok: true, value: { planId, repeated: false } });
    expect(await ledger()).toEqual([
      { unit_id: world.unitId("thcs"), day: "2026-10-12", measure: "action-month-plans", amount: 1 },
    ]);
    expect(await findPlan(database.db, planId, today)).toMatchObject({
      periodFrom: 2026,
      periodTo: 2026,
      number: "45/KH-THCS",
    });
  });

  test("for the programme feeds a measure of its own", async () => {
    const world = await buildWorld(database.db);
    await record(await world.as("thcs.suoihoa"), { ...given(world), purpose: "programme" });
    expect((await ledger()).map(({ measure }) => measure)).toEqual(["plans"]);
  });

  test("sent twice is recorded once; with other content it is a conflict", async () => {
    const world = await buildWorld(database.db);
    const school = await world.as("thcs.suoihoa");
    await record(school, given(world));
    expect(await record(school, given(world))).toEqual({ ok: true, value: { planId, repeated: true } });
    await expect(record(school, { ...given(world), number: "46/KH-THCS" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await ledger()).toHaveLength(1);
    expect(await audited()).toEqual(["plan.record-issued"]);
  });

  test("keeps its document, for all whom it binds", async () => {
    const world = await buildWorld(database.db);
    const coordinator = await world.as("daumoi.suoihoa");
    const upload = {
      unitId: world.unitId("xa"),
      name: "kh.pdf",
      bytes: new TextEncoder().encode("%PDF-1.7"),
    };
    const file = await storeFile(coordinator, upload, documentLimits);
    await record(coordinator, { ...given(world, "xa"), fileId: file.id });
    const school = await world.as("thcs.suoihoa");
    expect((await findPlanDocument(school, file.id))?.file.name).toBe("kh.pdf");
    await expect(getFile(school, file.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("the same upload stored by each of two clicks is the same content", async () => {
    const world = await buildWorld(database.db);
    const school = await world.as("thcs.suoihoa");
    const upload = {
      unitId: world.unitId("thcs"),
      name: "kh.pdf",
      bytes: new TextEncoder().encode("%PDF-1.7"),
    };
    const [first, second] = [
      await storeFile(school, upload, documentLimits),
      await storeFile(school, upload, documentLimits),
    ];
    await record(school, { ...given(world), fileId: first.id });
    expect(await record(school, { ...given(world), fileId: second.id })).toMatchObject({
      value: { repeated: true },
    });
  });

  test("does not take another's file for its document", async () => {
    const world = await buildWorld(database.db);
    const upload = {
      unitId: world.unitId("thcs"),
      name: "kh.pdf",
      bytes: new TextEncoder().encode("%PDF-1.7"),
    };
    const file = await storeFile(await world.as("thcs.suoihoa"), upload, documentLimits);
    const outcome = await record(await world.as("daumoi.suoihoa"), { ...given(world), fileId: file.id });
    expect(outcome).toMatchObject({ ok: false, fields: { file: expect.any(String) } });
  });

  test.each([
    ["title", { title: "  " }],
    ["issuedOn", { issuedOn: "31/02/2026" }],
    ["issuedOn", { issuedOn: "21/10/2026" }],
    ["purpose", { purpose: "" }],
    ["unitId", { unitId: "" }],
  ])("is refused at %s", async (field, wrong) => {
    const world = await buildWorld(database.db);
    const outcome = await record(await world.as("thcs.suoihoa"), { ...given(world), ...wrong });
    expect(outcome).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
    expect(await ledger()).toEqual([]);
  });

  test("is not recorded for a neighbour, nor by a leader", async () => {
    const world = await buildWorld(database.db);
    for (const username of ["tramyte.suoihoa", "lanhdao.suoihoa"] as const)
      await expect(record(await world.as(username), given(world))).rejects.toMatchObject({
        code: "not-allowed",
      });
  });
});

describe("a plan withdrawn", () => {
  test("counts no more, binds nobody, and stays with its reason", async () => {
    const world = await buildWorld(database.db);
    const school = await world.as("thcs.suoihoa");
    await record(school, given(world));
    expect(await run(withdrawPlan, school, { planId, reason: "Ghi nhầm đơn vị" })).toMatchObject({
      ok: true,
    });
    await run(withdrawPlan, school, { planId, reason: "Lần nữa" });
    expect(await ledger()).toEqual([]);
    const unit = await findUnit(database.db, world.unitId("thcs"), today);
    expect(await listPlansBinding(database.db, unit ?? { ancestors: [] }, today)).toEqual([]);
    expect((await getPlan(school, planId)).plan).toMatchObject({ withdrawnReason: "Ghi nhầm đơn vị" });
    expect(await audited()).toEqual(["plan.record-issued", "plan.withdraw"]);
  });

  test("needs a reason, and someone who may", async () => {
    const world = await buildWorld(database.db);
    await record(await world.as("thcs.suoihoa"), given(world));
    expect(await run(withdrawPlan, await world.as("thcs.suoihoa"), { planId, reason: " " })).toMatchObject({
      ok: false,
      fields: { reason: "Ghi lý do rút kế hoạch." },
    });
    await expect(
      run(withdrawPlan, await world.as("tramyte.suoihoa"), { planId, reason: "x" }),
    ).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("the public page", () => {
  test("shows a plan once the coordinator says so, and no longer when they say no", async () => {
    const world = await buildWorld(database.db);
    const coordinator = await world.as("daumoi.suoihoa");
    await record(coordinator, given(world, "xa"));
    const published = async () => (await findPlan(database.db, planId, today))?.publishedAt;
    await run(publishPlan, coordinator, { planId, published: "yes" });
    expect(await published()).toEqual(new Date("2026-10-20T03:00:00Z"));
    await run(publishPlan, coordinator, { planId, published: "yes" });
    await run(publishPlan, coordinator, { planId, published: "no" });
    expect(await published()).toBeNull();
    expect(await audited()).toEqual(["plan.record-issued", "plan.publish", "plan.publish"]);
  });

  test("is no matter for a reporter, and takes no withdrawn plan", async () => {
    const world = await buildWorld(database.db);
    await record(await world.as("thcs.suoihoa"), given(world));
    await expect(
      run(publishPlan, await world.as("thcs.suoihoa"), { planId, published: "yes" }),
    ).rejects.toMatchObject({
      code: "not-allowed",
    });
    const coordinator = await world.as("daumoi.suoihoa");
    await run(withdrawPlan, coordinator, { planId, reason: "Ghi nhầm" });
    expect(await run(publishPlan, coordinator, { planId, published: "yes" })).toMatchObject({ ok: false });
  });
});

test.each([getPlan, getFile, getReading])("an address typed by hand names nothing", async (read) => {
  const world = await buildWorld(database.db);
  await expect(read(await world.as("daumoi.suoihoa"), "khong-phai")).rejects.toMatchObject({
    code: "not-found",
  });
});

describe("which plans one sees", () => {
  test("the commune its own and those below; the school its own and the commune's; a neighbour nothing of it", async () => {
    const world = await buildWorld(database.db);
    const communePlan = "0198c0de-0000-7000-8000-00000000000d";
    const coordinator = await world.as("daumoi.suoihoa");
    await record(await world.as("thcs.suoihoa"), given(world));
    await record(coordinator, { ...given(world, "xa"), planId: communePlan });
    const seen = async (username: Parameters<World["as"]>[0]) =>
      (await listPlans(await world.as(username))).plans.map(({ id, from }) => [id, from]);
    expect(await seen("daumoi.suoihoa")).toEqual([
      [communePlan, "own"],
      [planId, "below"],
    ]);
    expect(await seen("lanhdao.suoihoa")).toEqual([
      [communePlan, "own"],
      [planId, "below"],
    ]);
    expect(await seen("thcs.suoihoa")).toEqual([
      [communePlan, "above"],
      [planId, "own"],
    ]);
    expect(await seen("tramyte.suoihoa")).toEqual([[communePlan, "above"]]);
    await expect(getPlan(await world.as("tramyte.suoihoa"), planId)).rejects.toMatchObject({
      code: "not-found",
    });
    await run(withdrawPlan, coordinator, { planId: communePlan, reason: "Thay bằng bản khác" });
    expect(await seen("tramyte.suoihoa")).toEqual([]);
    await expect(getPlan(await world.as("tramyte.suoihoa"), communePlan)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a unit is bound by its own plans and those above, in the years that they hold", async () => {
    const world = await buildWorld(database.db);
    await record(await world.as("daumoi.suoihoa"), given(world, "xa"));
    const school = await findUnit(database.db, world.unitId("thcs"), today);
    const commune = await findUnit(database.db, world.unitId("xa"), today);
    const province = await findUnit(database.db, world.unitId("tinh"), today);
    const binding = async (unit: typeof school, day = today) =>
      (await listPlansBinding(database.db, unit ?? { ancestors: [] }, day)).map(({ id }) => id);
    expect(await binding(school)).toEqual([planId]);
    expect(await binding(commune)).toEqual([planId]);
    expect(await binding(province)).toEqual([]);
    expect(await binding(school, "2027-01-01")).toEqual([]);
  });
});
