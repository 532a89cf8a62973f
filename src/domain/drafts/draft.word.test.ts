import { describe, expect, test } from "vitest";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { docxText } from "#tests/golden/documents/docx-text.ts";
import type { DraftContent } from "./draft.schema.ts";
import { layOutDraft, signature } from "./draft.word.ts";
import { sampleContent, sampleDecisionContent, sampleLetterContent } from "./sample-draft.ts";

const month: DraftContent = {
  ...sampleContent(),
  head: {
    ...sampleContent().head,
    subject: "Tuyên truyền về bình đẳng giới tháng 11 năm 2026",
    month: "2026-11",
  },
  targets: [],
  tasks: [],
  occasions: [],
  duties: [],
  schedule: [
    {
      what: "Hưởng ứng Tháng hành động",
      when: "15/11 – 15/12",
      how: "Truyền thanh, treo băng rôn",
      who: "Các thôn, bản",
    },
  ],
};

/** `npx vitest -u` writes them anew; read the difference before believing it. */
describe("the text, as golden files", () => {
  test.each([
    ["drafted-plan", "plan", "programme", sampleContent()],
    ["drafted-letter", "guidance", "programme", sampleLetterContent()],
    ["drafted-decision", "decision", "programme", sampleDecisionContent()],
    ["drafted-month", "plan", "month", month],
  ] as const)("%s", async (name, kind, purpose, content) => {
    const text = docxText(await writeDocx(layOutDraft({ kind, purpose, content })));
    await expect(text).toMatchFileSnapshot(`../../../tests/golden/documents/${name}.txt`);
  });
});

describe("who signs (Nghị định 30/2020, Điều 13)", () => {
  const committee = { body: "Ủy ban nhân dân xã Suối Hoa", decidedBy: "" };
  const school = { body: "Trường Trung học cơ sở Suối Hoa", decidedBy: "" };
  const by = (signedAs: "head" | "deputy" | "order", headPosition: string, position: string) => ({
    signedAs,
    headPosition,
    position,
    signer: null,
  });

  test.each([
    [
      "the chair for the committee",
      committee,
      by("head", "Chủ tịch", ""),
      ["TM. Ủy ban nhân dân"],
      "Chủ tịch",
    ],
    [
      "a deputy in the chair's place",
      committee,
      by("deputy", "Chủ tịch", "Phó Chủ tịch"),
      ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
      "Phó Chủ tịch",
    ],
    [
      "by order of the chair",
      committee,
      by("order", "Chủ tịch", "Trưởng phòng Văn hóa - Xã hội"),
      ["TL. Chủ tịch"],
      "Trưởng phòng Văn hóa - Xã hội",
    ],
    [
      "the chair's own decision",
      { ...committee, decidedBy: "Chủ tịch Ủy ban nhân dân xã" },
      by("head", "Chủ tịch", ""),
      [],
      "Chủ tịch",
    ],
    ["a head of school", school, by("head", "Hiệu trưởng", ""), [], "Hiệu trưởng"],
    [
      "a deputy head of school",
      school,
      by("deputy", "Hiệu trưởng", "Phó Hiệu trưởng"),
      ["KT. Hiệu trưởng"],
      "Phó Hiệu trưởng",
    ],
  ] as const)("%s", (_, head, signed, authority, position) => {
    expect(signature(head, signed)).toEqual({ authority, position, name: null });
  });
});

test("number and day of the clerk are printed with their leading zeros", () => {
  const document = layOutDraft(
    { kind: "plan", purpose: "programme", content: sampleContent() },
    { number: "7/KH-UBND", on: "2027-02-05", signer: "Họ Tên Mẫu" },
  );
  expect(document).toMatchObject({
    number: { number: 7, symbol: "KH-UBND" },
    issued: { day: 5, month: 2, year: 2027 },
    signature: { name: "Họ Tên Mẫu" },
  });
});

test("tasks that nobody leads need no annex", () => {
  const tasks = sampleContent().tasks.map((task) => ({ ...task, lead: null, partners: null, due: null }));
  expect(
    layOutDraft({ kind: "plan", purpose: "programme", content: { ...sampleContent(), tasks } }).annexes,
  ).toEqual([]);
});
