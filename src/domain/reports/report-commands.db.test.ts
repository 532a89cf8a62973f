import { beforeEach, describe, expect, test } from "vitest";
import { correctActivity } from "#domain/activities/correct-activity.ts";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import type { Problem } from "#domain/problem.ts";
import { fixedClock } from "#platform/clock.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUnit, DemoUsername } from "../../demo/demo-world.ts";
import { factsDigest } from "./facts-digest.ts";
import { getReport } from "./get-report.ts";
import { listReports } from "./list-reports.ts";
import { findReport } from "./reports.queries.ts";
import { insertSamplePlan, type SamplePlan } from "./sample-plan.ts";
import { sendingAllSeen } from "./sample-answers.ts";
import { startReport } from "./start-report.ts";
import { submitReport } from "./submit-report.ts";
import { writeNarrative } from "./write-narrative.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  plan = await insertSamplePlan(database.db, communeOf(world), world.dependencies.newId);
});

const communeOf = (of: World) => ({ id: of.unitId("xa"), provinceId: of.unitId("tinh") });
const id = "0199f000-0000-7000-8000-00000000000a";
const required = ["leadership", "work-remarks", "strengths", "weaknesses-remarks", "next-steps"];
const allWritten = Object.fromEntries(required.map((code) => [code, `Phần ${code} đã viết.`]));

async function start(unit: DemoUnit, who: DemoUsername, said: Record<string, unknown> = {}) {
  const input = { id, dutyId: plan.dutyId, unitId: world.unitId(unit), period: "2026", ...said };
  return run(startReport, await world.as(who), input);
}
async function write(who: DemoUsername, sections: Record<string, string>, changedAt?: Date) {
  const report = await findReport(database.db, id);
  const input = { id, changedAt: (changedAt ?? report?.changedAt)?.toISOString(), sections };
  return run(writeNarrative, await world.as(who), input);
}
/** Whoever may not see the report sends it without an answer. */
const submit = async (who: DemoUsername) => {
  const context = await world.as(who);
  const sending = await sendingAllSeen(context, id).catch(() => ({ id }));
  return run(submitReport, context, sending);
};
async function stored() {
  const report = await findReport(database.db, id);
  if (!report) throw new Error("the report is not there");
  return report;
}
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const audits = async () =>
  (
    await database.db
      .selectFrom("audit_log")
      .select(["command", "detail"])
      .where("command", "like", "report.%")
      .execute()
  ).map(({ command }) => command);

