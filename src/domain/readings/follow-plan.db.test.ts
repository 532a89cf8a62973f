import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { expect, test } from "vitest";
import { getPlan } from "#domain/plans/get-plan.ts";
import { getReading } from "./get-reading.ts";
import { confirmAsRead, storeReading } from "./sample-reading.ts";

const database = testDatabase();

const plan = (unit: string, number: string, bases: string, amount: string) => `ỦY BAN NHÂN DÂN
${unit}
Số: ${number}
Suối Hoa, ngày 16 tháng 3 năm 2026
KẾ HOẠCH
Thực hiện Chương trình truyền thông về bình đẳng giới giai đoạn 2026-2030
${bases}
I. MỤC TIÊU
1. Hằng năm, mỗi cơ quan, đơn vị tổ chức ít nhất ${amount} cuộc truyền thông về bình đẳng giới.
2. Mỗi quý, mỗi xã, phường có ít nhất 04 tin, bài về bình đẳng giới.
II. NHIỆM VỤ, GIẢI PHÁP
1. Đổi mới hình thức, phương tiện truyền thông
2. Tháng hành động từ ngày 15/11 đến ngày 15/12 hằng năm.
III. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị
- Báo cáo kết quả trước ngày 20/11 hằng năm.
2. Trạm Y tế
- Truyền thông về chăm sóc sức khỏe.
`;

async function followed() {
  const world = await buildWorld(database.db);
  const above = await world.as("daumoi.minhhoa");
  const provincial = await storeReading(
    above,
    world.unitId("tinh"),
    plan("TỈNH MINH HỌA", "15/KH-UBND", "", "02"),
  );
  const parent = await confirmAsRead(above, provincial);
  const context = await world.as("daumoi.suoihoa");
  const basis = "Căn cứ Kế hoạch số 15/KH-UBND ngày 16/3/2026 của Ủy ban nhân dân tỉnh Minh Họa;";
  const text = plan("XÃ SUỐI HOA", "27/KH-UBND", basis, "01");
  const readingId = await storeReading(context, world.unitId("xa"), text);
  return { world, above, parent, context, readingId };
}

test("the plan above is proposed by its number among the bases, and each item points to the one it carries on", async () => {
  const { above, parent, context, readingId } = await followed();
  const review = await getReading(context, readingId);
  expect(review.fields["plan.followsId"]).toBe(parent);
  const parents = await getPlan(context, parent);
  expect(review.fields["targets.0.followsId"]).toBe(parents.targets[0]?.id);

  const full = await getPlan(context, await confirmAsRead(context, readingId));
  expect(full.plan.followsId).toBe(parent);
  expect(full.targets.map(({ followsId }) => followsId)).toEqual(parents.targets.map(({ id }) => id));
  expect(full.tasks[0]?.followsId).toBe(parents.tasks[0]?.id);
  expect(full.occasions[0]?.followsId).toBe(parents.occasions[0]?.id);
  expect(full.duties[0]?.followsId).toBe(parents.duties[0]?.id);
  expect(full.legalBases.map(({ number }) => number)).toContain("15/KH-UBND");

  // Who follows is for those to see who oversee the plan above.
  expect((await getPlan(above, parent)).related.followers.map(({ id }) => id)).toEqual([full.plan.id]);
  expect((await getPlan(context, parent)).related.followers).toEqual([]);
});

test("a target below the one above is warned of at its place", async () => {
  const { context, readingId } = await followed();
  const { warnings, reading } = await getReading(context, readingId);
  expect(warnings.filter(({ code }) => code === "below-followed")).toEqual([
    {
      code: "below-followed",
      severity: "attention",
      message: "Thấp hơn chỉ tiêu của cấp trên: “mỗi đơn vị ít nhất 2 cuộc mỗi năm”.",
      at: reading.targets[0]?.at,
    },
  ]);
});

test("the person may follow none, or choose that a target is the plan's own", async () => {
  const { context, readingId, parent } = await followed();
  const own = { "targets.0.followsId": "" };
  const full = await getPlan(context, await confirmAsRead(context, readingId, own));
  expect(full.plan.followsId).toBe(parent);
  expect(full.targets.map(({ followsId }) => followsId === null)).toEqual([true, false]);
});

test("only a plan of a unit above can be followed", async () => {
  const { context, readingId } = await followed();
  const own = { "plan.followsId": "0198c0de-0000-7000-8000-0000000000ff" };
  await expect(confirmAsRead(context, readingId, own)).rejects.toThrow("plan.followsId");
});

test("a name that a unit bears is that unit, the plan's own place first", async () => {
  const { world, context, readingId } = await followed();
  const own = { "targets.0.owner": "Trạm Y tế xã" };
  const full = await getPlan(context, await confirmAsRead(context, readingId, own));
  const station = world.unitId("tram-y-te");
  expect(full.targets[0]).toMatchObject({ owner: "Trạm Y tế xã", ownerUnitIds: [station] });
  expect(full.responsibilities.map(({ organisation, unitIds }) => [organisation, unitIds])).toEqual([
    ["Các cơ quan, đơn vị", []],
    ["Trạm Y tế", [station]],
  ]);
});
