import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { assignSector } from "#domain/people/assign-sector.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId, demoPersonId, type DemoUsername } from "../../demo/demo-world.ts";
import { acceptReport } from "./accept-report.ts";
import { getReport } from "./get-report.ts";
import { getTimeliness } from "./get-timeliness.ts";
import { listReports } from "./list-reports.ts";
import { reopenReport } from "./reopen-report.ts";
import { listRoundSenders } from "./round-senders.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { sendSampleReport } from "./sample-sending.ts";
import { startReport } from "./start-report.ts";

/*
 * The school's report was taken in, the health station's was sent, the service centre writes its own. The commune's
 * supervisor reads what was taken in; of the commune's people, a member of the steering committee the sector's.
 */
const database = testDatabase();
let world: World;
let plan: SamplePlan;
const ids = { thcs: demoId("report:thcs"), station: demoId("report:station"), draft: demoId("report:draft") };
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
  const { dutyId } = plan;
  const asked = { dutyId, period: "2026" };
  await sendSampleReport(await world.as("thcs.suoihoa"), {
    id: ids.thcs,
    dutyId,
    unitId: world.unitId("thcs"),
  });
  await run(acceptReport, await world.as("daumoi.suoihoa"), { id: ids.thcs, version: 1 });
  await sendSampleReport(await world.as("tramyte.suoihoa"), {
    id: ids.station,
    dutyId,
    unitId: world.unitId("tram-y-te"),
  });
  await run(startReport, await world.as("dichvu.suoihoa"), {
    ...asked,
    id: ids.draft,
    unitId: world.unitId("dich-vu"),
  });
});

const supervisor = "giamsat.suoihoa";
const member = "lanhdao.suoihoa";
/** The commune's leader becomes somebody else of it, who watches over some units. */
async function makeMember(values: object, role = "reporter") {
  const assigned = await run(assignSector, await world.as("daumoi.suoihoa"), {
    id: demoId("sector"),
    unitId: world.unitId("xa"),
    personId: demoPersonId(member),
    from: "2026-10-20",
    until: "",
    ...values,
  });
  expect(assigned).toMatchObject({ ok: true });
  await database.db
    .updateTable("appointments")
    .set({ role })
    .where("person_id", "=", demoPersonId(member))
    .execute();
}
const list = async (who: DemoUsername) => listReports(await world.as(who));
const senders = async (who: DemoUsername) => (await list(who)).below.flatMap((each) => each.senders);
const shown = async (who: DemoUsername) =>
  (await senders(who)).flatMap(({ report }) => (report === null ? [] : [report.id])).toSorted();
const row = async (who: DemoUsername, unit: Parameters<World["unitId"]>[0]) =>
  (await senders(who)).find(({ unitId }) => unitId === world.unitId(unit));
const opened = async (who: DemoUsername) => {
  const context = await world.as(who);
  const question = { unitId: world.unitId("xa"), dutyId: plan.dutyId };
  const [round] = (await getTimeliness(context, question)).rounds;
  if (!round) throw new Error("nothing was asked for");
  return listRoundSenders(context.actor, round, "2026-10-20");
};

describe("a supervisor", () => {
  test("sees every unit that is asked, and of the reports those that open", async () => {
    const { below, readsAs } = await list(supervisor);
    expect(readsAs).toEqual(["supervisor"]);
    expect(below).toMatchObject([{ part: "main", as: "supervisor", due: "2026-11-19" }]);
    expect(below[0]?.senders).toHaveLength(12);
    expect(await shown(supervisor)).toEqual([ids.thcs]);
    expect(await row(supervisor, "thcs")).toMatchObject({
      report: { status: "accepted", submittedAt: new Date("2026-10-20T03:00:00Z") },
      mayDecide: false,
    });
    await expect(getReport(await world.as(supervisor), ids.thcs)).resolves.toMatchObject({
      mayDecide: false,
      mayNumber: false,
      mayWrite: false,
    });
  });

  test("loses sight of what is opened again until it is taken in anew", async () => {
    const reopened = { id: ids.thcs, version: 1, reason: "Số liệu quý III chưa đủ" };
    expect(await run(reopenReport, await world.as("thcs.suoihoa"), reopened)).toMatchObject({ ok: true });
    expect(await shown(supervisor)).toEqual([]);
  });

  test("of a unit without others below it has nothing to read from below", async () => {
    await database.db
      .updateTable("appointments")
      .set({ unit_id: world.unitId("mat-tran") })
      .where("person_id", "=", demoPersonId(supervisor))
      .execute();
    expect(await list(supervisor)).toMatchObject({ below: [], readsAs: [] });
  });

  test("opens from who was in time what the list opens, and no other", async () => {
    const rows = await opened(supervisor);
    expect(rows).toHaveLength(12);
    expect(rows.flatMap(({ reportId }) => reportId ?? [])).toEqual([ids.thcs]);
    expect(JSON.stringify(rows)).not.toContain(ids.draft);
  });
});

