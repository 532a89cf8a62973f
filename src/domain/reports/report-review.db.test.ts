import { beforeEach, describe, expect, test } from "vitest";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import type { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { acceptReport } from "./accept-report.ts";
import { getReport } from "./get-report.ts";
import { reopenReport } from "./reopen-report.ts";
import { returnReport } from "./return-report.ts";
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
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
  await run(startReport, await world.as(school), {
    id,
    dutyId: plan.dutyId,
    unitId: world.unitId("thcs"),
    period: "2026",
  });
  await write({ leadership: "Đã phân công một giáo viên làm đầu mối.\nĐã họp hội đồng." });
  await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
});

const id = "0199f000-0000-7000-8000-00000000000a";
const school = "thcs.suoihoa";
const commune = "daumoi.suoihoa";
const required = ["leadership", "work-remarks", "strengths", "weaknesses-remarks", "next-steps"];
const refused = expect.any(String) as string;
const problem = (code: string) => expect.objectContaining({ code }) as Problem;

type AnyCommand = Parameters<typeof run>[0];
async function act(command: unknown, who: DemoUsername, input: object) {
  return run(command as AnyCommand, await world.as(who), input);
}
const seen = async (who: DemoUsername) => getReport(await world.as(who), id);
async function write(sections: Record<string, string>) {
  const { report } = await seen(school);
  const all = Object.fromEntries(required.map((code) => [code, `Phần ${code} đã viết.`]));
  const input = { id, changedAt: report.changedAt.toISOString(), sections: { ...all, ...sections } };
  expect(await act(writeNarrative, school, input)).toMatchObject({ ok: true });
}
const logTalk = async () =>
  act(logActivity, school, {
    id: world.dependencies.newId(),
    unitId: world.unitId("thcs"),
    kind: "talk",
    heldOn: "2026-03-05",
    women: 20,
    men: 20,
  });
const audits = async () =>
  (await database.db.selectFrom("audit_log").select("command").where("subject_id", "=", id).execute()).map(
    ({ command }) => command,
  );

describe("sending back", () => {
  const remarks = { "leadership:1": "Ghi rõ ngày họp." };

  test("with a remark at the line, which its unit sees with the line as it was read", async () => {
    expect(await act(returnReport, commune, { id, version: 1, remarks })).toMatchObject({
      ok: true,
      value: { remarks: 1 },
    });
    const shown = await seen(school);
    expect(shown).toMatchObject({ mayWrite: true, report: { status: "returned", version: 1 } });
    expect(shown.remarks).toEqual([
      { line: "leadership:1", quote: "Đã họp hội đồng.", remark: "Ghi rõ ngày họp." },
    ]);
  });

  test("a row of the results is a line too", async () => {
    const line = `results:${plan.eventsTarget}`;
    await act(returnReport, commune, { id, version: 1, remarks: { [line]: "Thiếu buổi tháng 3." } });
    expect((await seen(school)).remarks).toMatchObject([
      { line, quote: expect.stringContaining("chưa có số liệu") as string },
    ]);
  });

  test("so are rows of products and estimates, and they mean the same row in the next version", async () => {
    await act(returnReport, commune, { id, version: 1, remarks });
    await logTalk();
    const { report } = await seen(school);
    const estimates = { "kind:talk": "3" };
    await act(writeNarrative, school, {
      id,
      changedAt: report.changedAt.toISOString(),
      sections: {},
      estimates,
    });
    await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
    const rows = {
      "work-products:product:talk": "Còn một buổi tháng 3.",
      "results-estimates:kind:talk": "Ước theo kế hoạch năm.",
      "money:money:total": "Ghi kinh phí.",
    };
    expect(await act(returnReport, commune, { id, version: 2, remarks: rows })).toMatchObject({
      ok: true,
      value: { remarks: 3 },
    });
    const shown = await seen(school);
    const quoteOf = (line: string) => shown.remarks.find((remark) => remark.line === line)?.quote;
    expect(quoteOf("work-products:product:talk")).toMatch(/: tổng số 1 \(.+\)$/);
    expect(quoteOf("results-estimates:kind:talk")).toMatch(/: số đến ngày 1, ước cả kỳ 3 \(.+\)$/);
    expect(quoteOf("money:money:total")).toBe("Chưa có khoản chi nào được ghi cùng hoạt động.");
    await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
    expect(await act(returnReport, commune, { id, version: 3, remarks: rows })).toMatchObject({ ok: true });
  });

  test("sent again, the receiver sees what changed in words and figures, and the first version stays", async () => {
    await act(returnReport, commune, { id, version: 1, remarks });
    await logTalk();
    await write({ leadership: "Đã phân công một giáo viên làm đầu mối.\nĐã họp hội đồng ngày 05/3/2026." });
    await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
    const shown = await seen(commune);
    expect(shown.report).toMatchObject({ status: "submitted", version: 2 });
    expect(shown.versions.map(({ version, decision }) => [version, decision])).toEqual([
      [2, null],
      [1, "returned"],
    ]);
    const { sections = [], figures = [] } = shown.difference ?? {};
    expect(sections.map(({ code }) => code)).toEqual(["leadership"]);
    expect(
      sections[0]?.parts
        .filter(({ change }) => change === "added")
        .map(({ text }) => text)
        .join(""),
    ).toContain("05/3/2026");
    expect(figures).toContainEqual({ title: "Số hoạt động", before: "0", after: "1" });
    expect(shown.remarks).toEqual([]);
  });

  test("what is being written after that is not seen from above", async () => {
    await act(returnReport, commune, { id, version: 1, remarks });
    await write({ leadership: "Bản nháp chưa gửi." });
    const above = await seen(commune);
    expect(above.report.narrative["leadership"]).toContain("Đã họp hội đồng.");
    expect(above).toMatchObject({ mayWrite: false, mayDecide: false });
  });

  test("says what is wrong: nothing said is refused", async () => {
    expect(await act(returnReport, commune, { id, version: 1 })).toEqual({
      ok: false,
      fields: { remark: refused },
    });
    expect(
      await act(returnReport, commune, { id, version: 1, remark: "  ", remarks: { "leadership:0": " " } }),
    ).toEqual({ ok: false, fields: { remark: refused } });
  });

  test("a line that the report does not have is none to speak of", async () => {
    await expect(
      act(returnReport, commune, { id, version: 1, remarks: { "leadership:9": "?" } }),
    ).rejects.toEqual(problem("changed-meanwhile"));
  });

  test("twice is once", async () => {
    await act(returnReport, commune, { id, version: 1, remarks });
    expect(await act(returnReport, commune, { id, version: 1, remarks })).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    expect((await audits()).filter((command) => command === "report.return")).toHaveLength(1);
  });
});

