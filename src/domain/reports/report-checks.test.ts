import { describe, expect, test } from "vitest";
import { checkReport } from "./report-checks.ts";
import { nobody } from "./activity-results.ts";
import { sampleFacts } from "./sample-facts.ts";

const lists = {
  occasions: [{ code: "action-month", name: "Tháng hành động", from: "11-15", to: "12-15", verified: true }],
};
const written = { leadership: "x", strengths: "x", "weaknesses-remarks": "x" };
const texts = (...given: Parameters<typeof checkReport>) => checkReport(...given).map(({ text }) => text);

test("what is not written comes first, with its section; blanks are not written", () => {
  const checks = checkReport(sampleFacts(), { ...written, strengths: "  " }, lists);
  expect(checks[0]).toEqual({ kind: "unwritten", text: "Chưa viết “Ưu điểm”.", section: "strengths" });
  expect(checks.filter(({ kind }) => kind === "unwritten")).toHaveLength(1);
});

test("figures that stand on little ground, and who is missing", () => {
  expect(texts(sampleFacts(), written, lists)).toEqual([
    "1 chỉ tiêu chưa có hoặc chưa đủ số liệu.",
    "4/23 hoạt động chưa có minh chứng.",
    "1 hoạt động chưa ghi số người dự.",
    "24 lượt người chưa rõ nữ hay nam.",
    "Chưa ghi nhận số liệu: Thôn Bến Đá.",
    "Tháng hành động (15/11/2026 – 15/12/2026) còn sau ngày chốt số liệu: kết quả phải báo cáo bổ sung.",
  ]);
});

describe("the Action Month", () => {
  const about = (cutOff: string) =>
    texts(sampleFacts({ cutOff }), written, lists).some((text) => text.includes("bổ sung"));
  test("is told until its last day lies within the figures", () => {
    expect(about("2026-12-14")).toBe(true);
    expect(about("2026-12-15")).toBe(false);
  });
});

test("where all is well there is nothing to say", () => {
  const { activities, targets } = sampleFacts();
  const good = sampleFacts({
    cutOff: "2026-12-31",
    silent: [],
    targets: targets.map((target) => ({ ...target, standing: "met" })),
    activities: { ...activities, withEvidence: activities.activities, attendance: nobody },
  });
  expect(checkReport(good, written, lists)).toEqual([]);
});