describe("a member of the steering committee", () => {
  test("who works for the unit sees what those of the sector sent, and nobody beside", async () => {
    await makeMember({ unitIds: [world.unitId("tram-y-te"), world.unitId("dich-vu")] });
    expect(await list(member)).toMatchObject({ readsAs: ["member"], below: [{ as: "member" }] });
    expect((await senders(member)).map(({ unitId }) => unitId).toSorted()).toEqual(
      [world.unitId("tram-y-te"), world.unitId("dich-vu")].toSorted(),
    );
    // What is being written is nobody else's.
    expect(await row(member, "dich-vu")).toMatchObject({ report: null });
    expect(await row(member, "tram-y-te")).toMatchObject({
      report: { id: ids.station },
      mayDecide: false,
    });
    await expect(getReport(await world.as(member), ids.station)).resolves.toMatchObject({ mayDecide: false });
  });

  test("asks for them alone on the page of who was in time", async () => {
    await makeMember({ kinds: "school" });
    const asked = async (mine: boolean) => {
      const { rounds, watches } = await getTimeliness(await world.as(member), {
        dutyId: plan.dutyId,
        mine,
      });
      return [watches, rounds[0]?.asked];
    };
    expect(await asked(false)).toEqual([true, 12]);
    expect(await asked(true)).toEqual([true, 3]);
    expect((await getTimeliness(await world.as(supervisor), { mine: true })).watches).toBe(false);
  });

  test("who leads sees all that was sent, with or without a sector; a clerk opens nothing by one", async () => {
    await makeMember({ kinds: "school" }, "leader");
    expect(await list(member)).toMatchObject({ readsAs: ["receiver"] });
    expect(await senders(member)).toHaveLength(12);
    await database.db
      .updateTable("appointments")
      .set({ role: "clerk" })
      .where("person_id", "=", demoPersonId(member))
      .execute();
    expect(await list(member)).toMatchObject({ readsAs: [], below: [] });
  });
});

test("the coordinator decides where the leader reads, and an agency's people see none of it", async () => {
  expect(await row("daumoi.suoihoa", "tram-y-te")).toMatchObject({ mayDecide: true });
  expect(await row(member, "tram-y-te")).toMatchObject({ mayDecide: false });
  expect(await list("thcs.suoihoa")).toMatchObject({ below: [], readsAs: [] });
  expect(await shown("vanthu.suoihoa")).toEqual([]);
});

test("every link that anybody gets opens", async () => {
  await makeMember({ kinds: "school" });
  for (const who of [supervisor, member, "daumoi.suoihoa", "vanthu.suoihoa", "daumoi.minhhoa"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one person after the other
    const context = await world.as(who);
    // oxlint-disable-next-line no-await-in-loop
    const linked = (await senders(who)).flatMap(({ report }) => (report?.version ? [report.id] : []));
    // oxlint-disable-next-line no-await-in-loop
    const timely = (await opened(who)).flatMap(({ reportId }) => reportId ?? []);
    for (const id of [...linked, ...timely]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect(getReport(context, id), who).resolves.toMatchObject({ report: { id } });
    }
  }
});

test("as many units as there are, the list asks the database the same few times", async () => {
  const context = await world.as(supervisor);
  const count = async () => {
    let asked = 0;
    const db = context.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const { below } = await listReports({ ...context, db });
    return [below.flatMap((each) => each.senders).length, asked];
  };
  const [few, before = 0] = await count();
  await database.db
    .updateTable("duties")
    .set({ sender_kinds: [], sender_unit_ids: [] })
    .where("id", "=", plan.dutyId)
    .execute();
  const [many, after] = await count();
  expect(many).toBeGreaterThan(few ?? 0);
  expect(after).toBe(before);
  expect(before).toBeLessThan(30);
});
