import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { keepFile } from "#domain/files/store-file.ts";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { confirmReading } from "./confirm-reading.ts";
import { discardReading } from "./discard-reading.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { getReading } from "./get-reading.ts";
import { listWaiting } from "./list-waiting.ts";
import { insertReading } from "./readings.queries.ts";
import { nestFields, type Fields } from "./review-fields.ts";
import { saveReview } from "./save-review.ts";
import { taskTree } from "#domain/plans/task.ts";

const database = testDatabase();
const readingId = "0198c0de-0000-7000-8000-00000000000b";
const text = `ỦY BAN NHÂN DÂN
XÃ SUỐI HOA
Số: 27/KH-UBND
Suối Hoa, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Thực hiện Chương trình truyền thông về bình đẳng giới giai đoạn 2026-2030
I. MỤC TIÊU
1. Hằng năm, mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới.
2. Hằng năm, 100% cơ quan, đơn vị xây dựng kế hoạch triển khai Tháng hành động vì bình đẳng giới.
II. NHIỆM VỤ, GIẢI PHÁP
1. Đổi mới hình thức truyền thông
- Đưa tin trên trang của xã.
2. Kiểm tra, giám sát
- Truyền thông cao điểm nhân Ngày Phụ nữ Việt Nam 20/10 hằng năm.
III. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị
- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/11 hằng năm.
2. Trạm Y tế
- Truyền thông về chăm sóc sức khỏe.
`;

const reading = readPlan(readDocument(new TextEncoder().encode(text)));

/** The commune's coordinator with the plan read, and the form as the page shows it. */
async function reviewing(world: World): Promise<{ context: Context; fields: Fields }> {
  const context = await world.as("daumoi.suoihoa");
  const unitId = world.unitId("xa");
  await database.db.transaction().execute(async (db) => {
    const upload = {
      unitId,
      name: "ke-hoach.txt",
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(text),
    };
    const file = await keepFile({ ...context, db }, upload);
    await insertReading(db, {
      id: readingId,
      unitId,
      fileId: file.id,
      fileName: file.name,
      reading,
      notices: [],
      readBy: context.actor.personId,
      readAt: context.clock(),
    });
  });
  return { context, fields: (await getReading(context, readingId)).fields };
}
const confirm = (context: Context, fields: Fields) =>
  run(confirmReading, context, { readingId, ...nestFields(fields) });
async function confirmed(context: Context, fields: Fields): Promise<string> {
  const outcome = await confirm(context, fields);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fields));
  return outcome.value.planId;
}
const ledger = () =>
  database.db.selectFrom("ledger_entries").select(["unit_id", "day", "measure", "amount"]).execute();

