import { join } from "node:path";
import { loadLists } from "#domain/lists/load-lists.ts";
import { describe, expect, test } from "vitest";
import { adaptTarget, concerns } from "./adapt-target.ts";
import { sampleFollowed } from "./sample-draft.ts";
import { targetSentence } from "./target-sentence.ts";

const lists = await loadLists(join(import.meta.dirname, "../../../db/reference"));
const commune = {
  id: "0198c0de-0000-7000-8000-0000000000c1",
  level: "commune",
  kind: "commune",
  name: "Xã Suối Hoa",
} as const;
const school = {
  id: "0198c0de-0000-7000-8000-0000000000c2",
  level: "leaf",
  kind: "school",
  name: "Trường Mầm non Suối Hoa",
} as const;
const plan = { periodTo: 2030 };
const by = (unit: typeof commune | typeof school) => ({ unit, body: "", lists, day: "2026-10-20" });

describe("a target of the level above as one's own", () => {
  test("keeps its amount and points to it; the place becomes the own", () => {
    const own = adaptTarget(sampleFollowed, plan, by(commune));
    expect(own).toMatchObject({
      followsId: sampleFollowed.id,
      subjectKinds: ["agency", "school"],
      verb: "tổ chức",
      noun: "cuộc truyền thông về bình đẳng giới",
      wording: null,
    });
    expect(targetSentence(own)).toBe(
      "Mỗi cơ quan, đơn vị, trường học trên địa bàn xã tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới mỗi năm",
    );
  });

  test("what binds the unit itself names it", () => {
    const posts = {
      ...sampleFollowed,
      measure: "news-items",
      quote: "Mỗi quý, mỗi xã, phường có ít nhất 04 tin, bài về bình đẳng giới.",
      subjects: "mỗi xã, phường",
      subjectKinds: ["commune-level"],
      per: "quarter" as const,
      steps: [{ byYear: null, beforeYear: false, least: 4, most: null, amountUnit: "item" }],
    };
    const own = adaptTarget(posts, plan, by(commune));
    expect(own).toMatchObject({ subjectKinds: [], subjectUnits: [commune.id] });
    expect(targetSentence(own)).toBe("Xã Suối Hoa có ít nhất 04 tin, bài về bình đẳng giới mỗi quý");
    expect(targetSentence(adaptTarget(sampleFollowed, plan, by(school)))).toBe(
      "Trường Mầm non Suối Hoa tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới mỗi năm",
    );
  });

  test("all of one is one: a share of those who have a plan asks a school for its plan", () => {
    const share = {
      ...sampleFollowed,
      measure: "action-month-plans",
      basis: "share" as const,
      quote: "Hằng năm, 100% cơ quan, đơn vị ban hành kế hoạch Tháng hành động.",
      steps: [{ byYear: null, beforeYear: false, least: 100, most: null, amountUnit: "percent" }],
    };
    const own = adaptTarget(share, plan, by(school));
    expect(own).toMatchObject({
      basis: "each",
      subjectUnits: [school.id],
      steps: [{ least: 1 }],
      wording: null,
    });
    expect(targetSentence(own)).toBe(
      "Trường Mầm non Suối Hoa ban hành ít nhất 01 kế hoạch triển khai Tháng hành động vì bình đẳng giới mỗi năm",
    );
    expect(targetSentence(adaptTarget({ ...share, subjects: "cơ quan, đơn vị" }, plan, by(commune)))).toBe(
      "100% cơ quan, đơn vị ban hành kế hoạch Tháng hành động mỗi năm",
    );
  });

  test("what is reached once and names no year is due when the plan above ends", () => {
    const once = {
      ...sampleFollowed,
      per: null,
      quote: "Mỗi cơ quan xây dựng ít nhất 01 mô hình truyền thông.",
      measure: "models",
    };
    expect(adaptTarget(once, plan, by(commune)).steps).toMatchObject([{ byYear: 2030 }]);
  });

  test("where no words of ours say the same, the sentence of the level above is kept", () => {
    const odd = {
      ...sampleFollowed,
      measure: "other",
      quote: "Từng bước đưa nội dung vào sinh hoạt chi bộ.",
      basis: "share" as const,
    };
    expect(adaptTarget(odd, plan, by(commune)).wording).toBe("Từng bước đưa nội dung vào sinh hoạt chi bộ");
  });
});

describe("whom a target concerns", () => {
  test.each([
    ["agencies below a commune", ["agency"], commune, true],
    ["the commune itself", ["commune-level"], commune, true],
    ["the press of the province", ["media"], commune, false],
    ["nobody named: the locality's", [], commune, true],
    ["nobody named: no school's", [], school, false],
    ["a school", ["school"], school, true],
    ["villages, from a school", ["village"], school, false],
  ] as const)("%s", (_, subjectKinds, unit, does) => {
    expect(concerns({ subjectKinds, subjectUnitIds: [] }, unit, lists)).toBe(does);
  });
});
