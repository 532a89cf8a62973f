import { describe, expect, test } from "vitest";
import {
  alteredDocx,
  centred,
  inParagraph,
  inRun,
  insertedBefore,
  inStyle,
  reworded,
  without,
  type Alteration,
} from "#tests/golden/checks/altered-docx.ts";
import { sampleDecision, sampleLetter, sampleReport } from "#tests/golden/documents/sample-documents.ts";
import { rules, type RuleCode } from "./check-catalogue.ts";
import { checkDocument } from "./check-document.ts";
import { writeDocx } from "./write-docx.ts";

const samples = {
  report: await writeDocx(sampleReport()),
  letter: await writeDocx(sampleLetter),
  decision: await writeDocx(sampleDecision),
};
type Sample = keyof typeof samples;

const codesOf = (docx: Uint8Array) => new Set(checkDocument(docx).map(({ rule }) => rule));

describe("our own documents depart from nothing", () => {
  test.each(Object.keys(samples) as Sample[])("%s", (name) => {
    expect(checkDocument(samples[name]).filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

const sign = "Đề nghị các cơ quan";
const gap = (points: number) => `<w:spacing w:before="${points * 20}"/>`;

/** For each rule, a document of ours spoilt so that this rule and no other is broken. */
const spoilt: readonly [RuleCode, Sample, ...Alteration[]][] = [
  ["page-size", "letter", { from: 'w:w="11906" w:h="16838"', to: 'w:w="12240" w:h="15840"' }],
  ["page-orientation", "letter", { from: 'w:w="11906" w:h="16838"', to: 'w:w="16838" w:h="11906"' }],
  ["page-margins", "letter", { from: 'w:left="1701"', to: 'w:left="1134"' }],
  ["page-number-missing", "report", { from: /<w:headerReference[^>]*>/gu, to: "" }],
  [
    "page-number-place",
    "letter",
    { from: 'headerReference w:type="default"', to: 'footerReference w:type="default"' },
  ],
  ["page-number-place", "letter", { part: "word/header1.xml", from: '"center"', to: '"right"' }],
  ["page-number-form", "letter", inStyle("LanToaPageNumber", '<w:sz w:val="28"/>', '<w:sz w:val="22"/>')],
  [
    "page-number-form",
    "letter",
    { from: '<w:pgNumType w:start="1"/>', to: '<w:pgNumType w:fmt="lowerRoman"/>' },
  ],
  ["page-number-first", "letter", { from: "<w:titlePg/>", to: "" }],
  ["page-number-annex", "report", { from: /<w:pgNumType w:start="1"\/>/gu, to: "" }],
  ["font-name", "letter", inRun(sign, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')],
  ["font-name", "letter", inRun(sign, '<w:rFonts w:hAnsi="Arial"/>')],
  ["font-name", "letter", inStyle("LanToaBody", 'w:ascii="Times New Roman"', 'w:ascii=".VnTime"')],
  ["font-color", "letter", inRun(sign, '<w:color w:val="0563C1"/>')],
  ["nation-missing", "letter", without("CỘNG HÒA")],
  ["nation-wording", "letter", reworded("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HÒA XÃ HỘI")],
  ["nation-form", "letter", inStyle("LanToaNationName", '<w:sz w:val="26"/>', '<w:sz w:val="28"/>')],
  ["motto-missing", "letter", without("Độc lập")],
  ["motto-wording", "letter", reworded("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hòa bình")],
  ["motto-spelling", "letter", reworded("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")],
  ["motto-spelling", "letter", reworded("Độc lập - Tự do - Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc")],
  ["motto-form", "letter", inRun("Độc lập", "<w:i/>")],
  ["motto-line", "letter", { from: /(Hạnh phúc<.*?)<w:pBdr>.*?<\/w:pBdr>/u, to: "$1" }],
  ["issuer-missing", "letter", without("UBND TỈNH"), without("ỦY BAN"), without("XÃ SUỐI")],
  ["issuer-form", "letter", inRun("XÃ SUỐI HOA", '<w:b w:val="0"/>')],
  ["parent-form", "letter", inRun("UBND TỈNH", "<w:b/>")],
  ["issuer-line", "letter", { from: /(XÃ SUỐI HOA<.*?)<w:pBdr>.*?<\/w:pBdr>/u, to: "$1" }],
  ["number-missing", "letter", without("Số: 07")],
  ["number-blank", "letter", reworded("Số: 07/", "Số: …/")],
  ["number-zero", "letter", reworded("Số: 07/", "Số: 7/")],
  ["number-spelling", "letter", reworded("Số: 07/UBND-VHXH", "Số: 07 / UBND-VHXH")],
  ["number-spelling", "letter", reworded("Số: 07/UBND-VHXH", "Số: 07/UBND - VHXH")],
  ["number-spelling", "letter", reworded("Số: 07/UBND-VHXH", "Số: 07/UBND-vhxh")],
  ["number-type", "decision", reworded("Số: 125/QĐ-UBND", "Số: 125/KH-UBND")],
  ["number-form", "letter", inRun("Số: 07", "<w:b/>")],
  ["date-missing", "letter", without("Suối Hoa, ngày")],
  ["date-blank", "letter", reworded("Suối Hoa, ngày 05", "Suối Hoa, ngày    ")],
  ["date-zero", "letter", reworded("Suối Hoa, ngày 05", "Suối Hoa, ngày 5")],
  ["date-zero", "letter", { from: "tháng 02 năm", to: "tháng 2 năm" }],
  ["date-zero", "letter", { from: "tháng 02 năm", to: "tháng 04 năm" }],
  ["date-impossible", "letter", { from: "ngày 05 tháng 02", to: "ngày 30 tháng 02" }],
  ["date-spelling", "letter", reworded("Suối Hoa, ngày", "Suối Hoa ngày")],
  ["date-form", "letter", inRun("Suối Hoa, ngày", '<w:i w:val="0"/>')],
  ["type-form", "decision", inParagraph("QUYẾT ĐỊNH<", '<w:jc w:val="left"/>')],
  ["subject-missing", "decision", without("Ban hành Kế hoạch")],
  ["subject-form", "decision", inRun("Ban hành Kế hoạch", '<w:b w:val="0"/>')],
  ["subject-line", "decision", { from: /(Ban hành Kế hoạch.*?)<w:pBdr>.*?<\/w:pBdr>/u, to: "$1" }],
  ["letter-subject-form", "letter", inRun("V/v", "<w:i/>")],
  ["letter-subject-form", "letter", reworded("V/v hướng", "Về việc hướng")],
  ["letter-subject-form", "letter", inParagraph("V/v", gap(0))],
  ["addressee-kind", "report", reworded("BÁO CÁO", "KẾ HOẠCH"), { from: "/BC-UBND", to: "/KH-UBND" }],
  ["addressee-form", "letter", inRun("Kính gửi", "<w:b/>")],
  ["addressee-ends", "letter", reworded("Các thôn, bản.", "Các thôn, bản;")],
  ["basis-form", "decision", inRun("Căn cứ Luật Bình", '<w:i w:val="0"/>')],
  [
    "basis-ends",
    "decision",
    reworded(
      "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
      "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội;",
    ),
  ],
  [
    "basis-citation",
    "decision",
    {
      from: "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
      to: "Căn cứ Quyết định số 1790/QĐ-TTg của Thủ tướng Chính phủ;",
    },
  ],
  ["body-size", "letter", inRun(sign, '<w:sz w:val="30"/>')],
  ["body-align", "report", inParagraph("Thực hiện Kế hoạch số 118", '<w:jc w:val="left"/>')],
  ["body-indent", "letter", inParagraph(sign, '<w:ind w:firstLine="0"/>')],
  ["body-spacing", "letter", inParagraph(sign, gap(3))],
  ["body-spacing", "letter", inStyle("LanToaBody", "<w:pPr>", "<w:pPr><w:contextualSpacing/>")],
  ["body-line-spacing", "letter", inParagraph(sign, '<w:spacing w:line="480" w:lineRule="auto"/>')],
  ["body-line-spacing", "letter", inParagraph(sign, '<w:spacing w:line="240" w:lineRule="exact"/>')],
  ["body-end", "letter", { from: "thực hiện./.", to: "thực hiện." }],
  ["chapter-form", "letter", insertedBefore(sign, centred("Chương 1") + centred("QUY ĐỊNH CHUNG"))],
  ["chapter-title-form", "letter", insertedBefore(sign, centred("Chương I") + centred("Quy định chung"))],
  ["section-form", "letter", insertedBefore(sign, centred("Mục II") + centred("QUY ĐỊNH CHUNG"))],
  [
    "article-form",
    "decision",
    {
      from: '<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Điều 2',
      to: '<w:t xml:space="preserve">Điều 2',
    },
  ],
  ["point-letter", "letter", reworded("đ) ", "f) ")],
  ["point-order", "letter", reworded("đ) ", "e) ")],
  ["point-mark", "letter", reworded("b) ", "b. ")],
  ["signature-missing", "letter", without("TL. CHỦ TỊCH"), without("TRƯỞNG PHÒNG")],
  ["authority-collective", "report", without("TM. ỦY BAN")],
  [
    "authority-order",
    "letter",
    without("TL. CHỦ TỊCH"),
    insertedBefore("Họ Tên Mẫu", centred("TL. CHỦ TỊCH")),
  ],
  ["authority-deputy", "report", without("KT. CHỦ TỊCH")],
  ["authority-deputy", "report", without("PHÓ CHỦ TỊCH")],
  ["authority-spelling", "report", reworded("TM. ỦY BAN", "T/M ỦY BAN")],
  ["authority-form", "report", inRun("TM. ỦY BAN", "<w:i/>")],
  ["signer-blank", "letter", without("Họ Tên Mẫu")],
  ["signer-degree", "letter", reworded("Họ Tên Mẫu", "ThS. Họ Tên Mẫu")],
  ["signer-form", "letter", reworded("Họ Tên Mẫu", "HỌ TÊN MẪU")],
  ["recipients-missing", "letter", without("Nơi nhận")],
  ["recipients-label", "letter", inRun("Nơi nhận", '<w:i w:val="0"/>')],
  ["recipients-form", "letter", inRun("- Lãnh đạo", '<w:sz w:val="24"/>')],
  ["recipients-ends", "letter", reworded("- Lãnh đạo UBND xã;", "- Lãnh đạo UBND xã")],
  ["recipients-ends", "letter", reworded("- Lãnh đạo UBND xã;", "Lãnh đạo UBND xã;")],
  ["recipients-as-above", "letter", without("- Như trên")],
  [
    "recipients-filed",
    "letter",
    without("- Lưu: VT"),
    reworded("- Lãnh đạo UBND xã;", "- Lãnh đạo UBND xã."),
  ],
  ["wording-every", "letter", reworded(sign, `Hàng năm, ${sign.toLowerCase()}`)],
  ["wording-people", "letter", { from: "thực hiện./.", to: "tuyên truyền cho nhân dân./." }],
  ["citation-incomplete", "letter", { from: "thực hiện./.", to: "thực hiện Quyết định số 1790/QĐ-TTg./." }],
  ["annex-number", "report", reworded("Phụ lục II", "Phụ lục 2")],
  ["annex-name-form", "report", inRun("Phụ lục II", '<w:sz w:val="26"/>')],
  ["annex-title-form", "report", inRun("VƯỚNG MẮC", '<w:b w:val="0"/>')],
  ["annex-relation", "decision", without("\\(Kèm theo")],
  [
    "annex-reference",
    "decision",
    { from: "Ban hành kèm theo Quyết định này Kế hoạch", to: "Ban hành Kế hoạch" },
  ],
];

describe("each rule, and no other, where one thing is wrong", () => {
  test.each(spoilt)("%s in the %s", (rule, name, ...alterations) => {
    const before = codesOf(samples[name]);
    const after = codesOf(alteredDocx(samples[name], ...alterations));
    expect([...after].filter((code) => !before.has(code) || code === rule)).toEqual([rule]);
  });

  test("no rule is left out", () => {
    const tried = new Set(spoilt.map(([rule]) => rule));
    expect(Object.keys(rules).filter((rule) => !tried.has(rule as RuleCode))).toEqual([]);
  });
});

describe("what is right in another way is left alone", () => {
  const fine: readonly [string, Sample, ...Alteration[]][] = [
    ["margins within half a millimetre", "letter", { from: 'w:left="1701"', to: 'w:left="1680"' }],
    [
      "the larger margins",
      "letter",
      {
        from: /w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u,
        to: 'w:top="1417" w:right="1134" w:bottom="1417" w:left="1984"',
      },
    ],
    ["an indent of 1 cm", "letter", inStyle("LanToaBody", 'w:firstLine="720"', 'w:firstLine="567"')],
    ["size 13", "letter", inStyle("LanToaBody", '<w:sz w:val="28"/>', '<w:sz w:val="26"/>')],
    [
      "exactly 18 points from line to line",
      "letter",
      inStyle("LanToaBody", 'w:line="269" w:lineRule="auto"', 'w:line="360" w:lineRule="exact"'),
    ],
    [
      "space after instead of before",
      "letter",
      inStyle("LanToaBody", 'w:after="0" w:before="120"', 'w:after="120" w:before="0"'),
    ],
    ["automatic colour", "letter", inRun(sign, '<w:color w:val="auto"/>')],
    ["hoà for hòa", "letter", reworded("CỘNG HÒA", "CỘNG HOÀ")],
    ["a number not given yet", "decision", reworded("Số: 125/", "Số:      /")],
    [
      "chapter and section",
      "letter",
      insertedBefore(
        sign,
        ["Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "PHẠM VI"].map((text) => centred(text)).join(""),
      ),
    ],
    [
      "points that start again under another number",
      "letter",
      reworded("đ) ", "1. "),
      { from: ">Đề nghị", to: ">a) Đề nghị" },
    ],
    [
      "Ủy ban nhân dân and quản lý nhà nước",
      "letter",
      { from: "thực hiện./.", to: "quản lý nhà nước, Ủy ban nhân dân./." },
    ],
    [
      "a citation in full, then in short",
      "letter",
      {
        from: "thực hiện./.",
        to: "thực hiện Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ. Quyết định số 1790/QĐ-TTg./.",
      },
    ],
    [
      "letters deleted under tracked changes",
      "letter",
      {
        from: "thực hiện./.",
        to: 'thực hiện./.</w:t></w:r><w:del><w:r><w:rPr><w:sz w:val="60"/></w:rPr><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:t>',
      },
    ],
  ];
  test.each(fine)("%s", (_, name, ...alterations) => {
    const serious = checkDocument(alteredDocx(samples[name], ...alterations)).filter(
      (one) => one.severity !== "info",
    );
    expect(serious).toEqual([]);
  });
});
