import { describe, expect, test } from "vitest";
import { partForms, withPart } from "./part-forms.schema.ts";
import { sampleContent } from "./sample-draft.ts";

const head = {
  subject: "Truyền thông",
  periodFrom: "2027",
  periodTo: "2030",
  parentBody: "",
  body: "Ủy ban nhân dân xã Suối Hoa",
  symbol: "KH-UBND",
  place: "Suối Hoa",
  dated: "3/2027",
};

describe("the head", () => {
  test("a month as people write it, an empty parent is none", () => {
    expect(partForms.head.parse(head)).toMatchObject({ dated: "2027-03", parentBody: null, addressees: [] });
  });

  test.each([
    ["periodTo", { periodTo: "2026" }],
    ["periodFrom", { periodFrom: "27" }],
    ["symbol", { symbol: "KH UBND" }],
    ["symbol", { symbol: "27/KH/UBND" }],
    ["dated", { dated: "13/2027" }],
    ["subject", { subject: "" }],
  ])("is refused at %s", (field, changes) => {
    const parsed = partForms.head.safeParse({ ...head, ...changes });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

test("a list is a line each, without the marks of a paste", () => {
  expect(partForms.bases.parse({ bases: " - Căn cứ A;\r\n\r\n• Căn cứ B\n" })).toEqual({
    bases: ["Căn cứ A;", "Căn cứ B"],
  });
});

test("whoever signs in another's place says as what", () => {
  const closing = {
    recipients: "UBND tỉnh",
    filed: "VT",
    signedAs: "deputy",
    headPosition: "Chủ tịch",
    position: "",
  };
  expect(partForms.closing.safeParse(closing).success).toBe(false);
  expect(partForms.closing.safeParse({ ...closing, signedAs: "head" }).success).toBe(true);
});

test("recipients keep the units that they stand for", () => {
  const value = partForms.closing.parse({
    recipients: "UBND tỉnh (b/c)\nLãnh đạo UBND xã;\nLãnh đạo UBND xã",
    units: ["Ủy ban nhân dân tỉnh Minh Họa", "Ai đó"],
    filed: "VT",
    signedAs: "head",
    headPosition: "Chủ tịch",
  });
  const unitOf = (name: string) => (name.includes("tỉnh") ? "0198c0de-0000-7000-8000-00000000000a" : null);
  const { closing, ...rest } = sampleContent();
  const province = "0198c0de-0000-7000-8000-00000000000a";
  const before = { ...closing, recipients: [{ name: "UBND tỉnh (b/c)", unitId: province }] };
  const written = withPart({ ...rest, closing: before }, { name: "closing", value }, unitOf);
  expect(written.closing.recipients).toEqual([
    { name: "UBND tỉnh (b/c)", unitId: province },
    { name: "Lãnh đạo UBND xã", unitId: null },
    { name: "Ủy ban nhân dân tỉnh Minh Họa", unitId: "0198c0de-0000-7000-8000-00000000000a" },
  ]);
});

test("the month of a draft is no field of its head", () => {
  const content = { ...sampleContent(), head: { ...sampleContent().head, month: "2026-11" } };
  const written = withPart(content, { name: "head", value: partForms.head.parse(head) }, () => null);
  expect(written.head.month).toBe("2026-11");
});