describe("confirming a reading", () => {
  test("makes a plan of everything kept, each item with its clause", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const full = await getPlan(context, await confirmed(context, fields));
    expect(full.plan).toMatchObject({
      unitId: world.unitId("xa"),
      unitName: "Xã Suối Hoa",
      number: "27/KH-UBND",
      issuedOn: "2026-03-16",
      periodFrom: 2026,
      periodTo: 2030,
      publishedAt: null,
    });
    expect(
      full.targets.map(({ clause, measure, per, subjectKinds }) => ({ clause, measure, per, subjectKinds })),
    ).toEqual([
      { clause: "I.1", measure: "communication-events", per: "year", subjectKinds: ["agency"] },
      { clause: "I.2", measure: "action-month-plans", per: "year", subjectKinds: ["agency"] },
    ]);
    expect(full.targets[0]?.quote).toContain("ít nhất 02 cuộc truyền thông");
    expect(full.targets[0]?.steps).toEqual([
      { byYear: null, beforeYear: false, least: 2, most: null, amountUnit: "event" },
    ]);
    expect(taskTree(full.tasks).map((task) => [task.title, task.children.length])).toEqual([
      ["Đổi mới hình thức truyền thông", 1],
      ["Kiểm tra, giám sát", 1],
    ]);
    expect(full.occasions.map(({ from, to }) => [from, to])).toContainEqual(["10-20", "10-20"]);
    expect(full.duties).toMatchObject([{ due: "11-20", inclusive: false, every: "year", kind: "report" }]);
    expect(full.responsibilities.map(({ organisation }) => organisation)).toContain("Trạm Y tế");
    expect(full.document).toMatchObject({ name: "ke-hoach.txt" });
  });

  test("counts the plan as issued, on its day", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    await confirmed(context, fields);
    expect(await ledger()).toEqual([
      { unit_id: world.unitId("xa"), day: "2026-03-16", measure: "plans", amount: 1 },
    ]);
  });

  test("takes corrections and leaves out what was dropped, and keeps the document's words", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const corrected = {
      ...fields,
      "targets.0.title": "Hai cuộc mỗi năm",
      "targets.0.steps.0.least": "3",
      "targets.0.subjectKinds": ["school"],
      "targets.0.subjectUnits": [world.unitId("tram-y-te")],
      "targets.1.keep": "",
      "tasks.0.keep": "",
    };
    const full = await getPlan(context, await confirmed(context, corrected));
    expect(full.targets).toHaveLength(1);
    expect(full.targets[0]).toMatchObject({
      title: "Hai cuộc mỗi năm",
      subjectKinds: ["school"],
      subjectUnitIds: [world.unitId("tram-y-te")],
      quote: expect.stringContaining("02 cuộc"),
    });
    expect(full.targets[0]?.steps[0]?.least).toBe(3);
    // The child of a dropped task stands in its place.
    expect(taskTree(full.tasks).map(({ title }) => title)).toEqual([
      "Đưa tin trên trang của xã.",
      "Kiểm tra, giám sát",
    ]);
  });

  test("keeps a target without an amount, to be known later", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const full = await getPlan(
      context,
      await confirmed(context, { ...fields, "targets.0.steps.0.least": "" }),
    );
    expect(full.targets[0]?.steps[0]).toMatchObject({ least: null, most: null });
  });

  test("twice makes one plan", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const first = await confirmed(context, fields);
    expect(await confirmed(context, { ...fields, "plan.title": "Khác" })).toBe(first);
    expect(await database.db.selectFrom("plans").select("id").execute()).toHaveLength(1);
    expect(await ledger()).toHaveLength(1);
    expect(
      await database.db.selectFrom("audit_log").select("id").where("command", "=", "plan.confirm").execute(),
    ).toHaveLength(1);
  });

  test.each<[string, Fields]>([
    ["plan.title", { "plan.title": "" }],
    ["targets.0.steps.0.least", { "targets.0.steps.0.least": "hai" }],
    ["targets.0.measure", { "targets.0.measure": "happiness" }],
    ["targets.0.subjectKinds", { "targets.0.subjectKinds": ["planet"] }],
    ["targets.1.subjectUnits", { "targets.1.subjectUnits": ["0198c0de-0000-7000-8000-0000000000ff"] }],
    ["duties.0.due", { "duties.0.due": "31/02" }],
  ])("is refused at %s, and nothing of it is kept", async (field, wrong) => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const outcome = await confirm(context, { ...fields, ...wrong });
    expect(outcome).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
    for (const table of ["plans", "targets", "tasks", "ledger_entries"] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test.each(["lanhdao.suoihoa", "thcs.suoihoa"] as const)(
    "is not for %s, who does not see the reading either",
    async (username) => {
      const world = await buildWorld(database.db);
      const { fields } = await reviewing(world);
      const stranger = await world.as(username);
      await expect(confirm(stranger, fields)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(getReading(stranger, readingId)).rejects.toMatchObject({ code: "not-found" });
    },
  );
});

describe("a review", () => {
  test("saved for later comes back as it was typed", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    const typed = { ...fields, "plan.periodTo": "hai ngàn", "targets.0.keep": "" };
    expect(await run(saveReview, context, { readingId, fields: typed })).toMatchObject({ ok: true });
    expect((await getReading(context, readingId)).fields).toEqual(typed);
    expect((await listWaiting(context)).map(({ id }) => id)).toEqual([readingId]);
  });

  test("discarded is gone, and can be confirmed no more", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    await run(discardReading, context, { readingId });
    await expect(getReading(context, readingId)).rejects.toMatchObject({ code: "not-found" });
    await expect(confirm(context, fields)).rejects.toMatchObject({ code: "not-found" });
    expect(await listWaiting(context)).toEqual([]);
  });

  test("confirmed can neither be saved nor discarded", async () => {
    const world = await buildWorld(database.db);
    const { context, fields } = await reviewing(world);
    await confirmed(context, fields);
    await expect(run(saveReview, context, { readingId, fields })).rejects.toMatchObject({ code: "conflict" });
    await expect(run(discardReading, context, { readingId })).rejects.toMatchObject({ code: "conflict" });
  });
});
