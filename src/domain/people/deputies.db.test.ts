import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { fixedClock } from "#platform/clock.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoId, demoPersonId, type DemoUsername } from "../../demo/demo-world.ts";
import { findActor } from "./actors.queries.ts";
import { endDeputyship } from "./end-deputyship.ts";
import { getDeputies } from "./get-deputies.ts";
import { getHandOver } from "./get-hand-over.ts";
import { handOver } from "./hand-over.ts";
import { knownActors } from "./known-actors.ts";
import { nameDeputy } from "./name-deputy.ts";

/** Today is 20 October 2026; Cán bộ đầu mối is away from the 26th to the 30th, and the leader stands in. */
const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const refused = expect.any(String) as string;
const appointmentOf = (username: DemoUsername) => demoId(`appointment:${username}`);
const absence = (values: object = {}) => ({
  id: demoId("deputyship"),
  appointmentId: appointmentOf("daumoi.suoihoa"),
  deputyId: demoPersonId("lanhdao.suoihoa"),
  from: "2026-10-26",
  until: "2026-10-30",
  ...values,
});
/** At nine in the morning. */
const at = (day: string) => ({ ...world.dependencies, clock: fixedClock(`${day}T02:00:00Z`) });
const rolesOn = async (username: DemoUsername, day: string) =>
  (await findActor(at(day), demoPersonId(username)))?.appointments.map(({ role, insteadOf }) =>
    insteadOf ? `${role} instead of ${insteadOf.name} until ${insteadOf.until}` : role,
  );
const asOn = async (username: DemoUsername, day: string) => {
  const actor = await findActor(at(day), demoPersonId(username));
  if (!actor) throw new Error(`${username} acts for nobody`);
  return { ...at(day), actor };
};
const standsIn = "coordinator instead of Cán bộ đầu mối (mẫu) until 2026-10-30";

