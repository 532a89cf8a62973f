import { listActivities } from "#domain/activities/list-activities.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { withdrawActivity } from "#domain/activities/withdraw-activity.ts";
import { run } from "#domain/command.ts";
import { recordIssuedPlan } from "#domain/plans/record-issued-plan.ts";
import { getUnitProfile } from "#domain/units/get-unit-profile.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { explainFigure } from "./explain-figure.ts";
import { sampleStep } from "./samples.ts";
import { sampleId, writePlan } from "./write-samples.ts";

const database = testDatabase();
let world: World;
let events: string;
let plans: string;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
  const { targetIds } = await writePlan(database.db, commune, [
    { clause: "II.1", subjectKinds: ["agency"] },
    {
      subjectKinds: ["school"],
      measure: "action-month-plans",
      basis: "share",
      steps: [sampleStep({ least: 100, amountUnit: "percent" })],
    },
  ]);
  [events, plans] = targetIds as [string, string];
});

const log = async (id: number, heldOn: string, said: Record<string, unknown> = {}) =>
  run(logActivity, await world.as("tramyte.suoihoa"), {
    id: sampleId(id),
    unitId: world.unitId("tram-y-te"),
    kind: "communication-session",
    heldOn,
    women: "10",
    men: "12",
    ...said,
  });
const explain = async (targetId: string, unit: Parameters<World["unitId"]>[0], period?: string) =>
  explainFigure(await world.as("daumoi.suoihoa"), { targetId, unitId: world.unitId(unit), period });

describe("the explanation of a unit's figure", () => {
  it("opens into its sentence, its formula, its records and what was left out", async () => {
    await log(11, "2026-03-08");
    await log(12, "2026-06-28", { embedded: "yes", host: "Họp giao ban" });
    await log(13, "2026-07-01", { kind: "news-item", quantity: "2", women: "", men: "" });
    await log(14, "2026-08-01");
    await run(withdrawActivity, await world.as("tramyte.suoihoa"), {
      id: sampleId(14),
      expectedVersion: "1",
      reason: "Ghi nhầm đơn vị",
    });

    const explanation = await explain(events, "tram-y-te");
    expect(explanation).toMatchObject({
      target: { clause: "II.1", quote: "Hằng năm, mỗi cơ quan tổ chức ít nhất 02 cuộc truyền thông." },
      asked: "ít nhất 2 cuộc mỗi năm",
      cutOff: "2026-10-20",
      own: {
        figure: { amount: "2/2", unit: "cuộc" },
        standing: "met",
        formula: ["Năm 2026: đã có 2 cuộc, cần 2 cuộc. Đến ngày 20/10/2026 đã qua 80% kỳ, tương ứng 1 cuộc."],
      },
      whole: null,
    });
    expect(explanation.records.activities).toMatchObject([
      { id: sampleId(11), amount: 1, women: 10, men: 12, embedded: false },
      { id: sampleId(12), embedded: true },
    ]);
    expect(explanation.records).toMatchObject({
      span: { from: "2026-01-01", to: "2026-10-20" },
      withEvidence: 0,
      exclusions: [
        "1 hoạt động khác trong kỳ không tính: không thuộc nội dung mà chỉ tiêu đếm, hoặc của đơn vị ngoài diện.",
        "1 hoạt động đã rút không tính.",
      ],
    });
    expect(explanation.bound).toBe((await explain(events, "xa")).whole?.units.length);
  });

  it("leaves out what came after the period", async () => {
    await log(11, "2026-03-08");
    await log(12, "2026-07-08");
    const explanation = await explain(events, "tram-y-te", "2026-Q2");
    expect(explanation.own?.figure.amount).toBe("1/2");
    expect(explanation.records.activities.map(({ heldOn }) => heldOn)).toEqual(["2026-03-08"]);
  });
});

describe("the explanation of the whole", () => {
  it("names each unit with its standing, and the plans that were issued", async () => {
    await run(recordIssuedPlan, await world.as("thcs.suoihoa"), {
      planId: sampleId(77),
      unitId: world.unitId("thcs"),
      purpose: "action-month",
      title: "Kế hoạch Tháng hành động",
      issuedOn: "12/10/2026",
    });
    const { own, whole, records } = await explain(plans, "xa");
    expect(own).toBeNull();
    expect(whole).toMatchObject({
      standing: "not-enough-ground",
      figure: { amount: "33,3%", unit: "(1/3 đơn vị)" },
    });
    expect(whole?.units.map(({ name, standing }) => [name, standing])).toEqual([
      ["Trường Mầm non Suối Hoa", "no-data"],
      ["Trường Tiểu học Suối Hoa", "no-data"],
      ["Trường Trung học cơ sở Suối Hoa", "met"],
    ]);
    expect(records.plans).toMatchObject([{ id: sampleId(77), unitName: "Trường Trung học cơ sở Suối Hoa" }]);
  });

  it("says that nothing is judged before the period has begun", async () => {
    expect(await explain(events, "xa", "2027")).toMatchObject({
      own: null,
      whole: null,
      records: { span: null },
    });
  });
});

describe("who may ask why", () => {
  it("answers a reporter for the own unit alone", async () => {
    const context = await world.as("tramyte.suoihoa");
    const ask = (unitId: string, targetId = events) => explainFigure(context, { targetId, unitId });
    expect((await ask(world.unitId("tram-y-te"))).own?.standing).toBe("no-data");
    await expect(ask(world.unitId("xa"))).rejects.toMatchObject({ code: "not-found" });
    await expect(ask(world.unitId("thcs"))).rejects.toMatchObject({ code: "not-found" });
    await expect(ask(world.unitId("tram-y-te"), sampleId(999))).rejects.toMatchObject({ code: "not-found" });
    await expect(ask(world.unitId("tram-y-te"), "no id")).rejects.toMatchObject({ code: "not-found" });
  });

  it("knows nothing of a plan that does not concern the unit", async () => {
    const school = await getUnit(database.db, world.unitId("thcs"), "2026-10-20");
    const { targetIds } = await writePlan(database.db, school, [{}], { id: sampleId(2) });
    const context = await world.as("tramyte.suoihoa");
    await expect(
      explainFigure(context, { targetId: targetIds[0]!, unitId: world.unitId("tram-y-te") }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("for a supervisor", () => {
  it("the figure and its formula open, the records, the people and the list of activities do not", async () => {
    await log(11, "2026-03-08");
    const supervisor = await world.as("giamsat.suoihoa");
    const station = world.unitId("tram-y-te");
    const why = await explainFigure(supervisor, { targetId: events, unitId: station });
    expect(why.own?.figure.amount).toBe("1/2");
    expect(why.records).toMatchObject({ records: 1, activities: [], exclusions: [] });
    expect((await getUnitProfile(supervisor, station)).people).toBeNull();
    await expect(listActivities(supervisor, {})).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listActivities(supervisor, { unitId: station })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
