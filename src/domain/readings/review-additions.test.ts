import { readTxt } from "#lib/official-documents/read-txt.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additionsIn, countOf, withAdditions } from "./review-additions.ts";
import { addableKinds } from "./review-fields.ts";

const sentence = "Hằng năm, mỗi trường học tổ chức ít nhất 02 cuộc truyền thông";
const report = "Các đơn vị báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/11 hằng năm";
const text = `KẾ HOẠCH\nMở đầu.\n${sentence}.\n${report}.\nTrạm Y tế: Khám sức khỏe; tư vấn.\na) Đổi mới hình thức\nNgày 20/10`;
const reading = {
  ...readPlan(readTxt(text)),
  targets: [],
  tasks: [],
  occasions: [],
  duties: [],
  responsibilities: [],
};
const at = (words: string) => {
  const from = reading.text.indexOf(words);
  return { from, to: from + words.length };
};

describe("words added to a reading", () => {
  test("are read as what the person says they are", () => {
    const whole = withAdditions(reading, [
      { kind: "targets", ...at(sentence) },
      { kind: "duties", ...at(report) },
      { kind: "responsibilities", ...at("Trạm Y tế: Khám sức khỏe; tư vấn.") },
      { kind: "tasks", ...at("a) Đổi mới hình thức") },
      { kind: "occasions", ...at("Ngày 20/10") },
    ]);
    expect(whole.targets).toMatchObject([
      { quote: sentence, measure: "communication-events", per: "year", basis: "each", steps: [{ min: 2 }] },
    ]);
    expect(whole.duties).toMatchObject([{ quote: report, before: "11-20", every: "year" }]);
    expect(whole.responsibilities).toMatchObject([
      { org: "Trạm Y tế", does: [{ quote: "Khám sức khỏe; tư vấn." }] },
    ]);
    expect(whole.tasks).toMatchObject([{ label: "a)", title: "Đổi mới hình thức" }]);
    expect(whole.occasions).toMatchObject([{ quote: "Ngày 20/10" }]);
  });

  test("whatever the places sent, every quote is the document's, and nothing that was read moves", () => {
    const addition = fc.record({
      kind: fc.constantFrom(...addableKinds),
      from: fc.integer({ min: -5, max: text.length + 5 }),
      to: fc.integer({ min: -5, max: text.length + 5 }),
    });
    const before = readPlan(readTxt(text));
    fc.assert(
      fc.property(fc.array(addition, { maxLength: 6 }), (additions) => {
        const whole = withAdditions(before, additions);
        for (const kind of addableKinds) {
          expect(whole[kind].slice(0, before[kind].length)).toEqual(before[kind]);
          for (const item of whole[kind].slice(before[kind].length))
            expect(item.quote).toBe(
              before.text
                .slice(...item.at)
                .replace(/\s+/gu, " ")
                .trim(),
            );
        }
        expect(countOf(whole, "targets")).toBe(whole.targets.length);
      }),
      { seed: 1790, numRuns: 60 },
    );
  });

  test("stand in the form one after the other, up to the first that is none", () => {
    const fields = {
      "added.0.kind": "targets",
      "added.0.from": "3",
      "added.0.to": "9",
      "added.1.kind": "constructor",
      "added.2.kind": "tasks",
    };
    expect(additionsIn(fields)).toEqual([{ kind: "targets", from: 3, to: 9 }]);
  });
});