describe("a deputy", () => {
  test("acts in the role too on those days, and on no other", async () => {
    const outcome = await run(nameDeputy, await world.as("daumoi.suoihoa"), absence());
    expect(outcome).toEqual({ ok: true, value: { repeated: false } });
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-25")).toEqual(["leader"]);
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-26")).toEqual(["leader", standsIn]);
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-30")).toEqual(["leader", standsIn]);
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-31")).toEqual(["leader"]);
    expect(await rolesOn("daumoi.suoihoa", "2026-10-27")).toEqual(["coordinator"]);
  });

  test("is audited under the own name", async () => {
    await run(nameDeputy, await world.as("daumoi.suoihoa"), absence());
    const deputy = await asOn("lanhdao.suoihoa", "2026-10-27");
    const activity = {
      id: demoId("activity"),
      unitId: world.unitId("xa"),
      kind: "talk",
      title: "Nói chuyện đầu tuần",
      heldOn: "2026-10-27",
      women: "10",
      men: "9",
    };
    expect(await run(logActivity, deputy, activity)).toMatchObject({ ok: true });
    await expect(
      run(logActivity, await asOn("lanhdao.suoihoa", "2026-10-31"), { ...activity, id: demoId("later") }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    const audited = await database.db
      .selectFrom("audit_log")
      .select(["command", "person_id as by"])
      .orderBy("at")
      .execute();
    expect(audited).toEqual([
      { command: "person.name-deputy", by: demoPersonId("daumoi.suoihoa") },
      { command: "activity.log", by: demoPersonId("lanhdao.suoihoa") },
    ]);
  });

  test("begins and ends with the day, though the memory of a minute has not run out", async () => {
    await run(nameDeputy, await world.as("daumoi.suoihoa"), absence());
    let now = "2026-10-25T16:59:59Z";
    const sessions = {
      findPerson: async () => demoPersonId("lanhdao.suoihoa"),
      signOut: async () => [],
    };
    const actors = knownActors(sessions, { ...world.dependencies, clock: () => new Date(now) });
    const rolesNow = async () => {
      const actor = await actors.find(new Headers({ cookie: "session=1" }));
      return actor === "no-role" ? [] : actor?.appointments.map(({ role }) => role);
    };
    expect(await rolesNow()).toEqual(["leader"]);
    now = "2026-10-25T17:00:00Z";
    expect(await rolesNow()).toEqual(["leader", "coordinator"]);
    now = "2026-10-30T17:00:00Z";
    expect(await rolesNow()).toEqual(["leader"]);
  });

  test("is named once however often the form is sent, and ends early", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(nameDeputy, context, absence());
    expect(await run(nameDeputy, context, absence())).toEqual({ ok: true, value: { repeated: true } });
    const back = await asOn("daumoi.suoihoa", "2026-10-28");
    expect(await run(endDeputyship, back, absence())).toEqual({ ok: true, value: { ended: true } });
    expect(await run(endDeputyship, back, absence())).toEqual({ ok: true, value: { ended: false } });
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-28")).toEqual(["leader"]);
  });

  test("has nothing any more once either of the two no longer acts for the unit", async () => {
    await run(nameDeputy, await world.as("daumoi.suoihoa"), absence());
    const end = (username: DemoUsername, day: string | null) =>
      database.db
        .updateTable("appointments")
        .set({ valid_to: day })
        .where("id", "=", appointmentOf(username))
        .execute();
    await end("daumoi.suoihoa", "2026-10-28");
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-27")).toEqual([
      "leader",
      "coordinator instead of Cán bộ đầu mối (mẫu) until 2026-10-27",
    ]);
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-28")).toEqual(["leader"]);
    await end("daumoi.suoihoa", null);
    await end("lanhdao.suoihoa", "2026-10-28");
    expect(await rolesOn("lanhdao.suoihoa", "2026-10-28")).toBeUndefined();
  });

  test.each<[string, object]>([
    ["deputyId", { deputyId: demoPersonId("thcs.suoihoa") }],
    ["deputyId", { deputyId: demoPersonId("daumoi.suoihoa") }],
    ["from", { from: "2026-10-19" }],
    ["until", { until: "2026-10-25" }],
    ["until", { until: "2028-10-25" }],
    ["until", { until: "hôm nào về" }],
    ["appointmentId", { appointmentId: "" }],
  ])("is refused at %s: %j", async (field, values) => {
    const outcome = await run(nameDeputy, await world.as("daumoi.suoihoa"), absence(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: refused } });
  });

  test("two at a time are refused", async () => {
    const context = await world.as("daumoi.suoihoa");
    await run(nameDeputy, context, absence());
    const second = absence({
      id: demoId("second"),
      deputyId: demoPersonId("vanthu.suoihoa"),
      from: "2026-10-30",
    });
    expect(await run(nameDeputy, context, { ...second, until: "2026-11-02" })).toEqual({
      ok: false,
      fields: { from: refused },
    });
  });

  test("is not for a colleague to name", async () => {
    for (const who of ["lanhdao.suoihoa", "thcs.suoihoa", "giamsat.suoihoa"] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const outcome = run(nameDeputy, await world.as(who), absence());
      // oxlint-disable-next-line no-await-in-loop
      await expect(outcome, who).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});

describe("the page", () => {
  test("shows what concerns the person: the own role, or all of the unit for its coordinator", async () => {
    await run(nameDeputy, await world.as("daumoi.suoihoa"), absence());
    const own = await getDeputies(await world.as("vanthu.suoihoa"), null);
    expect(own.held.map(({ username }) => username)).toEqual(["vanthu.suoihoa"]);
    expect(own.deputyships).toEqual([]);
    const deputy = await getDeputies(await world.as("lanhdao.suoihoa"), null);
    expect(deputy.deputyships).toMatchObject([{ mayEnd: false, from: "2026-10-26", until: "2026-10-30" }]);
    const coordinator = await getDeputies(await world.as("daumoi.suoihoa"), null);
    expect(coordinator.held.map(({ role }) => role)).toEqual([
      "coordinator",
      "leader",
      "supervisor",
      "clerk",
    ]);
    expect(coordinator.deputyships).toMatchObject([{ mayEnd: true }]);
  });

  test("tells a supervisor of no colleague but supervisors", async () => {
    const { colleagues } = await getDeputies(await world.as("giamsat.suoihoa"), null);
    expect(colleagues.map(({ username }) => username)).toEqual(["giamsat.suoihoa"]);
  });

  test("is found for a unit below by its administrator alone", async () => {
    const school = world.unitId("thcs");
    expect((await getDeputies(await world.as("quantri.suoihoa"), school)).held).toHaveLength(1);
    for (const who of ["daumoi.suoihoa", "thcs.suoihoa"] as const)
      // oxlint-disable-next-line no-await-in-loop
      await expect(getDeputies(await world.as(who), school)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("handing over for good", () => {
  const handing = (values: object = {}) => ({
    appointmentId: appointmentOf("daumoi.suoihoa"),
    username: "VanThu.suoihoa",
    lastDay: "2026-10-31",
    ...values,
  });

  test("ends one's role with a day and begins the other's the next, once", async () => {
    const context = await world.as("quantri.suoihoa");
    expect(await run(handOver, context, handing())).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await run(handOver, context, handing())).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await rolesOn("daumoi.suoihoa", "2026-10-31")).toEqual(["coordinator"]);
    expect(await rolesOn("vanthu.suoihoa", "2026-10-31")).toEqual(["clerk"]);
    expect(await rolesOn("daumoi.suoihoa", "2026-11-01")).toBeUndefined();
    expect(await rolesOn("vanthu.suoihoa", "2026-11-01")).toEqual(["clerk", "coordinator"]);
    const audited = await database.db.selectFrom("audit_log").select(["command", "detail"]).execute();
    expect(audited).toEqual([
      {
        command: "person.hand-over",
        detail: { role: "coordinator", receiver: demoPersonId("vanthu.suoihoa"), lastDay: "2026-10-31" },
      },
    ]);
  });

  test.each<[string, object]>([
    ["username", { username: "khong.co.ai" }],
    ["username", { username: "daumoi.suoihoa" }],
    ["username", { username: "" }],
    ["lastDay", { lastDay: "2026-10-19" }],
    ["lastDay", { lastDay: "" }],
  ])("is refused at %s: %j", async (field, values) => {
    const outcome = await run(handOver, await world.as("quantri.suoihoa"), handing(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: refused } });
    expect(await rolesOn("daumoi.suoihoa", "2026-11-01")).toEqual(["coordinator"]);
  });

  test("a second time, to somebody else, is refused", async () => {
    const context = await world.as("quantri.suoihoa");
    await run(handOver, context, handing());
    const again = await run(handOver, context, handing({ username: "lanhdao.suoihoa" }));
    expect(again).toEqual({ ok: false, fields: { lastDay: refused } });
  });

  test("is the administrator's, who gives roles", async () => {
    await expect(run(handOver, await world.as("daumoi.suoihoa"), handing())).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(
      getHandOver(await world.as("daumoi.suoihoa"), appointmentOf("daumoi.suoihoa")),
    ).rejects.toMatchObject({ code: "not-found" });
    const page = await getHandOver(await world.as("quantri.suoihoa"), appointmentOf("daumoi.suoihoa"));
    expect(page).toMatchObject({ held: { username: "daumoi.suoihoa" }, asOf: "2026-10-20" });
  });
});
