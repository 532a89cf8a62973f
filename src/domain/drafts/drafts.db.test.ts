import { join } from "node:path";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { getDispatches } from "#domain/dispatches/get-dispatches.ts";
import { loadReferenceLaws } from "#domain/laws/load-reference-laws.ts";
import { findPlanDocument } from "#domain/plans/find-plan-document.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { discardDraft } from "./discard-draft.ts";
import { checkDraft } from "./check-draft.ts";
import { getCoverage } from "./get-coverage.ts";
import { getDraft } from "./get-draft.ts";
import { getStartForm } from "./get-start-form.ts";
import { issueDraft } from "./issue-draft.ts";
import { listDrafts } from "./list-drafts.ts";
import { sampleFollowed } from "./sample-draft.ts";
import { addSamplePlan } from "./sample-followed.ts";
import { saveItem } from "./save-item.ts";
import { savePart } from "./save-part.ts";
import { startDraft } from "./start-draft.ts";

const database = testDatabase();
const draftId = "0198c0de-0000-7000-8000-00000000d001";
const planId = "0198c0de-0000-7000-8000-00000000d002";

interface Begun {
  readonly world: World;
  readonly coordinator: Context;
  readonly above: string;
}

/** The province's plan, and the commune's coordinator before it. */
async function begin(): Promise<Begun> {
  const world = await buildWorld(database.db);
  const province = await world.as("daumoi.minhhoa");
  const above = await addSamplePlan(world.dependencies, world.unitId("tinh"), province.actor.personId);
  return { world, coordinator: await world.as("daumoi.suoihoa"), above };
}

async function start({ world, coordinator, above }: Begun, changes: object = {}) {
  const form = await getStartForm(coordinator, { unitId: null, planId: above });
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return run(startDraft, coordinator, {
    draftId,
    unitId: world.unitId("xa"),
    kind: "plan",
    purpose: "programme",
    followsId: above,
    targets: form.concerningIds,
    tasks: ids(form.followed?.tasks ?? []),
    occasions: ids(form.followed?.occasions ?? []),
    duties: ids(form.followed?.duties ?? []),
    ...changes,
  });
}
const version = async (context: Context) => (await getDraft(context, draftId)).draft.updatedAt.toISOString();
const audited = async () =>
  (await database.db.selectFrom("audit_log").select("command").orderBy("id").execute()).map(
    ({ command }) => command,
  );
const issue = (context: Context, changes: object = {}) =>
  run(issueDraft, context, {
    draftId,
    planId,
    number: "52/KH-UBND",
    issuedOn: "19/10/2026",
    signer: "Họ Tên Mẫu",
    ...changes,
  });

