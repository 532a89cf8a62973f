import { expect, test } from "vitest";
import { nobody } from "./activity-results.ts";
import {
  activitiesText,
  citation,
  cutOffText,
  gapsOf,
  moneyText,
  standingsText,
  subjectOf,
  taskText,
} from "./facts-text.ts";
import { sampleFacts } from "./sample-facts.ts";

const facts = sampleFacts();

test("a plan is cited in full, as far as it is known", () => {
  expect(citation(facts.plan)).toBe(
    "Kế hoạch số 27/KH-UBND ngày 16/3/2026 của Ủy ban nhân dân xã Suối Hoa về thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030 trên địa bàn xã Suối Hoa",
  );
  expect(
    citation({ ...facts.plan, number: null, issuedOn: null, issuedBy: null, title: "Về truyền thông" }),
  ).toBe("Kế hoạch về truyền thông");
});

test("the subject says what was carried out, and when", () => {
  expect(subjectOf(facts)).toMatch(/^Kết quả thực hiện Chương trình .* xã Suối Hoa, năm 2026$/);
  const title = "Truyền thông về bình đẳng giới";
  expect(subjectOf({ ...facts, plan: { ...facts.plan, title } })).toBe(
    "Kết quả thực hiện Kế hoạch truyền thông về bình đẳng giới, năm 2026",
  );
});

test("figures say up to which day they count, and whether the period is over", () => {
  expect(cutOffText(facts)).toBe(
    "Số liệu tính đến ngày 10/11/2026. Năm 2026 chưa kết thúc nên các cột kết quả ghi số đến ngày đó.",
  );
  expect(cutOffText({ ...facts, whole: true })).toBe("Số liệu tính đến ngày 10/11/2026.");
});

test("standings are counted, those that only add to a sum are left out", () => {
  expect(standingsText(facts.targets)).toBe("Trong 3 chỉ tiêu: 1 đạt, 1 chậm, 1 chưa có số liệu.");
  expect(standingsText(facts.targets.map((target) => ({ ...target, standing: null })))).toMatch(
    /chưa có chỉ tiêu/,
  );
});

test("what was done: women and men with their shares, what is unknown said", () => {
  expect(activitiesText(facts.activities)).toEqual([
    "Đã ghi nhận 23 hoạt động, trong đó 3 hoạt động lồng ghép.",
    "Có 1.204 lượt người dự: nữ 700 (58%), nam 480 (40%), khác hoặc chưa rõ giới 24 (2%). Theo các hoạt động có ghi: trẻ em 90 lượt.",
    "1 hoạt động chưa ghi số người dự nên không có trong số lượt người.",
    "19/23 hoạt động (83%) có minh chứng kèm theo.",
  ]);
  expect(activitiesText({ ...facts.activities, activities: 0 })).toEqual([
    "Chưa ghi nhận hoạt động nào trong kỳ.",
  ]);
  expect(activitiesText({ ...facts.activities, attendance: nobody }).join(" ")).not.toContain(
    "lượt người dự:",
  );
});

test("tasks with their number, and those that name none", () => {
  expect(facts.activities.tasks.map(taskText)).toEqual([
    "Nhiệm vụ 2 (Đổi mới nội dung, hình thức truyền thông): 9 hoạt động, tiêu biểu: Diễn đàn “Việc nhà là việc chung”; Lớp nấu ăn của các ông bố",
    "14 hoạt động không gắn với nhiệm vụ cụ thể, tiêu biểu: Họp bản quý II",
  ]);
});

test("money by source; one source alone, and none", () => {
  expect(moneyText(facts.activities)).toBe(
    "Kinh phí đã ghi cùng hoạt động: 19.500.000 đồng, gồm: Ngân sách xã 18.500.000 đồng; chưa ghi nguồn 1.000.000 đồng.",
  );
  expect(moneyText({ money: [{ source: null, amount: 5000 }] })).toBe(
    "Kinh phí đã ghi cùng hoạt động: 5.000 đồng (chưa ghi nguồn).",
  );
  expect(moneyText({ money: [] })).toMatch(/^Chưa có/);
});

test("gaps: units by target, the silent by name", () => {
  expect(gapsOf(facts).map(({ text }) => text)).toEqual([
    "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông: còn 2 đơn vị chưa đạt hoặc còn chậm, gồm Phòng Kinh tế, Công an xã.",
    "Chưa ghi nhận số liệu trong kỳ: Thôn Bến Đá (1 đơn vị).",
  ]);
  expect(gapsOf({ late: [], silent: [] })).toEqual([]);
});

test("a supplement tells what came since the report, not what there is", () => {
  expect(activitiesText(facts.activities, "supplement")[0]).toBe(
    "Ghi nhận thêm 23 hoạt động, trong đó 3 hoạt động lồng ghép.",
  );
  expect(activitiesText({ ...facts.activities, activities: 0 }, "supplement")).toEqual([
    "Chưa ghi nhận thêm hoạt động nào từ báo cáo đã gửi.",
  ]);
  expect(moneyText({ money: [{ source: "Ngân sách xã", amount: 1_000_000 }] }, "supplement")).toBe(
    "Kinh phí ghi thêm từ báo cáo đã gửi: 1.000.000 đồng (Ngân sách xã).",
  );
});
