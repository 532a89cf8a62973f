import { describe, expect, test } from "vitest";
import { allSeen, checkReport, openChecks } from "./report-checks.ts";
import { nobody } from "./activity-results.ts";
import { sampleFacts } from "./sample-facts.ts";

const lists = {
  occasions: [{ code: "action-month", name: "Tháng hành động", from: "11-15", to: "12-15", verified: true }],
};
const written = { leadership: "x", strengths: "x", "weaknesses-remarks": "x" };

test("what is not written comes first, with its section; blanks are not written", () => {
  const checks = checkReport(sampleFacts(), { ...written, strengths: "  " }, lists);
  expect(checks[0]).toMatchObject({ kind: "unwritten", text: "Chưa viết “Ưu điểm”.", section: "strengths" });
  expect(checks.filter(({ kind }) => kind === "unwritten")).toHaveLength(1);
});

test("figures that stand on little ground are asked about, what is not known is told", () => {
  expect(checkReport(sampleFacts(), written, lists).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "ask: 4/23 hoạt động (17%) chưa có minh chứng. Minh chứng đang ở đâu?",
    "ask: 1 đơn vị chưa ghi nhận số liệu: Thôn Bến Đá. Đã hỏi lại các đơn vị này chưa?",
    "look: 1 chỉ tiêu chưa có hoặc chưa đủ số liệu.",
    "look: 1 hoạt động chưa ghi số người dự.",
    "look: 24 lượt người chưa rõ nữ hay nam.",
    "look: Tháng hành động (15/11/2026 – 15/12/2026) còn sau ngày chốt số liệu: kết quả sẽ ở báo cáo bổ sung.",
  ]);
});

test("a period that still runs is asked for its estimates, until a target's are there", () => {
  const line = (estimated: number | null) => ({
    line: "target:a",
    title: "A",
    unit: "cuộc",
    soFar: 7,
    estimated,
  });
  const texts = (estimated: number | null) =>
    checkReport(sampleFacts({ estimates: [line(estimated)] }), written, lists).map(({ text }) => text);
  expect(texts(null)).toContain("Số liệu mới đến ngày 10/11/2026, còn 1/1 dòng chưa ghi ước cả kỳ.");
  expect(texts(9).join()).not.toContain("ước");
  expect(checkReport(sampleFacts({ estimates: [line(6)] }), written, lists)[0]).toEqual({
    kind: "wrong",
    code: "sum:estimate:target:a",
    text: "A: ước cả kỳ 6 cuộc, nhỏ hơn số đến ngày 7 cuộc.",
    section: null,
    line: "target:a",
  });
});

test("targets with a figure and no evidence at all", () => {
  const [target] = sampleFacts().targets;
  const texts = checkReport(sampleFacts({ unproven: [target?.targetId ?? ""] }), written, lists).map(
    ({ text }) => text,
  );
  expect(texts).toContainEqual(
    expect.stringMatching(/^Chỉ tiêu có kết quả mà chưa có minh chứng nào: “Mỗi cơ quan/),
  );
});

describe("the Action Month", () => {
  const about = (cutOff: string) =>
    checkReport(sampleFacts({ cutOff }), written, lists).some(({ text }) => text.includes("bổ sung"));
  test("is told until its last day lies within the figures", () => {
    expect(about("2026-12-14")).toBe(true);
    expect(about("2026-12-15")).toBe(false);
  });
});

test("numbers in the words that do not add up are asked about at their section, near ones told", () => {
  const narrative = {
    ...written,
    strengths: "Tổ chức 115 cuộc (tỉnh 102, huyện 9, xã 5).\nĐã phát 15 tin, bài.",
  };
  const found = checkReport(sampleFacts(), narrative, lists).filter(({ code }) => code.startsWith("stated:"));
  expect(found).toMatchObject([
    { kind: "ask", code: "stated:strengths:parts:115:116", section: "strengths" },
    { kind: "look", section: "strengths" },
  ]);
});

test("what is asked stays open until it is answered, a tick is an answer; errors stay open", () => {
  const checks = checkReport(sampleFacts(), { ...written, strengths: "" }, lists);
  const open = (answers: Record<string, string>) => openChecks(checks, answers).map(({ code }) => code);
  expect(open({})).toEqual(["unwritten:strengths", "evidence:activities", "silent:1"]);
  expect(open({ "silent:1": "" })).toEqual(["unwritten:strengths", "evidence:activities"]);
  expect(open(allSeen(checks))).toEqual(["unwritten:strengths"]);
});

test("where all is well there is nothing to say", () => {
  const { activities, targets } = sampleFacts();
  const good = sampleFacts({
    cutOff: "2026-12-31",
    whole: true,
    silent: [],
    targets: targets.map((target) => ({ ...target, standing: "met" })),
    activities: { ...activities, withEvidence: activities.activities, attendance: nobody },
  });
  expect(checkReport(good, written, lists)).toEqual([]);
});