describe("taking in", () => {
  test("freezes it for good: nobody writes any more, and twice is once", async () => {
    expect(await act(acceptReport, commune, { id, version: 1 })).toMatchObject({
      ok: true,
      value: { repeated: false },
    });
    expect(await act(acceptReport, commune, { id, version: 1 })).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    const shown = await seen(school);
    expect(shown).toMatchObject({
      mayWrite: false,
      mayReopen: true,
      report: { status: "accepted", acceptedVersion: 1 },
    });
    const input = { id, changedAt: shown.report.changedAt.toISOString(), sections: { leadership: "Khác." } };
    await expect(act(writeNarrative, school, input)).rejects.toEqual(problem("frozen"));
  });

  test("a version that is no more the last is not taken in unseen", async () => {
    await act(returnReport, commune, { id, version: 1, remark: "Viết thêm." });
    await expect(act(acceptReport, commune, { id, version: 1 })).rejects.toEqual(
      problem("changed-meanwhile"),
    );
    await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
    await expect(act(acceptReport, commune, { id, version: 1 })).rejects.toEqual(
      problem("changed-meanwhile"),
    );
  });

  test("a correction is the next version, with its reason, while the accepted one stands", async () => {
    await act(acceptReport, commune, { id, version: 1 });
    expect(await act(reopenReport, school, { id, reason: "" })).toEqual({
      ok: false,
      fields: { reason: refused },
    });
    await act(reopenReport, school, { id, reason: "Đếm sót một buổi" });
    const opened = await seen(school);
    expect(opened.report).toMatchObject({
      status: "draft",
      acceptedVersion: 1,
      correctionReason: "Đếm sót một buổi",
    });
    await act(submitReport, school, await sendingAllSeen(await world.as(school), id));
    const shown = await seen(commune);
    expect(shown.versions).toMatchObject([
      { version: 2, reason: "Đếm sót một buổi" },
      { version: 1, reason: null },
    ]);
    await act(acceptReport, commune, { id, version: 2 });
    expect((await seen(commune)).report).toMatchObject({ acceptedVersion: 2, correctionReason: null });
    expect(await audits()).toEqual(expect.arrayContaining(["report.accept", "report.reopen"]));
  });

  test("only what was taken in is opened again", async () => {
    await expect(act(reopenReport, school, { id, reason: "Lý do" })).rejects.toEqual(problem("conflict"));
  });
});

describe("strangers", () => {
  test.each([school, "lanhdao.suoihoa", "quantri.suoihoa", "tramyte.suoihoa"] as const)(
    "%s neither takes in nor sends back",
    async (who) => {
      await expect(act(acceptReport, who, { id, version: 1 })).rejects.toEqual(problem("not-allowed"));
      await expect(act(returnReport, who, { id, version: 1, remark: "?" })).rejects.toEqual(
        problem("not-allowed"),
      );
    },
  );

  test("the receiver does not open the unit's report again", async () => {
    await act(acceptReport, commune, { id, version: 1 });
    await expect(act(reopenReport, commune, { id, reason: "Lý do" })).rejects.toEqual(problem("not-allowed"));
  });
});
