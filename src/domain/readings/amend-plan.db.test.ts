import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { amendPlan } from "./amend-plan.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { getReading } from "./get-reading.ts";
import { listPlans } from "#domain/plans/list-plans.ts";
import { nestFields, type Fields } from "./review-fields.ts";
import { confirmAsRead, storeReading } from "./sample-reading.ts";
import { taskTree } from "#domain/plans/task.ts";
import { listTargetsOf } from "#domain/plans/targets.queries.ts";
import { withdrawPlan } from "#domain/plans/withdraw-plan.ts";

const database = testDatabase();

const document = (
  targets: string,
  tasks: string,
  number = "27/KH-UBND",
  day = "16 tháng 3",
) => `ỦY BAN NHÂN DÂN
XÃ SUỐI HOA
Số: ${number}
Suối Hoa, ngày ${day} năm 2026
KẾ HOẠCH
Thực hiện Chương trình truyền thông về bình đẳng giới giai đoạn 2026-2030
I. MỤC TIÊU
${targets}
II. NHIỆM VỤ, GIẢI PHÁP
${tasks}
III. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị
- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/11 hằng năm.
2. Trạm Y tế
- Truyền thông về chăm sóc sức khỏe.
`;
const events = (amount: string) =>
  `Hằng năm, mỗi cơ quan, đơn vị tổ chức ít nhất ${amount} cuộc truyền thông về bình đẳng giới.`;
const villages = "Hằng năm, mỗi thôn, bản tổ chức ít nhất 01 cuộc truyền thông.";
const news = "Mỗi quý, Trung tâm Dịch vụ tổng hợp đăng ít nhất 04 tin, bài.";
const first = document(
  `1. ${events("02")}\n2. ${villages}`,
  "1. Đổi mới hình thức truyền thông\n- Đưa tin trên trang của xã.\n2. Kiểm tra, giám sát",
);
const second = document(
  `1. ${events("03")}\n2. ${news}`,
  "1. Đổi mới nội dung, hình thức truyền thông\n- Đưa tin trên trang của xã.\n2. Kiểm tra, giám sát",
  "61/KH-UBND",
  "01 tháng 9",
);

async function planned() {
  const world = await buildWorld(database.db);
  const context = await world.as("daumoi.suoihoa");
  const readingId = await storeReading(context, world.unitId("xa"), first);
  const planId = await confirmAsRead(context, readingId, { "targets.0.title": "Hai cuộc mỗi năm" });
  return { world, context, planId };
}

async function amending(context: Context, unitId: string, planId: string, text = second) {
  const readingId = await storeReading(context, unitId, text);
  return { readingId, review: await getReading(context, readingId, planId) };
}

const amend = (context: Context, readingId: string, amendsId: string, fields: Fields) =>
  run(amendPlan, context, { ...nestFields(fields), readingId, amendsId });