describe("beginning a report", () => {
  test("makes one draft for duty, unit and period, whoever begins it again", async () => {
    expect(await start("xa", "daumoi.suoihoa")).toEqual({ ok: true, value: { id, repeated: false } });
    const other = "0199f000-0000-7000-8000-00000000000b";
    expect(await start("xa", "daumoi.suoihoa", { id: other })).toEqual({
      ok: true,
      value: { id, repeated: true },
    });
    expect(await stored()).toMatchObject({
      status: "draft",
      period: "2026",
      cutOff: "2026-10-20",
      narrative: {},
    });
    expect(await audits()).toEqual(["report.start"]);
  });

  test("an agency begins its own", async () => {
    expect(await start("thcs", "thcs.suoihoa")).toMatchObject({ ok: true });
  });

  test("nobody begins it for another unit, and the leader not at all", async () => {
    await expect(start("tram-y-te", "thcs.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(start("thcs", "daumoi.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(start("xa", "lanhdao.suoihoa")).rejects.toEqual(problem("not-allowed"));
  });

  test("not for a period that nobody asks for, nor a unit of which none is asked", async () => {
    await expect(start("xa", "daumoi.suoihoa", { period: "2027" })).rejects.toEqual(problem("not-found"));
    await expect(start("xa", "daumoi.suoihoa", { period: "2026-Q1" })).rejects.toEqual(problem("not-found"));
    await expect(start("na-lua", "nalua.suoihoa")).rejects.toEqual(problem("not-found"));
  });

  test("an id that another report has is a conflict", async () => {
    await start("thcs", "thcs.suoihoa");
    await expect(start("xa", "daumoi.suoihoa")).rejects.toEqual(problem("conflict"));
  });
});

describe("writing", () => {
  beforeEach(() => start("xa", "daumoi.suoihoa"));

  test("keeps what is written, section by section; one emptied is gone", async () => {
    await write("daumoi.suoihoa", {
      leadership: " Đã ban hành kế hoạch.\r\nĐã phân công. ",
      proposals: "Cấp thêm tài liệu.",
    });
    await write("daumoi.suoihoa", { strengths: "Nam giới tham gia nhiều.", proposals: "" });
    expect((await stored()).narrative).toEqual({
      leadership: "Đã ban hành kế hoạch.\nĐã phân công.",
      strengths: "Nam giới tham gia nhiều.",
    });
  });

  test("what somebody saved meanwhile is not overwritten; the same text twice is no conflict", async () => {
    const { changedAt } = await stored();
    expect(await write("daumoi.suoihoa", { leadership: "Bản một" }, changedAt)).toMatchObject({ ok: true });
    await expect(write("daumoi.suoihoa", { leadership: "Bản hai" }, changedAt)).rejects.toEqual(
      problem("changed-meanwhile"),
    );
    expect(await write("daumoi.suoihoa", { leadership: "Bản một" }, changedAt)).toMatchObject({
      value: { sections: 0 },
    });
    expect((await stored()).narrative).toEqual({ leadership: "Bản một" });
    expect(await audits()).toEqual(["report.start", "report.write"]);
  });

  test("too long a text is refused at its section, and nothing is written", async () => {
    const outcome = await write("daumoi.suoihoa", { leadership: "x".repeat(20_001), strengths: "Tốt" });
    expect(outcome).toMatchObject({
      ok: false,
      fields: { "sections.leadership": expect.stringContaining("ngắn") as string },
    });
    expect((await stored()).narrative).toEqual({});
  });

  test("only sections that people write", async () => {
    expect(await write("daumoi.suoihoa", { results: "10 cuộc" })).toMatchObject({ ok: false });
  });

  test("the leader and the stranger do not write", async () => {
    await expect(write("lanhdao.suoihoa", { leadership: "x" })).rejects.toEqual(problem("not-allowed"));
    await expect(write("thcs.suoihoa", { leadership: "x" })).rejects.toEqual(problem("not-allowed"));
  });
});

describe("sending", () => {
  beforeEach(() => start("xa", "daumoi.suoihoa"));

  test("what must be written is asked for at its section", async () => {
    await write("daumoi.suoihoa", { ...allWritten, strengths: "" });
    expect(await submit("daumoi.suoihoa")).toEqual({
      ok: false,
      fields: { "sections.strengths": "Viết phần “Ưu điểm” trước khi gửi." },
    });
    expect(await stored()).toMatchObject({ status: "draft", frozenFacts: null });
  });

  test("freezes the figures: a correction afterwards changes the draft's figures and not these", async () => {
    const activity = world.dependencies.newId();
    const said = {
      id: activity,
      unitId: world.unitId("xa"),
      kind: "talk",
      heldOn: "2026-05-05",
      women: 10,
      men: 5,
    };
    await run(logActivity, await world.as("daumoi.suoihoa"), said);
    await write("daumoi.suoihoa", allWritten);
    const sent = await submit("daumoi.suoihoa");
    const frozen = await stored();
    expect(frozen).toMatchObject({ status: "submitted", cutOff: "2026-10-20" });
    expect(sent).toEqual({
      ok: true,
      value: { factsDigest: frozen.factsDigest, version: 1, repeated: false },
    });

    const corrected = { ...said, women: 30, expectedVersion: 1, reason: "Đếm lại" };
    expect(await run(correctActivity, await world.as("daumoi.suoihoa"), corrected)).toMatchObject({
      ok: true,
    });
    const shown = await getReport(await world.as("daumoi.suoihoa"), id);
    expect(shown.facts.activities.attendance).toMatchObject({ total: 15, women: 10 });
    expect(factsDigest(shown.facts)).toBe(frozen.factsDigest);
  });

  test("sent twice it is sent once, and written no more", async () => {
    await write("daumoi.suoihoa", allWritten);
    const first = await submit("daumoi.suoihoa");
    const second = await submit("daumoi.suoihoa");
    expect(second).toEqual({ ok: true, value: { ...(first.ok && first.value), repeated: true } });
    await expect(write("daumoi.suoihoa", { leadership: "Sửa" })).rejects.toEqual(problem("frozen"));
    expect(await audits()).toEqual(["report.start", "report.write", "report.submit"]);
  });

  test("the leader and the stranger do not send", async () => {
    await expect(submit("lanhdao.suoihoa")).rejects.toEqual(problem("not-allowed"));
    await expect(submit("thcs.suoihoa")).rejects.toEqual(problem("not-allowed"));
  });
});

describe("who sees what", () => {
  const read = async (who: DemoUsername) => getReport(await world.as(who), id);

  test("a unit's draft is its own; sent, it is seen from above and by no stranger", async () => {
    await start("thcs", "thcs.suoihoa");
    await expect(read("daumoi.suoihoa")).rejects.toEqual(problem("not-found"));
    expect(await read("thcs.suoihoa")).toMatchObject({ mayWrite: true, due: "2026-11-19" });

    await write("thcs.suoihoa", allWritten);
    await submit("thcs.suoihoa");
    expect(await read("daumoi.suoihoa")).toMatchObject({ mayWrite: false, facts: { version: 2 } });
    expect(await read("lanhdao.suoihoa")).toMatchObject({ mayWrite: false });
    await expect(read("tramyte.suoihoa")).rejects.toEqual(problem("not-found"));
  });

  test("an address that names no report is not found", async () => {
    const context = await world.as("daumoi.suoihoa");
    for (const wrong of ["nonsense", "0199f000-0000-7000-8000-0000000000ff"]) {
      await expect(getReport(context, wrong)).rejects.toEqual(problem("not-found"));
    }
  });
});

describe("the list", () => {
  const list = async (who: DemoUsername, clock = world.dependencies.clock) =>
    listReports({ ...(await world.as(who)), clock });

  test("an agency sees its duty with the days left, and nobody else's", async () => {
    const { own, below } = await list("thcs.suoihoa");
    expect(own).toMatchObject([
      {
        unitName: "Trường Trung học cơ sở Suối Hoa",
        due: "2026-11-19",
        daysLeft: 30,
        report: null,
        mayWrite: true,
        role: "sends",
      },
    ]);
    expect(below).toEqual([]);
  });

  test("the coordinator sees who has sent and who has not", async () => {
    await start("thcs", "thcs.suoihoa");
    await write("thcs.suoihoa", allWritten);
    await submit("thcs.suoihoa");
    const { own, below } = await list("daumoi.suoihoa");
    expect(own).toMatchObject([{ role: "consolidates", report: null }]);
    expect(below).toHaveLength(1);
    expect(below[0]?.senders).toHaveLength(12);
    const sent = below[0]?.senders.filter(({ report }) => report?.status === "submitted");
    expect(sent).toMatchObject([{ name: "Trường Trung học cơ sở Suối Hoa" }]);
  });

  test("past its day a report is still asked for, with the days counted on", async () => {
    const { own } = await list("thcs.suoihoa", fixedClock("2026-11-25T03:00:00Z"));
    expect(own).toMatchObject([{ period: { id: "2026" }, daysLeft: -6 }]);
  });

  test("a village that no duty asks sees an empty list", async () => {
    expect(await list("nalua.suoihoa")).toEqual({ own: [], below: [], readsAs: [], anytime: [] });
  });
});