describe("beginning a plan of one's own level", () => {
  test("takes over what was chosen, each item pointing to the one above", async () => {
    const begun = await begin();
    expect(await start(begun)).toEqual({ ok: true, value: { draftId, repeated: false } });
    const { draft, followed, unit } = await getDraft(begun.coordinator, draftId);
    expect(followed?.id).toBe(begun.above);
    expect(draft.content).toMatchObject({
      head: {
        body: "Ủy ban nhân dân xã Suối Hoa",
        parentBody: "UBND tỉnh Minh Họa",
        symbol: "KH-UBND",
        periodTo: 2030,
      },
      targets: [{ followsId: sampleFollowed.id, subjectKinds: ["agency", "school"] }],
      tasks: [
        { depth: 0, title: "Phổ biến pháp luật", lead: null, due: "Tháng 11 hằng năm" },
        { depth: 1, title: "Biên soạn tài liệu" },
      ],
      aims: { objectives: ["Nâng cao nhận thức."] },
      // Its day is over: the commune sets its own.
      duties: [{ due: null, receiver: "Ủy ban nhân dân xã Suối Hoa" }],
    });
    expect(draft.content.bases.at(-1)).toContain("Kế hoạch số 118/KH-UBND ngày 02 tháng 3 năm 2026");
    expect((await checkDraft(begun.coordinator, draft, unit)).map(({ section }) => section)).toEqual([
      "funding",
      "duties",
    ]);
    expect((await listDrafts(begun.coordinator)).drafts.map(({ id }) => id)).toEqual([draftId]);
  });

  test("a double click begins one draft; another of that id is a conflict", async () => {
    const begun = await begin();
    await start(begun);
    expect(await start(begun)).toMatchObject({ value: { repeated: true } });
    await expect(start(begun, { kind: "decision" })).rejects.toMatchObject({ code: "conflict" });
    expect(await audited()).toEqual(["draft.start"]);
  });

  test("is no matter for leaders and neighbours, and needs a plan in sight", async () => {
    const begun = await begin();
    for (const username of ["lanhdao.suoihoa", "thcs.suoihoa"] as const)
      await expect(start({ ...begun, coordinator: await begun.world.as(username) })).rejects.toMatchObject({
        code: "not-allowed",
      });
    await expect(start(begun, { followsId: draftId })).rejects.toMatchObject({ code: "not-found" });
    await start(begun);
    await expect(getDraft(await begun.world.as("thcs.suoihoa"), draftId)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("the plan of a month is drawn from the plan in force", async () => {
    const begun = await begin();
    await start(begun, { purpose: "month", month: "2026-11" });
    const { draft } = await getDraft(begun.coordinator, draftId);
    expect(draft.content.head).toMatchObject({
      month: "2026-11",
      subject: "Tuyên truyền về bình đẳng giới tháng 11 năm 2026",
    });
    expect(draft.content.schedule.map(({ what }) => what)).toEqual([
      "Tháng hành động vì bình đẳng giới",
      "Phổ biến pháp luật",
    ]);
    expect(await issue(begun.coordinator)).toMatchObject({ ok: false });
  });
});

describe("writing", () => {
  test("a part and an item; whoever comes second is told so", async () => {
    const begun = await begin();
    const { coordinator } = begun;
    await start(begun);
    const before = await version(coordinator);
    const later = { ...coordinator, clock: () => new Date("2026-10-20T04:00:00Z") };
    expect(
      await run(savePart, later, {
        draftId,
        version: before,
        part: "funding",
        fields: { funding: "Ngân sách xã" },
      }),
    ).toMatchObject({ ok: true });
    const item = { draftId, list: "tasks", at: "", change: "save", fields: { title: "Họp thôn" } };
    await expect(run(saveItem, later, { ...item, version: before })).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await run(saveItem, later, { ...item, version: await version(coordinator) })).toMatchObject({
      ok: true,
    });
    const { content } = (await getDraft(coordinator, draftId)).draft;
    expect(content.funding).toEqual(["Ngân sách xã"]);
    expect(content.tasks.at(-1)).toMatchObject({ title: "Họp thôn", followsId: null });
    expect(await audited()).toEqual(["draft.start", "draft.save-part", "draft.save-item"]);
  });

  test("what is wrong comes back to its field, and codes that no list has are refused", async () => {
    const begun = await begin();
    await start(begun);
    const at = { draftId, version: await version(begun.coordinator) };
    expect(await run(savePart, begun.coordinator, { ...at, part: "head", fields: {} })).toMatchObject({
      ok: false,
      fields: { subject: expect.any(String) },
    });
    const fields = { title: "Họp", nationalGroups: "no-such-group" };
    expect(
      await run(saveItem, begun.coordinator, { ...at, list: "tasks", change: "save", fields }),
    ).toMatchObject({
      ok: false,
      fields: { nationalGroups: expect.any(String) },
    });
  });

  test("a draft put away is gone for all", async () => {
    const begun = await begin();
    await start(begun);
    await run(discardDraft, begun.coordinator, { draftId });
    await run(discardDraft, begun.coordinator, { draftId });
    await expect(getDraft(begun.coordinator, draftId)).rejects.toMatchObject({ code: "not-found" });
    await expect(issue(begun.coordinator)).rejects.toMatchObject({ code: "frozen" });
    expect(await audited()).toEqual(["draft.start", "draft.discard"]);
  });
});

test("a basis that ended is found out, and what took over is offered in full", async () => {
  const begun = await begin();
  await loadReferenceLaws(begun.world.dependencies, join(import.meta.dirname, "../../../db/reference"));
  await start(begun);
  const bases = "Căn cứ Nghị định số 55/2009/NĐ-CP ngày 10 tháng 6 năm 2009 của Chính phủ";
  const fields = { bases };
  await run(savePart, begun.coordinator, {
    draftId,
    version: await version(begun.coordinator),
    part: "bases",
    fields,
  });
  const { draft, unit } = await getDraft(begun.coordinator, draftId);
  const [warning] = (await checkDraft(begun.coordinator, draft, unit)).filter(
    ({ section }) => section === "bases",
  );
  expect(warning?.offer).toMatchObject({
    line: 0,
    lines: [
      expect.stringMatching(
        /^Căn cứ Nghị định số 125\/2021\/NĐ-CP ngày 28 tháng 12 năm 2021 của Chính phủ /u,
      ),
    ],
  });
});

describe("issued", () => {
  test("it is a plan like any other, with quotes, places and pointers, and counts", async () => {
    const begun = await begin();
    await start(begun);
    expect(await issue(begun.coordinator)).toEqual({ ok: true, value: { planId, repeated: false } });
    const { plan, targets, tasks, occasions } = await getPlan(begun.coordinator, planId);
    expect(plan).toMatchObject({
      number: "52/KH-UBND",
      issuedOn: "2026-10-19",
      followsId: begun.above,
      signer: "Họ Tên Mẫu",
    });
    const { body } = await database.db
      .selectFrom("plans")
      .select("body")
      .where("id", "=", planId)
      .executeTakeFirstOrThrow();
    const text = body ?? "";
    expect(text).toContain("Số: 52/KH-UBND");
    // Without a signed scan, what was written is the document, also for those whom it binds.
    const school = await begun.world.as("thcs.suoihoa");
    expect(await findPlanDocument(school, plan.fileId ?? "")).toMatchObject({
      file: { name: "ke-hoach-2026-2030-xa-suoi-hoa.docx" },
    });
    expect(targets).toMatchObject([
      { followsId: sampleFollowed.id, clause: expect.stringContaining("1"), measure: "communication-events" },
    ]);
    const places = await database.db
      .selectFrom("targets")
      .select(["quote", "quote_at"])
      .where("plan_id", "=", planId)
      .execute();
    for (const {
      quote,
      quote_at: [from, to],
    } of places)
      expect(text.slice(from, to)).toBe(quote);
    for (const { quote, quoteAt } of [...tasks, ...occasions]) expect(text.slice(...quoteAt)).toBe(quote);
    expect(tasks.map(({ title, parentId }) => [title, parentId === null])).toEqual([
      ["Phổ biến pháp luật", true],
      ["Biên soạn tài liệu", false],
    ]);
    const entries = await database.db
      .selectFrom("ledger_entries")
      .select(["unit_id", "measure", "day"])
      .where("source_id", "=", planId)
      .execute();
    expect(entries).toEqual([{ unit_id: begun.world.unitId("xa"), measure: "plans", day: "2026-10-19" }]);
    expect(
      (await getDispatches(begun.coordinator, planId)).recipients.map(({ name, unitId }) => [name, unitId]),
    ).toContainEqual(["UBND tỉnh Minh Họa (b/c)", begun.world.unitId("tinh")]);
  });

  test("a double click issues once, and nothing is written any more", async () => {
    const begun = await begin();
    await start(begun);
    await issue(begun.coordinator);
    expect(await issue(begun.coordinator)).toEqual({ ok: true, value: { planId, repeated: true } });
    const at = {
      draftId,
      version: await version(begun.coordinator),
      part: "funding",
      fields: { funding: "x" },
    };
    await expect(run(savePart, begun.coordinator, at)).rejects.toMatchObject({ code: "frozen" });
    await expect(run(discardDraft, begun.coordinator, { draftId })).rejects.toMatchObject({ code: "frozen" });
    expect(await audited()).toEqual(["draft.start", "draft.issue"]);
  });

  test.each([
    ["issuedOn", { issuedOn: "21/10/2026" }],
    ["number", { number: "KH-UBND" }],
    ["signer", { signer: "" }],
    ["file", { fileId: draftId }],
  ])("is refused at %s", async (field, wrong) => {
    const begun = await begin();
    await start(begun);
    expect(await issue(begun.coordinator, wrong)).toMatchObject({
      ok: false,
      fields: { [field]: expect.any(String) },
    });
    expect(await audited()).toEqual(["draft.start"]);
  });
});

describe("the coverage of the plan above", () => {
  test("shows who has issued theirs, who is late, and what they make of each target", async () => {
    const begun = await begin();
    const province = await begun.world.as("daumoi.minhhoa");
    expect(await getCoverage(province, begun.above)).toMatchObject({
      due: "2026-04-29",
      summary: { units: 1, issued: 0, late: 1 },
    });
    await start(begun);
    await issue(begun.coordinator);
    const { rows, summary } = await getCoverage(province, begun.above);
    expect(rows).toMatchObject([
      { unit: { id: begun.world.unitId("xa") }, state: "issued", targets: { [sampleFollowed.id]: "same" } },
    ]);
    expect(summary).toMatchObject({ issued: 1, late: 0 });
  });

  test("is for those who oversee the unit, not for those whom the plan binds", async () => {
    const begun = await begin();
    await expect(getCoverage(begun.coordinator, begun.above)).rejects.toMatchObject({ code: "not-found" });
    await expect(getCoverage(begun.coordinator, "khong-phai")).rejects.toMatchObject({ code: "not-found" });
  });
});