describe("a second reading, of an amended document", () => {
  test("shows what was added, changed field by field, and dropped", async () => {
    const { world, context, planId } = await planned();
    const { review } = await amending(context, world.unitId("xa"), planId);
    expect(review.amendment?.items).toMatchObject({
      "targets.0": {
        state: "changed",
        changes: [
          {
            what: "Mức",
            before: "mỗi đơn vị ít nhất 2 cuộc mỗi năm",
            now: "mỗi đơn vị ít nhất 3 cuộc mỗi năm",
          },
        ],
      },
      "targets.1": { state: "new" },
      "tasks.0": { state: "changed" },
      "tasks.1": { state: "same" },
      "tasks.2": { state: "same" },
      "duties.0": { state: "same" },
    });
    expect(review.amendment?.missing).toMatchObject([{ kind: "targets", ends: true }]);
    // What people gave the plan goes on.
    expect(review.fields["targets.0.title"]).toBe("Hai cuộc mỗi năm");
    expect(review.fields["effectiveFrom"]).toBe("2026-09-01");
  });

  test("confirmed, it holds from its day, and what was is kept", async () => {
    const { world, context, planId } = await planned();
    const { readingId, review } = await amending(context, world.unitId("xa"), planId);
    const before = await getPlan(context, planId);
    const missing = review.amendment?.missing.map(({ id }) => id) ?? [];
    const outcome = await amend(context, readingId, planId, { ...review.fields, dropped: missing });
    expect(outcome).toMatchObject({ ok: true, value: { planId, counts: { added: 3, ended: 3 } } });

    const on = async (day: string) =>
      (await listTargetsOf(database.db, { id: planId }, day)).map(({ steps }) => steps[0]?.least);
    expect(await on("2026-08-31")).toEqual([2, 1]);
    expect(await on("2026-09-01")).toEqual([3, 4]);

    const full = await getPlan(context, planId);
    expect(full.targets[0]).toMatchObject({
      validFrom: "2026-09-01",
      validTo: null,
      replacesId: before.targets[0]?.id,
      quote: events("03"),
    });
    expect(full.otherWordings.map(({ validTo }) => validTo)).toEqual(["2026-09-01", "2026-09-01"]);
    // The task that stayed stands under the new wording of its head.
    expect(taskTree(full.tasks).map(({ title, children }) => [title, children.length])).toContainEqual([
      "Đổi mới nội dung, hình thức truyền thông",
      1,
    ]);
    expect(full.duties.map(({ id }) => id)).toEqual(before.duties.map(({ id }) => id));
    expect(full.related.amendments).toMatchObject([{ number: "61/KH-UBND", effectiveFrom: "2026-09-01" }]);
    // The amending document is no plan of its own: neither in the lists nor in the ledger.
    expect((await listPlans(context)).plans.map(({ id }) => id)).toEqual([planId]);
    expect(await database.db.selectFrom("ledger_entries").select("source_id").execute()).toEqual([
      { source_id: planId },
    ]);
  });

  test("leaves what it does not name, where the person unticks it", async () => {
    const { world, context, planId } = await planned();
    const { readingId, review } = await amending(context, world.unitId("xa"), planId);
    await amend(context, readingId, planId, review.fields);
    expect((await getPlan(context, planId)).targets.map(({ quote }) => quote)).toContain(villages);
  });

  test("that words only what it changes drops nothing of itself", async () => {
    const { world, context, planId } = await planned();
    const part = document(`1. ${events("04")}`, "").replace(/III\.[\s\S]*$/u, "");
    const { review } = await amending(context, world.unitId("xa"), planId, part);
    expect(review.amendment?.missing.length).toBeGreaterThan(3);
    expect(review.amendment?.missing.some(({ ends }) => ends)).toBe(false);
  });

  test("needs its day, and one after the amendment before it", async () => {
    const { world, context, planId } = await planned();
    const { readingId, review } = await amending(context, world.unitId("xa"), planId);
    const without = { ...review.fields, effectiveFrom: "" };
    expect(await amend(context, readingId, planId, without)).toMatchObject({
      ok: false,
      fields: { effectiveFrom: expect.any(String) },
    });
    expect(
      await amend(context, readingId, planId, { ...review.fields, effectiveFrom: "2026-03-01" }),
    ).toMatchObject({ ok: false, fields: { effectiveFrom: expect.stringContaining("16/3/2026") } });
    await amend(context, readingId, planId, review.fields);
    const third = await amending(context, world.unitId("xa"), planId, second.replace("03 cuộc", "05 cuộc"));
    expect(await amend(context, third.readingId, planId, third.review.fields)).toMatchObject({
      ok: false,
      fields: { effectiveFrom: expect.stringContaining("01/9/2026") },
    });
  });

  test("twice amends once; it is not withdrawn by itself; and nobody amends a plan of another unit", async () => {
    const { world, context, planId } = await planned();
    const { readingId, review } = await amending(context, world.unitId("xa"), planId);
    await amend(context, readingId, planId, review.fields);
    expect(await amend(context, readingId, planId, review.fields)).toMatchObject({
      ok: true,
      value: { repeated: true },
    });
    const [amendment] = (await getPlan(context, planId)).related.amendments;
    await expect(run(withdrawPlan, context, { planId: amendment?.id, reason: "Nhầm" })).rejects.toMatchObject(
      { code: "conflict" },
    );

    const province = await world.as("daumoi.minhhoa");
    const theirs = await storeReading(province, world.unitId("tinh"), second);
    await expect(amend(province, theirs, planId, review.fields)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
