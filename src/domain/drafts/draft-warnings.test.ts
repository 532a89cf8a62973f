import { describe, expect, test } from "vitest";
import { draftWarnings } from "./draft-warnings.ts";
import { sampleContent, sampleFollowed, sampleTarget } from "./sample-draft.ts";

const followed = { targets: [sampleFollowed], duties: [] };
const of = (changes: Partial<ReturnType<typeof sampleContent>>) =>
  draftWarnings({ ...sampleContent(), ...changes }, followed).map(
    ({ section, at, message }) => [section, at, message] as const,
  );
const following = { ...sampleTarget, followsId: sampleFollowed.id };

test("a whole draft that carries everything on has nothing to warn of", () => {
  expect(of({ targets: [following] })).toEqual([]);
});

describe("against the plan above", () => {
  test("less than it asks", () => {
    const [step] = sampleTarget.steps;
    if (!step) throw new Error("the sample has a step");
    expect(of({ targets: [{ ...following, steps: [{ ...step, least: 1 }] }] })).toEqual([
      ["targets", 0, "Thấp hơn cấp trên: cấp trên giao mỗi đơn vị ít nhất 2 cuộc mỗi năm."],
    ]);
  });

  test("a target that was left out", () => {
    expect(of({ targets: [sampleTarget] })).toEqual([
      ["targets", null, `Chưa đưa vào chỉ tiêu của cấp trên: ${sampleFollowed.title}.`],
    ]);
  });
});

describe("of itself", () => {
  test.each([
    ["bases", { bases: [] }],
    ["tasks", { tasks: [] }],
    ["funding", { funding: [] }],
  ])("no %s", (section, changes) => {
    expect(of({ targets: [following], ...changes })).toEqual([[section, null, expect.any(String)]]);
  });

  test("nobody bound, no amount, words that say something else", () => {
    const [step] = sampleTarget.steps;
    if (!step) throw new Error("the sample has a step");
    const messages = (changes: object) =>
      of({ targets: [{ ...following, ...changes }] }).map(([, , message]) => message);
    expect(messages({ subjectKinds: [] })).toEqual(["Chưa chọn đơn vị phải thực hiện."]);
    expect(messages({ steps: [{ ...step, least: null }] })).toContain("Chưa ghi số lượng.");
    expect(messages({ wording: "Mỗi cơ quan tổ chức ít nhất 09 cuộc mỗi tuần" })).toEqual([
      "Câu viết ra có thể bị hiểu khác số liệu đã nhập. Xem lại cách viết.",
    ]);
  });

  test("a duty without a day", () => {
    const [duty] = sampleContent().duties;
    if (!duty) throw new Error("the sample has duties");
    expect(of({ targets: [following], duties: [{ ...duty, due: null }] })).toEqual([
      ["duties", 0, "Chưa ghi thời hạn nộp."],
    ]);
  });
});

test("the plan of a month wants to know how and who", () => {
  const content = sampleContent();
  const head = { ...content.head, month: "2026-11" };
  const schedule = [{ what: "a", when: "", how: "", who: "b" }];
  expect(draftWarnings({ ...content, head, schedule }, null)).toEqual([
    { section: "schedule", at: 0, message: "Chưa ghi hình thức." },
  ]);
});
