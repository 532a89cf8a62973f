import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "#lib/official-documents/check-document.ts";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import type { PlanReading, Task } from "#lib/plan-reading/plan-reading.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import type { DraftContent, DraftTarget } from "./draft.schema.ts";
import type { DraftKind } from "./draft.ts";
import { layOutDraft } from "./draft.word.ts";
import { unended } from "./ended.ts";
import { sentenceReadsBack } from "./reads-back.ts";
import { sampleContent, sampleDecisionContent, sampleLetterContent, sampleTarget } from "./sample-draft.ts";
import { targetSentence } from "./target-sentence.ts";

/** What we write, we read back to the same plan: the document is the interface to everybody else's system. */

const write = (kind: DraftKind, content: DraftContent) =>
  writeDocx(layOutDraft({ kind, purpose: "programme", content }));
const readBack = async (kind: DraftKind, content: DraftContent): Promise<PlanReading> =>
  readPlan(readDocument(await write(kind, content)));

const kinds = [
  ["plan", sampleContent()],
  ["guidance", sampleLetterContent()],
  ["decision", sampleDecisionContent()],
] as const;

describe.each(kinds)("a %s", (kind, content) => {
  test("departs from Nghị định 30/2020 nowhere", async () => {
    // What the clerk has yet to fill in is told, and no departure.
    const blanks = checkDocument(await write(kind, content));
    expect(blanks.map(({ rule }) => rule)).toEqual(["number-blank", "date-blank", "signer-blank"]);
    const issued = { number: `27/${content.head.symbol}`, on: "2026-11-05", signer: "Họ Tên Mẫu" };
    const document = layOutDraft({ kind, purpose: "programme", content }, issued);
    expect(checkDocument(await writeDocx(document))).toEqual([]);
  });

  test("is read back: kind, bases, recipients, blanks", async () => {
    const reading = await readBack(kind, content);
    expect(reading.document).toMatchObject({
      kind,
      number: null,
      issuedOn: content.head.dated,
      issuedAt: content.head.place,
      issuer: content.head.body.toLocaleUpperCase("vi"),
    });
    expect(reading.document.subject?.toLowerCase()).toContain(unended(content.head.subject).toLowerCase());
    expect(reading.legalBases.map(({ number, date }) => [number, date])).toEqual([
      ["1790/QĐ-TTg", "2021-10-23"],
      ["118/KH-UBND", "2026-03-02"],
    ]);
    expect(reading.document.recipients).toEqual(
      expect.arrayContaining(content.closing.recipients.map(({ name }) => name)),
    );
    expect(reading.warnings.map(({ code }) => code).toSorted()).toEqual(["blank-date", "blank-number"]);
  });

  test("is read back: targets, tasks, occasions, duties, responsibilities, passages", async () => {
    expect(itemsRead(await readBack(kind, content))).toEqual(itemsDrafted(content));
  });
});

const targetsOf = (content: DraftContent) =>
  content.targets.map(({ measure, subjects, basis, per, baselineYear, firm, steps }) => ({
    measure,
    subjects: subjects.toLowerCase(),
    basis,
    per,
    baselineYear,
    firm,
    steps: steps.map(({ byYear, beforeYear, least, most, amountUnit }) => ({
      by: byYear,
      before: beforeYear,
      min: least,
      max: most,
      unit: amountUnit,
    })),
  }));

type Branch = Pick<Task, "title" | "lead" | "partners" | "due"> & { children: Branch[] };

function treeOf(tasks: DraftContent["tasks"]): Branch[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  for (const { depth, title, lead, partners, due } of tasks) {
    const branch: Branch = { title, lead, partners, due, children: [] };
    open.length = depth;
    (open[depth - 1]?.children ?? top).push(branch);
    open[depth] = branch;
  }
  return top;
}

const branchesRead = (tasks: readonly Task[]): Branch[] =>
  tasks.map(({ title, lead, partners, due, children }) => ({
    title: unended(title),
    lead,
    partners,
    due,
    children: branchesRead(children),
  }));

function itemsDrafted(content: DraftContent) {
  return {
    targets: targetsOf(content),
    tasks: treeOf(content.tasks),
    occasions: content.occasions.map(({ name, from, to, year }) => ({ name, from, to, year })),
    duties: content.duties.map(({ kind, sender, receiver, due, every }) => ({
      kind,
      from: sender,
      to: receiver,
      before: due,
      every,
    })),
    responsibilities: content.responsibilities.map(({ organisation, does }) => [
      organisation,
      ...does.map(unended),
    ]),
    passages: [
      content.aims.objectives,
      content.aims.requirements,
      content.aims.audiences,
      content.aims.contents,
      content.funding,
    ].map((list) => list.map(unended)),
  };
}

