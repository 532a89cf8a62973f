import { beforeEach, describe, expect, test } from "vitest";
import { correctActivity } from "#domain/activities/correct-activity.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import type { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUnit } from "../../demo/demo-world.ts";
import { acceptReport } from "./accept-report.ts";
import { adjustReport } from "./adjust-report.ts";
import { consolidateReport } from "./consolidate-report.ts";
import { countFromRecords } from "./count-from-records.ts";
import { getReport } from "./get-report.ts";
import { insertSampleAbove, insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { withdrawAdjustment } from "./withdraw-adjustment.ts";
import { writeNarrative } from "./write-narrative.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
let officer: Context;

/** Units whose reports the sample plan asks for. */
const senders = [
  "van-hoa",
  "kinh-te",
  "van-phong",
  "dich-vu",
  "tram-y-te",
  "mam-non",
  "tieu-hoc",
  "thcs",
  "cong-an",
  "mat-tran",
  "hoi-phu-nu",
  "doan-thanh-nien",
] as const;
const written = Object.fromEntries(
  ["leadership", "work-remarks", "strengths", "weaknesses-remarks", "next-steps"].map((code) => [
    code,
    `Phần ${code} đã viết.`,
  ]),
);

beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
  officer = await world.as("daumoi.suoihoa");
});

/** The people of a unit, whoever they are: a report speaks for its unit alone. */
function peopleOf(unit: DemoUnit): Context {
  const appointment = {
    unitId: world.unitId(unit),
    unitName: unit,
    role: "reporter" as const,
    unitAncestors: [world.unitId("tinh"), world.unitId("xa"), world.unitId(unit)],
  };
  return { ...officer, actor: { ...officer.actor, appointments: [appointment] } };
}

async function record(unit: DemoUnit, said: Record<string, unknown>): Promise<string> {
  const id = world.dependencies.newId();
  const input = { kind: "communication-session", title: "Buổi", heldOn: "2026-03-10", ...said };
  const outcome = await run(logActivity, officer, { ...input, id, unitId: world.unitId(unit) });
  expect(outcome).toMatchObject({ ok: true });
  return id;
}

async function start(context: Context, unit: DemoUnit): Promise<string> {
  const id = world.dependencies.newId();
  const asked = { id, dutyId: plan.dutyId, unitId: world.unitId(unit), period: "2026" };
  expect(await run(startReport, context, asked)).toMatchObject({ ok: true });
  return id;
}

async function send(unit: DemoUnit): Promise<string> {
  const context = peopleOf(unit);
  const id = await start(context, unit);
  const { report } = await getReport(context, id);
  await run(writeNarrative, context, { id, changedAt: report.changedAt.toISOString(), sections: written });
  expect(await run(submitReport, context, await sendingAllSeen(context, id))).toMatchObject({ ok: true });
  return id;
}

async function sendAndAccept(unit: DemoUnit): Promise<string> {
  const id = await send(unit);
  expect(await run(acceptReport, officer, { id, version: 1 })).toMatchObject({ ok: true });
  return id;
}

const consolidate = (id: string) =>
  run(consolidateReport, officer, { id, jobId: world.dependencies.newId() });

