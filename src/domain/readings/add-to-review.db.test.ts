import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { addToReview } from "./add-to-review.ts";
import { getPlan } from "#domain/plans/get-plan.ts";
import { getReading } from "./get-reading.ts";
import { confirmAsRead, storeReading } from "./sample-reading.ts";
import { saveReview } from "./save-review.ts";
import { saveReviewItem } from "./save-review-item.ts";

const database = testDatabase();
const missed = "các câu lạc bộ gia đình gặp nhau đều đặn";
const text = `ỦY BAN NHÂN DÂN
XÃ SUỐI HOA
Số: 27/KH-UBND
Suối Hoa, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Thực hiện Chương trình truyền thông về bình đẳng giới giai đoạn 2026-2030
I. MỤC TIÊU
1. Hằng năm, mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới.
II. NHIỆM VỤ, GIẢI PHÁP
1. Đổi mới hình thức truyền thông
Bên cạnh đó, ${missed} hơn trước.
`;

async function reviewing() {
  const world = await buildWorld(database.db);
  const context = await world.as("daumoi.suoihoa");
  const readingId = await storeReading(context, world.unitId("xa"), text);
  return { context, readingId, fields: (await getReading(context, readingId)).fields };
}

describe("what the reader missed", () => {
  test("is added by its words, becomes an item with its quote and place, and is in the plan", async () => {
    const { context, readingId, fields } = await reviewing();
    const typed = { ...fields, "plan.title": "Tên đã sửa" };
    const words = missed.toUpperCase().replaceAll(" ", "\n ");
    const outcome = await run(addToReview, context, { readingId, fields: typed, kind: "targets", words });
    expect(outcome).toEqual({ ok: true, value: { item: "targets.1" } });

    const review = await getReading(context, readingId);
    expect(review.fields).toMatchObject({ "plan.title": "Tên đã sửa", "targets.1.keep": "yes" });
    const from = text.trim().indexOf(missed);
    expect(review.reading.targets[1]).toMatchObject({ quote: missed, at: [from, from + missed.length] });

    const full = await getPlan(
      context,
      await confirmAsRead(context, readingId, { "targets.1.title": "Ngoại khóa" }),
    );
    expect(full.targets.map(({ title, quote }) => [title, quote])).toContainEqual(["Ngoại khóa", missed]);
    expect(full.targets[1]?.clause).toBe("II.1");
  });

  test("is added by its place, without the blanks around it", async () => {
    const { context, readingId, fields } = await reviewing();
    const from = (await getReading(context, readingId)).reading.text.indexOf(` ${missed} `);
    const place = { from: String(from), to: String(from + missed.length + 2) };
    await run(addToReview, context, { readingId, fields, kind: "tasks", ...place });
    const { reading } = await getReading(context, readingId);
    expect(reading.tasks.at(-1)).toMatchObject({ title: missed, at: [from + 1, from + 1 + missed.length] });
  });

  test.each([
    ["words that are not in the document", { words: "một câu không có" }],
    ["nothing at all", { words: "  " }],
    ["blanks", { from: "3", to: "3" }],
    ["places beyond the text", { from: "5", to: "999999" }],
  ])("is not %s", async (_, sent) => {
    const { context, readingId, fields } = await reviewing();
    const outcome = await run(addToReview, context, { readingId, fields, kind: "targets", ...sent });
    expect(outcome).toMatchObject({ ok: false, fields: { "add.words": expect.any(String) } });
    expect((await getReading(context, readingId)).reading.targets).toHaveLength(1);
  });

  test("is added by whoever manages the plan, and by nobody else", async () => {
    const { context, readingId, fields } = await reviewing();
    const stranger = { ...context, actor: { ...context.actor, appointments: [] } };
    await expect(
      run(addToReview, stranger, { readingId, fields, kind: "tasks", words: missed }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("one item of a review", () => {
  test("is kept within a draft, and leaves the other items as they were", async () => {
    const { context, readingId, fields } = await reviewing();
    await run(saveReview, context, { readingId, fields: { ...fields, "tasks.0.title": "Đã sửa" } });
    const item = { "targets.0.title": "Tên mới", "targets.0.seen": "yes", "tasks.0.title": "lạc vào" };
    expect(await run(saveReviewItem, context, { readingId, item: "targets.0", fields: item })).toEqual({
      ok: true,
      value: { saved: true },
    });
    const saved = (await getReading(context, readingId)).fields;
    expect(saved["targets.0.title"]).toBe("Tên mới");
    expect(saved["tasks.0.title"]).toBe("Đã sửa");
    // Not sent, so not ticked any more.
    expect(saved["targets.0.keep"]).toBeUndefined();
  });

  test("is not kept where there is no draft yet: it would be taken for the whole", async () => {
    const { context, readingId } = await reviewing();
    const sent = { readingId, item: "targets.0", fields: { "targets.0.title": "Tên mới" } };
    expect(await run(saveReviewItem, context, sent)).toEqual({ ok: true, value: { saved: false } });
    expect((await getReading(context, readingId)).fields["tasks.0.title"]).toBe(
      "Đổi mới hình thức truyền thông",
    );
  });
});
