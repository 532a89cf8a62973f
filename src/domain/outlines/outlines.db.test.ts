import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import type { Problem } from "#domain/problem.ts";
import type { SectionPlan } from "#domain/lists/lists.ts";
import { subjectOf } from "#domain/reports/facts-text.ts";
import { setDutySettings } from "#domain/reports/set-duty-settings.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { insertSamplePlan, type SamplePlan } from "#domain/reports/sample-plan.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { sendingAllSeen } from "#domain/reports/sample-answers.ts";
import { submitReport } from "#domain/reports/submit-report.ts";
import { writeNarrative } from "#domain/reports/write-narrative.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { createOutline } from "./create-outline.ts";
import { getOutline } from "./get-outline.ts";
import { listOutlines } from "./list-outlines.ts";
import { prescribeOutline } from "./prescribe-outline.ts";
import { returnToStandard } from "./return-to-standard.ts";

const database = testDatabase();
let world: World;
let coordinator: Context;
beforeEach(async () => {
  world = await buildWorld(database.db);
  coordinator = await world.as("daumoi.suoihoa");
});

const outline = "annual-report";
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const written = {
  code: "leadership",
  level: "1",
  heading: "Việc đã chỉ đạo",
  kind: "narrative",
  required: "yes",
};
const models = {
  code: "",
  level: "1",
  heading: "Mô hình hay",
  kind: "narrative",
  hint: "Nơi làm, ai tham gia.",
};
const typed = (section: SectionPlan) => ({ ...section, hint: section.hint ?? "" });
const form = (said: object = {}) => ({
  unitId: world.unitId("xa"),
  outline,
  version: "0",
  name: "Báo cáo năm của xã",
  about: "kết quả",
  sections: [written, models],
  ...said,
});
const prescribe = (said: object = {}, who = coordinator) => run(prescribeOutline, who, form(said));
const shown = (who = coordinator) => getOutline(who, outline, { unitId: null, version: null });
const refused = expect.any(String) as string;
const make = (said: object = {}, who = coordinator) =>
  run(createOutline, who, {
    id: "0199f000-0000-7000-8000-0000000000aa",
    unitId: world.unitId("xa"),
    name: "Chuyên đề trường học",
    about: "kết quả trong trường học",
    from: "annual-report",
    ...said,
  });
/** @returns its code */
const made = async (): Promise<string> => {
  const outcome = await make();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
  return outcome.value.code;
};
const audited = async () =>
  database.db
    .selectFrom("audit_log")
    .select(["command", "unit_id", "detail"])
    .where("command", "like", "outline.%")
    .execute();

