import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLists } from "#domain/lists/load-lists.ts";
import { reportLines } from "./report-lines.ts";
import { rowsOfSection } from "./report-rows.ts";
import { returnReportInput } from "./report.schema.ts";
import { sampleNarrative, sampleReport } from "./sample-report.ts";

const { reportOutlines } = await loadLists(join(import.meta.dirname, "../../../db/reference"));
const estimates = [
  { line: "target:a", title: "Mỗi trường 2 cuộc", unit: "cuộc", soFar: 34, estimated: 40 },
  { line: "kind:talk", title: "Cuộc nói chuyện", unit: "cuộc", soFar: 1250, estimated: null },
];
const reports = reportOutlines.map((outline) => {
  const facts = sampleReport(outline);
  const targets = facts.targets.map((target, at) => ({ ...target, targetId: `target-${at}` }));
  const contributions = ["strengths", "lessons"].map((section) => ({
    unitName: "Trạm Y tế",
    section,
    heading: "Ưu điểm",
    text: "Phối hợp tốt với trường.",
  }));
  return { ...facts, targets, estimates, contributions };
});
const linesOf = (facts: (typeof reports)[number]) => reportLines(facts, sampleNarrative(facts.outline));
const reportOf = (code: string) => {
  const at = reportOutlines.findIndex((outline) => outline.code === code);
  const facts = reports[at];
  if (!facts) throw new Error(code);
  return facts;
};

test("every line of a report after any outline can be sent with a remark, and is one line only", () => {
  for (const facts of reports) {
    const lines = linesOf(facts).map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines).toEqual([...new Set(lines)]);
    const remarks = Object.fromEntries(lines.map((line) => [line, "Xem lại."]));
    const id = "0199f000-0000-7000-8000-00000000000a";
    expect(returnReportInput.safeParse({ id, version: 1, remarks }).success).toBe(true);
  }
});

test("a row is named by what it is, wherever it stands", () => {
  const facts = reportOf("mid-term-review");
  const turned = {
    ...facts,
    targets: facts.targets.toReversed(),
    activities: {
      ...facts.activities,
      rows: facts.activities.rows.toReversed(),
      money: facts.activities.money.toReversed(),
    },
    groups: facts.groups?.toReversed(),
  };
  const named = (lines: ReturnType<typeof linesOf>) =>
    new Map(lines.flatMap(({ line, text }) => (line === "money:money:total" ? [] : [[line, text]])));
  expect(named(linesOf(turned))).toEqual(named(linesOf(facts)));
});

test("the lines of every table, in words", () => {
  const texts = [...linesOf(reportOf("annual-report")), ...linesOf(reportOf("mid-term-review"))]
    .filter(({ line }) => line.split(":").length === 3)
    .map(({ line, text }) => `${line} | ${text}`);
  const first = (start: string) => texts.find((text) => text.startsWith(start));
  expect([
    first("work:activity:"),
    first("work:people:"),
    first("work-tasks:task:"),
    first("results-estimates:target:"),
    first("results-estimates:kind:"),
    first("money:money:"),
    first("money:money:source-"),
    first("work-people:people:"),
    first("groups:group:"),
    first("weaknesses:gap:of-"),
    first("weaknesses:gap:silent"),
    first("contributions:words:"),
  ]).toMatchInlineSnapshot(`
    [
      "work:activity:communication-session | Cuộc truyền thông: riêng 12, lồng ghép 3 (cuộc), 1.204 lượt người dự",
      "work:people:total | Cộng lượt người dự: 1.204",
      "work-tasks:task:2-doi-moi-noi-dung-hinh-thuc-truyen-thong | Nhiệm vụ 2 (Đổi mới nội dung, hình thức truyền thông): 9 hoạt động, tiêu biểu: Diễn đàn “Việc nhà là việc chung”; Lớp nấu ăn của các ông bố",
      "results-estimates:target:a | Mỗi trường 2 cuộc: số đến ngày 34, ước cả kỳ 40 (cuộc)",
      "results-estimates:kind:talk | Cuộc nói chuyện: số đến ngày 1.250, chưa ước cả kỳ (cuộc)",
      "money:money:total | Kinh phí đã ghi cùng hoạt động: 19.500.000 đồng, gồm: Ngân sách xã 18.500.000 đồng; chưa ghi nguồn 1.000.000 đồng.",
      "money:money:source-ngan-sach-xa | Kinh phí, Ngân sách xã: 18.500.000 đồng",
      "work-people:people:women | Nữ: 700 lượt người",
      "groups:group:thong-tin-tuyen-truyen-phap-luat-chinh-sach-va-ket | Thông tin, tuyên truyền pháp luật, chính sách và kết quả; định kỳ và theo đợt cao điểm: 8 hoạt động",
      "weaknesses:gap:of-moi-co-quan-don-vi-to-chuc-it-nhat-02-cuoc-truyen- | Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông: còn 2 đơn vị chưa đạt hoặc còn chậm, gồm Phòng Kinh tế, Công an xã.",
      "weaknesses:gap:silent | Chưa ghi nhận số liệu trong kỳ: Thôn Bến Đá (1 đơn vị).",
      "contributions:words:tram-y-te | Trạm Y tế: Phối hợp tốt với trường.",
    ]
  `);
});

test("the picture is a line too, where there is one", () => {
  const lines = (facts: (typeof reports)[number]) => linesOf(facts).map(({ line }) => line);
  const facts = reportOf("annual-report");
  expect(lines(facts)).toContain("results-chart:chart");
  expect(lines({ ...facts, targets: [] })).not.toContain("results-chart:chart");
});

test("two tasks of the same number and title are two rows; activities of no task have one", () => {
  const facts = reportOf("annual-report");
  const [any] = facts.activities.tasks;
  if (!any) throw new Error("a report without tasks");
  const task = { ...any, label: "2.", title: "Truyền thông trực tiếp" };
  const tasks = [task, task, { ...any, label: null, title: null }];
  const rows = rowsOfSection.tasks({ ...facts, activities: { ...facts.activities, tasks } });
  expect(rows.map(({ row }) => row)).toEqual([
    "task:2-truyen-thong-truc-tiep",
    "task:2-truyen-thong-truc-tiep-2",
    "task:none",
  ]);
});