describe("a commune's report put together from those of its agencies", () => {
  test("once all were accepted, says what the records say", async () => {
    await record("thcs", { women: 20, men: 10 });
    await record("thcs", { kind: "extracurricular", women: 5, men: 4, embedded: "yes", host: "Chào cờ" });
    await record("tram-y-te", { participants: 50, women: 30, cost: "2000000" });
    await record("dich-vu", { kind: "news-item", quantity: 7 });
    await record("na-lua", { kind: "community-gathering", women: 12, men: 9 });
    await record("xa", { kind: "launch", women: 100, men: 80, taskId: plan.taskId });
    for (const unit of senders) await sendAndAccept(unit);
    const id = await start(officer, "xa");
    const counted = (await getReport(officer, id)).facts;

    expect(await consolidate(id)).toMatchObject({ ok: true, value: { taken: 12, missing: 0 } });

    const { facts } = await getReport(officer, id);
    const inOrder = (products: typeof facts.figures.products) =>
      products.toSorted((a, b) => (`${a.kind} ${a.embedded}` < `${b.kind} ${b.embedded}` ? -1 : 1));
    expect(inOrder(facts.figures.products)).toEqual(inOrder(counted.figures.products));
    expect(facts.figures.targets).toEqual(counted.figures.targets);
    expect(facts.activities.attendance).toEqual(counted.activities.attendance);
    expect(facts.activities.money).toEqual(counted.activities.money);
    expect(facts.targets.map(({ achieved, standing }) => [achieved, standing])).toEqual(
      counted.targets.map(({ achieved, standing }) => [achieved, standing]),
    );
    expect(facts.units.map(({ name }) => name)).toContain("Trạm Y tế");
  });

  test("names who is missing, counts them nowhere, and is not good news because of the others", async () => {
    for (const unit of ["thcs", "tram-y-te", "kinh-te"] as const)
      for (const heldOn of ["2026-03-01", "2026-04-01"]) await record(unit, { heldOn, women: 10, men: 5 });
    await sendAndAccept("thcs");
    await sendAndAccept("tram-y-te");
    await send("kinh-te");
    const id = await start(officer, "xa");

    expect(await consolidate(id)).toMatchObject({ ok: true, value: { taken: 2, missing: 10 } });

    const { facts } = await getReport(officer, id);
    expect(facts.activities.activities).toBe(4);
    expect(facts.activities.attendance).toMatchObject({ total: 60, women: 40, men: 20 });
    expect(facts.sources?.missing.map(({ unitName }) => unitName)).toContain("Phòng Kinh tế");
    expect(facts.targets[0]).toMatchObject({ achieved: "2/2 đơn vị", standing: "not-enough-ground" });
    expect(facts.units.find(({ name }) => name === "Phòng Kinh tế")?.cells[0]).toEqual({
      achieved: "chưa gửi báo cáo",
      standing: null,
    });
  });

  test("gives the same again, whatever was recorded since; another version accepted gives another", async () => {
    const activity = await record("thcs", { women: 20, men: 10 });
    const report = await sendAndAccept("thcs");
    const id = await start(officer, "xa");
    const first = await consolidate(id);
    await run(correctActivity, officer, {
      id: activity,
      expectedVersion: 1,
      reason: "Đếm lại",
      kind: "communication-session",
      title: "Buổi",
      heldOn: "2026-03-10",
      women: 21,
      men: 10,
    });
    expect(await consolidate(id)).toEqual(first);
    expect(report).toBeTypeOf("string");
    await sendAndAccept("tram-y-te");
    expect(await consolidate(id)).not.toEqual(first);
  });

  test("what is sent is frozen as it was put together, with its sources", async () => {
    await record("thcs", { women: 20, men: 10 });
    await sendAndAccept("thcs");
    const id = await start(officer, "xa");
    await consolidate(id);
    const { report } = await getReport(officer, id);
    await run(writeNarrative, officer, { id, changedAt: report.changedAt.toISOString(), sections: written });
    await record("van-hoa", { women: 1, men: 1 });
    expect(await run(submitReport, officer, await sendingAllSeen(officer, id))).toMatchObject({ ok: true });
    const sent = await getReport(officer, id);
    expect(sent.report.frozenFacts?.activities.activities).toBe(1);
    expect(sent.report.frozenFacts?.sources?.taken).toHaveLength(1);
    await expect(consolidate(id)).rejects.toEqual(expect.objectContaining({ code: "frozen" }) as Problem);
  });

  test("back to the records whenever its people want", async () => {
    await record("thcs", { women: 20, men: 10 });
    const id = await start(officer, "xa");
    await consolidate(id);
    expect((await getReport(officer, id)).facts.activities.activities).toBe(0);
    await run(countFromRecords, officer, { id });
    expect((await getReport(officer, id)).facts.activities.activities).toBe(1);
  });

  test("only its own people put it together, and an agency has nobody below", async () => {
    const id = await start(officer, "xa");
    await expect(run(consolidateReport, peopleOf("thcs"), { id, jobId: id })).rejects.toEqual(
      expect.objectContaining({ code: "not-allowed" }) as Problem,
    );
    const own = await start(peopleOf("thcs"), "thcs");
    expect(await run(consolidateReport, peopleOf("thcs"), { id: own, jobId: own })).toMatchObject({
      ok: false,
    });
  });
});

