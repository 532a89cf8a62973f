import { beforeEach, describe, expect, test } from "vitest";
import { insertDuties } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { firstWording, plainPlan } from "#domain/plans/plan.ts";
import { insertPlan } from "#domain/plans/plans.queries.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { listObligations, type ObligationQuestion } from "./list-obligations.ts";
import { isOwed } from "./obligation.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
});

const list = (question: Partial<ObligationQuestion> = {}) =>
  listObligations(world.dependencies, {
    of: { under: world.unitId("xa") },
    asOf: "2026-10-20",
    ...question,
  });
const newId = () => world.dependencies.newId();
const duty = (said: Partial<Duty> = {}): Duty => ({
  ...plainDuty,
  ...firstWording,
  id: newId(),
  planId: plan.planId,
  position: 1,
  kind: "report",
  title: "Báo cáo",
  sender: null,
  receiver: null,
  senderKinds: ["school"],
  due: "10-15",
  inclusive: true,
  every: "year",
  quote: "",
  quoteAt: [0, 0],
  followsId: null,
  ...said,
});
const add = (...duties: Duty[]) =>
  database.db.transaction().execute((transaction) => insertDuties(transaction, duties));
async function write(said: { dutyId: string; unit: string; period?: string; sentAt?: string }) {
  const id = newId();
  const sentAt = said.sentAt === undefined ? null : new Date(said.sentAt);
  await database.db
    .insertInto("reports")
    .values({
      id,
      province_id: world.unitId("tinh"),
      unit_id: said.unit,
      duty_id: said.dutyId,
      period: said.period ?? "2026",
      cut_off: "2026-10-15",
      sent_cut_off: "2026-10-15",
      status: sentAt ? "submitted" : "draft",
      version: sentAt ? 2 : 0,
      frozen_facts: sentAt ? "{}" : null,
      drafted_by: newId(),
      drafted_at: new Date("2026-10-01T00:00:00Z"),
      changed_at: new Date("2026-10-01T00:00:00Z"),
      submitted_at: sentAt && new Date("2026-10-19T00:00:00Z"),
    })
    .execute();
  if (sentAt)
    await database.db
      .insertInto("report_versions")
      .values({
        report_id: id,
        version: 1,
        narrative: "{}",
        facts: "{}",
        facts_digest: "",
        submitted_by: newId(),
        submitted_at: sentAt,
      })
      .execute();
}

describe("who owes what", () => {
  test("every unit below that a duty asks, and the unit that draws it together, with what has become of it", async () => {
    await write({ dutyId: plan.dutyId, unit: world.unitId("thcs"), sentAt: "2026-10-10T00:00:00Z" });
    await write({ dutyId: plan.dutyId, unit: world.unitId("tram-y-te") });
    const owed = await list();
    expect(owed.map(({ role }) => role).toSorted()).toEqual(["consolidates", ...Array(12).fill("sends")]);
    expect(new Set(owed.map(({ due }) => due))).toEqual(new Set(["2026-11-19"]));
    const of = (unit: Parameters<World["unitId"]>[0]) =>
      owed.find((one) => one.unit.id === world.unitId(unit));
    expect(of("thcs")?.report).toMatchObject({
      status: "submitted",
      version: 2,
      firstSubmittedAt: new Date("2026-10-10T00:00:00Z"),
    });
    expect(owed.filter(isOwed)).toHaveLength(12);
    expect(of("tram-y-te")?.report).toMatchObject({ status: "draft" });
    expect(of("xa")?.report).toBeNull();
  });

  test("of one unit alone the same, from its own plans and those above", async () => {
    const [one, ...others] = await list({ of: { unitIds: [world.unitId("thcs")] } });
    expect(one).toMatchObject({
      role: "sends",
      due: "2026-11-19",
      originalDue: "2026-11-19",
      extendedTo: null,
    });
    expect(others).toEqual([]);
    expect(await list({ of: { unitIds: [world.unitId("na-lua")] } })).toEqual([]);
  });

  test("only what a unit's own plans ask, where that is the question", async () => {
    expect(await list({ askedBy: [world.unitId("tinh")] })).toEqual([]);
    expect(await list({ of: { under: world.unitId("tinh") } })).toHaveLength(13);
  });
});

describe("days", () => {
  test("one that was granted counts, under either wording of an amended duty", async () => {
    const old = duty({ validTo: "2026-10-01" });
    const now = duty({ validFrom: "2026-10-01", replacesId: old.id });
    await add(old, now);
    const granted = {
      id: newId(),
      province_id: world.unitId("tinh"),
      unit_id: world.unitId("thcs"),
      duty_id: old.id,
      period: "2026",
      due: "2026-10-15",
      asked_until: "2026-10-25",
      reason: "Mưa lũ",
      asked_by: newId(),
      asked_at: new Date("2026-09-20T00:00:00Z"),
      decision: "granted",
      granted_until: "2026-10-22",
      decided_by: newId(),
      decided_at: new Date("2026-09-21T00:00:00Z"),
    };
    await database.db.insertInto("deadline_extensions").values(granted).execute();
    const all = await list({ of: { unitIds: [world.unitId("thcs")] } });
    expect(all.find((each) => each.plan.id === plan.planId && each.duty.id !== plan.dutyId)).toMatchObject({
      duty: { id: now.id },
      due: "2026-10-22",
      originalDue: "2026-10-15",
      extendedTo: "2026-10-22",
    });
  });

  test("all that falls due in a window, by the units of each day", async () => {
    await add(duty({ due: "01-25", every: "month", senderUnitIds: [], senderKinds: ["health-station"] }));
    // A station that closed at the end of June.
    await database.db
      .updateTable("unit_states")
      .set({ valid_to: "2026-07-01" })
      .where("unit_id", "=", world.unitId("tram-y-te"))
      .execute();
    const window = { from: "2026-01-01", to: "2026-12-31" };
    const monthly = (all: Awaited<ReturnType<typeof list>>) =>
      all.filter(({ duty: { every }, role }) => every === "month" && role === "sends");
    const past = monthly(await list({ window, unitsOn: "due" }));
    expect(past.map(({ period }) => period.id)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(monthly(await list({ window }))).toEqual([]);
  });
});

test("a duty to send a plan is answered by the plan that the unit issued", async () => {
  await add(duty({ kind: "plan", due: "2026-11-05", every: null, senderKinds: ["school"] }));
  const plans = async () => (await list()).filter((each) => each.duty.kind === "plan");
  const before = await plans();
  expect(before.length).toBeGreaterThan(1);
  expect(before.every(isOwed)).toBe(true);
  const planId = newId();
  await database.db.transaction().execute((transaction) =>
    insertPlan(transaction, {
      ...plainPlan,
      id: planId,
      provinceId: world.unitId("tinh"),
      unitId: world.unitId("thcs"),
      kind: "plan",
      purpose: "programme",
      title: "Kế hoạch của trường",
      number: null,
      issuedOn: "2026-10-02",
      issuedBy: null,
      signer: null,
      periodFrom: 2026,
      periodTo: 2027,
      body: null,
      fileId: null,
      confirmedBy: newId(),
      confirmedAt: new Date("2026-10-03T00:00:00Z"),
    }),
  );
  const school = (await plans()).find(({ unit }) => unit.id === world.unitId("thcs"));
  expect(school).toMatchObject({ issued: { planId, on: "2026-10-02" }, report: null });
});