function itemsRead(reading: PlanReading) {
  const said = ({ quote }: { quote: string }) => unended(quote.replace(/^- /u, ""));
  const { objectives, requirements, audiences, contents, funding } = reading;
  return {
    targets: reading.targets.map(({ quote: _quote, at: _at, subjects, confidence: _sure, ...target }) => ({
      ...target,
      subjects: subjects.toLowerCase(),
    })),
    tasks: branchesRead(reading.tasks),
    occasions: reading.occasions.map(({ name, from, to, year }) => ({ name, from, to, year })),
    duties: reading.duties.map(({ kind, from, to, before, every }) => ({ kind, from, to, before, every })),
    responsibilities: reading.responsibilities.map(({ org, does }) => [org, ...does.map(said)]),
    passages: [objectives, requirements, audiences, contents, funding].map((list) => list.map(said)),
  };
}

/** Words of every basis, as plans of all levels use them, with the measure that they say. */
const phrases: readonly Pick<DraftTarget, "basis" | "subjects" | "verb" | "noun" | "measure">[] = [
  { basis: "each", subjects: "mỗi cơ quan, đơn vị", verb: "tổ chức", noun: "cuộc truyền thông về bình đẳng giới", measure: "communication-events" },
  { basis: "each", subjects: "mỗi trường học", verb: "tổ chức", noun: "buổi sinh hoạt dưới cờ về bình đẳng giới", measure: "school-activities" },
  { basis: "each", subjects: "mỗi thôn, bản", verb: "xây dựng", noun: "mô hình truyền thông về bình đẳng giới", measure: "models" },
  { basis: "each", subjects: "mỗi xã, phường", verb: "có", noun: "tin, bài về bình đẳng giới", measure: "news-items" },
  { basis: "total", subjects: "toàn xã", verb: "xây dựng", noun: "mô hình truyền thông về bình đẳng giới", measure: "models" },
  { basis: "total", subjects: "toàn tỉnh", verb: "tổ chức", noun: "lớp tập huấn về bình đẳng giới", measure: "training-courses" },
  { basis: "share", subjects: "cơ quan, đơn vị", verb: "", noun: "triển khai Tháng hành động vì bình đẳng giới", measure: "action-month" },
  { basis: "share", subjects: "hương ước, quy ước của các thôn, bản", verb: "", noun: "không có nội dung phân biệt đối xử về giới", measure: "fair-conventions" },
  { basis: "change", subjects: "nhận thức về bình đẳng giới của người dân trong xã", verb: "", noun: "", measure: "awareness" },
]; // prettier-ignore

const unitOf: Readonly<Record<string, string>> = {
  "communication-events": "event",
  "school-activities": "session",
  models: "model",
  "news-items": "item",
  "training-courses": "course",
};

/** Any target that the form lets through: each basis, period, bound and staging. */
const anyTarget: fc.Arbitrary<DraftTarget> = fc
  .record({
    phrase: fc.constantFrom(...phrases),
    per: fc.option(fc.constantFrom(...periodKinds), { nil: null }),
    bound: fc.constantFrom("least", "most", "range"),
    amounts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
    years: fc.subarray([2027, 2028, 2029, 2030], { minLength: 1, maxLength: 2 }),
    beforeYear: fc.boolean(),
    firm: fc.boolean(),
  })
  .map(({ phrase, per, bound, amounts, years, beforeYear, firm }) => {
    const sorted = amounts.toSorted((a, b) => a - b);
    const amountUnit =
      phrase.basis === "share"
        ? "percent"
        : phrase.basis === "change"
          ? "percent-change"
          : (unitOf[phrase.measure] ?? "");
    // "tăng không quá 5%" is asked by nobody.
    const how = phrase.basis === "change" && bound === "most" ? "least" : bound;
    const step = (at: number, byYear: number | null) => ({
      byYear,
      beforeYear: byYear !== null && beforeYear,
      least: how === "most" ? null : (sorted[at * 2] ?? 0),
      most: how === "least" ? null : (sorted[at * 2 + 1] ?? 0),
      amountUnit,
    });
    return {
      ...sampleTarget,
      ...phrase,
      per,
      firm,
      baselineYear: phrase.basis === "change" ? 2025 : null,
      steps: per === null ? years.map((year, at) => step(at, year)) : [step(0, null)],
    };
  });

