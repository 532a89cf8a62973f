import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alteredDocx, inRun, inStyle, type Alteration } from "#tests/golden/checks/altered-docx.ts";
import { sampleLetter } from "#tests/golden/documents/sample-documents.ts";
import { checkDocument } from "./check-document.ts";
import { factsOf } from "./check-facts.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { writeDocx } from "./write-docx.ts";

const letter = await writeDocx(sampleLetter);

/** The letter's file with another body. */
const withBody = (body: string, ...others: Alteration[]) =>
  alteredDocx(letter, { from: /<w:body>.*<\/w:body>/u, to: `<w:body>${body}</w:body>` }, ...others);

const paragraph = (runs: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const firstRun = (docx: Uint8Array) => factsOf(docx).lines[0]?.runs[0]?.look;

describe("looks come from the run, its styles and the defaults", () => {
  test("a paragraph style's base style counts", () => {
    const docx = withBody(paragraph(run("chữ"), '<w:pStyle w:val="Own"/>'), {
      part: "word/styles.xml",
      from: "</w:styles>",
      to: '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="LanToaRecipientsLabel"/></w:style></w:styles>',
    });
    expect(firstRun(docx)).toMatchObject({ font: "Times New Roman", size: 12, bold: true, italic: true });
  });

  test("bold in a character style within a bold paragraph style is plain, in the run itself it is bold", () => {
    const strong: Alteration = {
      part: "word/styles.xml",
      from: "</w:styles>",
      to: '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style></w:styles>',
    };
    const motto = '<w:pStyle w:val="LanToaMotto"/>';
    const styled = withBody(paragraph(run("chữ", '<w:rStyle w:val="S"/>'), motto), strong);
    expect(firstRun(styled)?.bold).toBe(false);
    expect(firstRun(withBody(paragraph(run("chữ", "<w:b/>"), motto)))?.bold).toBe(true);
  });

  test("the theme names the font", () => {
    const docx = withBody(
      paragraph(run("chữ", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/>')),
      { part: "word/theme/theme1.xml", from: /<a:latin typeface="[^"]*"/u, to: '<a:latin typeface="Major"' },
      { part: "word/theme/theme1.xml", from: /(<a:minorFont>\s*<a:latin typeface=")[^"]*/u, to: "$1Minor" },
    );
    expect(firstRun(docx)).toMatchObject({ font: "Minor", markedFont: "Major" });
  });

  test("styles based on each other in a circle end", () => {
    const docx = withBody(paragraph(run("chữ"), '<w:pStyle w:val="A"/>'), {
      part: "word/styles.xml",
      from: "</w:styles>",
      to: '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
    });
    expect(firstRun(docx)?.size).toBe(14);
  });

  test("a list's level gives its indents and its label", () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>';
    const docx = withBody(
      paragraph(run("Một"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'),
      {
        part: "word/numbering.xml",
        from: "</w:numbering>",
        to: `<w:abstractNum w:abstractNumId="77">${level}</w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>`,
      },
    );
    const [line] = factsOf(docx).lines;
    expect(line).toMatchObject({ text: "a) Một", label: "a)", look: { left: 36, firstLine: -18 } });
  });
});

test("a head set with tabs and line breaks instead of a table is read column by column", () => {
  const head = [
    run("UBND XÃ SUỐI HOA", "<w:b/>"),
    "<w:r><w:tab/></w:r>",
    run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "<w:r><w:br/></w:r>",
    run("Số:     /KH-UBND          Suối Hoa, ngày     tháng 4 năm 2026"),
  ].join("");
  expect(
    factsOf(withBody(paragraph(head))).lines.map(({ text, runs }) => [text, runs[0]?.look.bold]),
  ).toEqual([
    ["UBND XÃ SUỐI HOA", true],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false],
    ["Số: /KH-UBND", false],
    ["Suối Hoa, ngày tháng 4 năm 2026", false],
  ]);
});

test("a paragraph whose end mark was deleted runs on in the next one, the last one ends", () => {
  const deleted = "<w:rPr><w:del/></w:rPr>";
  const docx = withBody(
    [paragraph(run("Một "), deleted), paragraph(run("hai.")), paragraph(run("Ba."), deleted)].join(""),
  );
  expect(factsOf(docx).lines.map(({ paragraph, text }) => [paragraph, text])).toEqual([
    [1, "Một hai."],
    [2, "Ba."],
  ]);
});

test("sections without heads of their own have those of the section before", () => {
  const docx = alteredDocx(letter, {
    from: /<w:sectPr>(.*?)<\/w:sectPr>/u,
    to: "<w:p><w:pPr><w:sectPr>$1</w:sectPr></w:pPr></w:p><w:sectPr/>",
  });
  const [first, second] = factsOf(docx).sections;
  expect(first).toMatchObject({ start: 1, arabic: true, onFirst: [] });
  expect(first?.onOthers).toHaveLength(1);
  expect(second).toMatchObject({ start: null, onOthers: first?.onOthers });
});

describe("what cannot be read is refused", () => {
  const code = (bytes: Uint8Array): string => {
    try {
      checkDocument(bytes);
    } catch (error) {
      if (error instanceof UnreadableDocument) return error.code;
      throw error;
    }
    return "read";
  };

  test.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["a text file", strToU8("KẾ HOẠCH"), "not-a-docx"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "not-a-docx"],
    ["half a file", letter.slice(0, letter.length / 2), "damaged"],
    ["no body", alteredDocx(letter, { from: /<w:body>.*<\/w:body>/u, to: "" }), "no-text"],
    ["no words", withBody(paragraph("")), "no-text"],
    [
      "a broken head",
      alteredDocx(letter, { part: "word/header1.xml", from: "<w:p>", to: "<w:q>" }),
      "damaged",
    ],
    ["runs without end", withBody(paragraph(run("a ").repeat(10_001))), "zip-bomb"],
  ])("%s", (_, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  const known = ["read", "damaged", "not-a-docx", "no-text", "zip-bomb", "empty-file", "legacy-encoding"];

  test("nothing but UnreadableDocument is thrown for bytes gone wrong", () => {
    const change = fc.record({ at: fc.nat(letter.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = letter.slice();
        for (const { at, to } of changes) bytes[at] = to;
        expect(known).toContain(code(bytes));
      }),
      { numRuns: 100 },
    );
  });

  test("nor for XML gone wrong", () => {
    const tag = fc.constantFrom("tbl", "tc", "tr", "p", "r", "t", "pPr", "sectPr", "body", "pgMar");
    const value = fc.constantFrom("-1", "", "1e999", "NaN", "ÿ");
    fc.assert(
      fc.property(tag, tag, value, (one, other, given) => {
        const spoilt: Alteration[] = [
          { from: new RegExp(`(</?w:)${one}(?=[ />])`, "gu"), to: `$1${other}x` },
          { from: /w:(?:w|h|before|left|line)="[^"]*"/gu, to: `w:sz="${given}"` },
          inStyle("LanToaBody", 'w:val="28"', `w:val="${given}"`),
          inRun("Đề nghị", `<w:color w:val="${given}"/><w:sz w:val="${given}"/>`),
        ];
        for (const alteration of spoilt) expect(known).toContain(code(alteredDocx(letter, alteration)));
      }),
      { numRuns: 8 },
    );
  });
});