test("what a commune collected for itself goes on to its province, words and figures, typed once", async () => {
  const province = { id: world.unitId("tinh"), provinceId: world.unitId("tinh") };
  const above = await insertSampleAbove(database.db, province, plan, world.dependencies.newId);
  await record("thcs", { women: 20, men: 10 });
  await sendAndAccept("thcs");
  const own = await start(officer, "xa");
  const { report } = await getReport(officer, own);
  await run(writeNarrative, officer, {
    id: own,
    changedAt: report.changedAt.toISOString(),
    sections: written,
  });

  const id = world.dependencies.newId();
  const asked = { id, dutyId: above.dutyId, unitId: world.unitId("xa"), period: "2026" };
  expect(await run(startReport, officer, asked)).toMatchObject({ ok: true });
  expect(await consolidate(id)).toMatchObject({ ok: true, value: { taken: 1, missing: 11 } });

  const upward = await getReport(officer, id);
  expect(upward.report.narrative).toEqual(written);
  expect(upward.facts.activities.attendance).toMatchObject({ total: 30, women: 20, men: 10 });
  // The agency was counted against the province's target too, when it reported to the commune.
  expect(upward.facts.figures.targets[0]).toMatchObject({
    targetId: above.eventsTarget,
    periods: [{ count: { bound: 1, reported: 1, reached: 0 }, sum: 1 }],
  });
});

describe("the layer of adjustments", () => {
  const adjust = (id: string, said: Record<string, unknown>) =>
    run(adjustReport, officer, {
      id,
      adjustmentId: world.dependencies.newId(),
      kind: "news-item",
      level: "commune",
      field: "amount",
      amount: "3",
      reason: "Ba tin đăng trùng ngày chưa được gửi",
      ...said,
    });

  test("adds to the sum with its reason, and comes off again", async () => {
    await record("dich-vu", { kind: "news-item", quantity: 7 });
    await sendAndAccept("dich-vu");
    const id = await start(officer, "xa");
    expect(await adjust(id, {})).toMatchObject({ ok: false });
    await consolidate(id);
    expect(await adjust(id, {})).toMatchObject({ ok: true });
    const { facts } = await getReport(officer, id);
    expect(facts.activities.rows).toMatchObject([{ kind: "news-item", own: 10 }]);
    expect(facts.adjustments).toMatchObject([{ amount: 3, reason: "Ba tin đăng trùng ngày chưa được gửi" }]);
    await run(withdrawAdjustment, officer, { id, adjustmentId: facts.adjustments[0]?.id });
    expect((await getReport(officer, id)).facts.activities.rows).toMatchObject([{ own: 7 }]);
  });

  test("people added make the total; less than nothing, or people at a news item, is refused", async () => {
    await record("thcs", { women: 20, men: 10 });
    await sendAndAccept("thcs");
    const id = await start(officer, "xa");
    await consolidate(id);
    const session = { kind: "communication-session", field: "women" };
    expect(await adjust(id, { ...session, amount: "5" })).toMatchObject({ ok: true });
    expect((await getReport(officer, id)).facts.activities.attendance).toMatchObject({
      total: 35,
      women: 25,
    });
    expect(await adjust(id, { ...session, amount: "-26" })).toMatchObject({
      ok: false,
      fields: { amount: expect.any(String) as string },
    });
    expect(await adjust(id, { field: "women" })).toMatchObject({ ok: false });
    expect(await adjust(id, { amount: "0" })).toMatchObject({ ok: false });
    expect(await adjust(id, { reason: " " })).toMatchObject({ ok: false });
  });
});