describe("sentences of targets", () => {
  test("say the same as their parts, for every basis, period and bound", () => {
    fc.assert(
      fc.property(anyTarget, (target) => {
        expect(sentenceReadsBack(target), targetSentence(target)).toBe(true);
      }),
      { numRuns: 400, seed: 30 },
    );
  });

  test("are read back from whole documents too, several together", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTarget, { minLength: 1, maxLength: 6 }), async (targets) => {
        const content = { ...sampleContent(), targets };
        // The same sentence twice is one statement.
        fc.pre(new Set(targets.map(targetSentence)).size === targets.length);
        expect(itemsRead(await readBack("plan", content)).targets).toEqual(targetsOf(content));
      }),
      { numRuns: 15, seed: 30 },
    );
  });

  test.each([
    [
      {},
      "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông về pháp luật, chính sách bình đẳng giới mỗi năm",
    ],
    [
      { firm: false },
      "Phấn đấu mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông về pháp luật, chính sách bình đẳng giới mỗi năm",
    ],
    [{ wording: "Như đã thống nhất" }, "Như đã thống nhất"],
  ])("read as officials write %#", (changes, sentence) => {
    expect(targetSentence({ ...sampleTarget, ...changes })).toBe(sentence);
  });

  test("own words that say something else are found out", () => {
    expect(sentenceReadsBack(sampleTarget)).toBe(true);
    expect(
      sentenceReadsBack({
        ...sampleTarget,
        wording: "Mỗi cơ quan tổ chức ít nhất 05 cuộc truyền thông mỗi quý",
      }),
    ).toBe(false);
  });
});

/** Any duty that the form lets through: each kind, period and day. */
const anyDuty = fc
  .record({
    kind: fc.constantFrom("plan", "report", "review", "feedback" as const),
    every: fc.constantFrom("month", "quarter", "half-year", "year", "school-year" as const),
    due: fc.constantFrom("11-20", "06-10", "2027-01-15", "2030-12-05"),
    inclusive: fc.boolean(),
    sender: fc.constantFrom("Các cơ quan, đơn vị và các thôn, bản", "Các trường học"),
    receiver: fc.constantFrom("Phòng Văn hóa - Xã hội", "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)"),
  })
  .map(({ every, due, ...rest }) => ({
    followsId: null,
    title: "",
    senderKinds: [],
    due,
    every: due.length === 5 ? every : null,
    ...rest,
  }));

const anyOccasion = fc
  .record({
    day: fc.constantFrom(
      ["Ngày Quốc tế Phụ nữ", "03-08", "03-08"],
      ["Ngày Gia đình Việt Nam", "06-28", "06-28"],
      ["Tuần lễ áo dài", "03-01", "03-07"],
      ["Tháng hành động vì bình đẳng giới", "11-15", "12-15"],
    ),
    year: fc.constantFrom(null, 2027),
  })
  .map(({ day: [name = "", from = "", to = ""], year }) => ({ followsId: null, name, from, to, year }));

/** A tree of tasks: the first stands at the top, none goes deeper than one below the one before. */
const anyTasks = fc
  .array(fc.record({ depth: fc.nat({ max: 2 }), led: fc.boolean() }), { minLength: 1, maxLength: 9 })
  .map((drawn) =>
    drawn.reduce<DraftContent["tasks"]>((tasks, { depth, led }, at) => {
      const task = {
        followsId: null,
        depth: Math.min(depth, (tasks.at(-1)?.depth ?? -1) + 1),
        title: `Tổ chức hoạt động thứ ${at + 1} ở cơ sở`,
        lead: led ? "Phòng Văn hóa - Xã hội" : null,
        partners: led ? "Các trường học" : null,
        due: led ? "Quý II năm 2027" : null,
        nationalGroups: [],
      };
      return [...tasks, task];
    }, []),
  );

test("duties, occasions and trees of tasks are read back from whole documents", async () => {
  const byDay = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDuty, { maxLength: 4 }),
      fc.uniqueArray(anyOccasion, { maxLength: 4, selector: byDay }),
      anyTasks,
      async (duties, occasions, tasks) => {
        const content = { ...sampleContent(), duties, occasions, tasks };
        const { targets: _targets, ...drafted } = itemsDrafted(content);
        expect(itemsRead(await readBack("plan", content))).toMatchObject(drafted);
      },
    ),
    { numRuns: 25, seed: 30 },
  );
});