describe("an outline of one's own", () => {
  test("is kept, holds for the unit and below, and is audited", async () => {
    expect(await prescribe()).toEqual({ ok: true, value: { version: 1 } });
    expect(await shown()).toMatchObject({ isOwn: true, version: 1, mayPrescribe: true });
    const school = await shown(await world.as("thcs.suoihoa"));
    expect(school).toMatchObject({
      mayPrescribe: false,
      isOwn: false,
      outline: {
        name: "Báo cáo năm của xã",
        prescribedBy: world.unitId("xa"),
        sections: [
          { code: "leadership", number: "I", required: true },
          { code: "mo-hinh-hay", number: "II", hint: "Nơi làm, ai tham gia.", required: false },
        ],
      },
    });
    expect(await audited()).toMatchObject([
      {
        command: "outline.prescribe",
        unit_id: world.unitId("xa"),
        detail: { outline, version: 1, sections: 2 },
      },
    ]);
    const rows = (await listOutlines(coordinator, null)).rows;
    expect(rows.map(({ isOwn }) => isOwn)).toEqual([true, false, false, false, false, false, false]);
  });

  test("saving what holds already changes nothing, also where it is the standard one", async () => {
    const { outline: standard } = await shown();
    expect(
      await prescribe({ name: standard.name, about: standard.about, sections: standard.plan.map(typed) }),
    ).toMatchObject({
      value: { version: null },
    });
    await prescribe();
    expect(
      await prescribe({ version: "1", sections: [written, { ...models, code: "mo-hinh-hay" }] }),
    ).toMatchObject({
      value: { version: null },
    });
    expect(await audited()).toHaveLength(1);
  });

  test("each version stays; a code once used is not given again", async () => {
    await prescribe();
    await prescribe({ version: "1", sections: [written] });
    await prescribe({ version: "2", sections: [written, models] });
    const codes = (await shown()).outline.sections.map(({ code }) => code);
    expect(codes).toEqual(["leadership", "mo-hinh-hay-2"]);
    const first = await getOutline(coordinator, outline, { unitId: null, version: 1 });
    expect(first).toMatchObject({ shown: 1, outline: { sections: [{}, { code: "mo-hinh-hay" }] } });
    expect(first.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    await expect(getOutline(coordinator, outline, { unitId: null, version: 9 })).rejects.toEqual(
      problem("not-found"),
    );
  });

  test("who saved meanwhile is not overwritten unseen", async () => {
    await prescribe();
    await expect(prescribe({ name: "Muộn" })).rejects.toEqual(problem("changed-meanwhile"));
  });

  test("goes back to the one above, and what it was stays to be seen", async () => {
    await prescribe();
    const back = { unitId: world.unitId("xa"), outline, version: "1" };
    await expect(run(returnToStandard, coordinator, { ...back, version: "0" })).rejects.toEqual(
      problem("changed-meanwhile"),
    );
    expect(await run(returnToStandard, coordinator, back)).toMatchObject({ value: { version: 2 } });
    expect(await run(returnToStandard, coordinator, back)).toMatchObject({ value: { version: null } });
    expect(await shown()).toMatchObject({
      isOwn: false,
      outline: { prescribedBy: null },
      versions: [
        { version: 2, withdrawn: true },
        { version: 1, withdrawn: false },
      ],
    });
  });

  test.each([
    ["name", { name: " " }],
    ["about", { about: " " }],
    ["about", { about: "về." }],
    ["about", { about: "a".repeat(201) }],
    ["sections", { sections: [] }],
    ["sections.1.heading", { sections: [written, { ...models, heading: "" }] }],
    ["sections.0.kind", { sections: [{ ...written, kind: "poem" }, models] }],
    ["sections.0.level", { sections: [{ ...written, level: "7" }, models] }],
    ["sections.0.level", { sections: [{ ...written, level: "2" }, models] }],
    ["sections.0.code", { sections: [{ ...written, code: "../x" }, models] }],
    ["sections.1.heading", { sections: [written, { ...models, code: "leadership" }] }],
    ["sections", { sections: Array.from({ length: 61 }, () => models) }],
    ["", { sections: [{ ...written, required: "" }] }],
    ["outline", { outline: "../x" }],
  ])("is refused at %s: %j", async (field, said) => {
    const outcome = await prescribe(said);
    expect(outcome).toEqual({ ok: false, fields: { [field]: expect.any(String) as string } });
  });

  test("is not for others, nor for the unit above, nor for a kind of report that does not exist", async () => {
    for (const username of ["lanhdao.suoihoa", "thcs.suoihoa"] as const)
      await expect(prescribe({}, await world.as(username))).rejects.toEqual(problem("not-allowed"));
    await expect(prescribe({ unitId: world.unitId("tinh") })).rejects.toEqual(problem("not-allowed"));
    await expect(prescribe({ outline: "poem" })).rejects.toEqual(problem("not-found"));
    const asked = { unitId: world.unitId("tinh"), version: null };
    await expect(getOutline(coordinator, outline, asked)).rejects.toEqual(problem("not-found"));
  });
});

describe("an outline beyond the standard ones", () => {
  test("is a copy of another to begin with, offered there and below, and is audited", async () => {
    const code = await made();
    const { outline: standard } = await shown();
    const copy = await getOutline(coordinator, code, { unitId: null, version: null });
    expect(copy).toMatchObject({
      isOwn: true,
      isMaker: true,
      version: 1,
      outline: { name: "Chuyên đề trường học", about: "kết quả trong trường học" },
    });
    expect(copy.outline.plan).toEqual(standard.plan);
    const namesFor = async (who: Context) => (await listOutlines(who, null)).rows.map(({ name }) => name);
    const school = await world.as("thcs.suoihoa");
    expect((await namesFor(school)).at(-1)).toBe("Chuyên đề trường học");
    expect(await namesFor(await world.as("daumoi.minhhoa"))).not.toContain("Chuyên đề trường học");
    expect(await audited()).toMatchObject([
      { command: "outline.create", detail: { outline: code, from: "annual-report" } },
    ]);
  });

  test("sent twice is made once; another content under the same id is a conflict", async () => {
    expect(await made()).toBe(await made());
    await expect(make({ name: "Khác" })).rejects.toEqual(problem("conflict"));
    expect(await audited()).toHaveLength(1);
  });

  test.each([
    ["name", { name: "" }],
    ["name", { name: "Báo cáo tổng kết" }],
    ["about", { about: "" }],
    ["from", { from: "" }],
    ["from", { from: "poem" }],
  ])("is refused at %s: %j", async (field, said) => {
    expect(await make(said)).toEqual({ ok: false, fields: { [field]: refused } });
  });

  test("is made by who prescribes, for the own unit", async () => {
    for (const username of ["lanhdao.suoihoa", "thcs.suoihoa", "daumoi.minhhoa"] as const)
      await expect(make({}, await world.as(username))).rejects.toEqual(problem("not-allowed"));
  });
});

describe("a report", () => {
  const id = "0199f000-0000-7000-8000-00000000000a";
  let plan: SamplePlan;
  let school: Context;
  beforeEach(async () => {
    const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
    plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
    school = await world.as("thcs.suoihoa");
    await start("thcs", school);
  });
  const start = (unit: "thcs" | "xa", who: Context, reportId = id) =>
    run(startReport, who, { id: reportId, dutyId: plan.dutyId, unitId: world.unitId(unit), period: "2026" });
  const choose = (code: string) =>
    run(setDutySettings, coordinator, { dutyId: plan.dutyId, outline: code, dayOff: "stays" });
  const write = async (sections: object) => {
    const { report } = await getReport(school, id);
    return run(writeNarrative, school, { id, changedAt: report.changedAt.toISOString(), sections });
  };
  const headings = async (who: Context, reportId = id) =>
    (await getReport(who, reportId)).facts.outline.map(({ heading }) => heading);

  test("follows what its receiver prescribes, keeps it once sent, and takes no section that is not in it", async () => {
    await prescribe();
    expect(await headings(school)).toEqual(["Việc đã chỉ đạo", "Mô hình hay"]);
    expect(await write({ strengths: "Không có trong đề cương" })).toMatchObject({ ok: false });
    await write({ leadership: "Đã họp.", "mo-hinh-hay": "Câu lạc bộ." });
    expect(await run(submitReport, school, await sendingAllSeen(school, id))).toMatchObject({ ok: true });
    await run(returnToStandard, coordinator, { unitId: world.unitId("xa"), outline, version: "1" });
    expect(await headings(school)).toEqual(["Việc đã chỉ đạo", "Mô hình hay"]);
  });

  test("says what its receiver says it is about, in its subject and its first sentence", async () => {
    await prescribe({ about: "Về việc  thực hiện bình đẳng giới." });
    const { facts } = await getReport(school, id);
    expect(facts.about).toBe("thực hiện bình đẳng giới");
    expect(subjectOf(facts)).toMatch(/^Thực hiện bình đẳng giới trong /);
    await run(returnToStandard, coordinator, { unitId: world.unitId("xa"), outline, version: "1" });
    expect((await getReport(school, id)).facts.about).toBe("kết quả");
  });

  test("follows an outline that the plan's unit made, once the duty names it, and the unit's own report too", async () => {
    const code = await made();
    await prescribe({ outline: code, version: "1", name: "Chuyên đề", about: "chuyên đề trường học" });
    expect((await getReport(school, id)).facts.about).toBe("kết quả");
    await choose(code);
    expect(await headings(school)).toEqual(["Việc đã chỉ đạo", "Mô hình hay"]);
    expect((await getReport(school, id)).facts.about).toBe("chuyên đề trường học");
    const own = "0199f000-0000-7000-8000-00000000000b";
    await start("xa", coordinator, own);
    expect(await headings(coordinator, own)).toEqual(["Việc đã chỉ đạo", "Mô hình hay"]);
  });

  test("is never left without its outline: what a duty names is not given up", async () => {
    const code = await made();
    await choose(code);
    const back = { unitId: world.unitId("xa"), outline: code, version: "1" };
    await expect(run(returnToStandard, coordinator, back)).rejects.toEqual(problem("conflict"));
    await choose("");
    expect(await run(returnToStandard, coordinator, back)).toMatchObject({ value: { version: 2 } });
    await expect(getOutline(coordinator, code, { unitId: null, version: null })).rejects.toEqual(
      problem("not-found"),
    );
    expect(await choose(code)).toMatchObject({ ok: false, fields: { outline: refused } });
  });

  test("of the unit itself goes up, so its own outline is not for it", async () => {
    await prescribe();
    const own = "0199f000-0000-7000-8000-00000000000b";
    await start("xa", coordinator, own);
    expect(await headings(coordinator, own)).toContain("Kết quả thực hiện các chỉ tiêu");
  });
});
