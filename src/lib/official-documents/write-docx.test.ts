import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test, vi } from "vitest";
import { docxText, partOf } from "#tests/golden/documents/docx-text.ts";
import { sampleDecision, sampleLetter, sampleReport } from "#tests/golden/documents/sample-documents.ts";
import type { Block, OfficialDocument } from "./official-document.ts";
import { writeDocx } from "./write-docx.ts";

const report = await writeDocx(sampleReport());
const xml = partOf(report, "word/document.xml");
const styles = partOf(report, "word/styles.xml");

const body = (blocks: Block[]): OfficialDocument => ({ ...sampleReport(), body: blocks, annexes: [] });
const styleNamed = (name: string) => {
  const found = styles.split("<w:style ").find((style) => style.includes(`<w:name w:val="${name}"/>`));
  if (found === undefined) throw new Error(`No style ${name}`);
  return found;
};

describe("the text, as golden files", () => {
  test.each([
    ["report", sampleReport()],
    ["letter", sampleLetter],
    ["decision", sampleDecision],
  ])("%s", async (name, document) => {
    await expect(docxText(await writeDocx(document))).toMatchFileSnapshot(
      `../../../tests/golden/documents/${name}.txt`,
    );
  });
});

describe("the page (Nghị định 30/2020, Phụ lục I, phần I)", () => {
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];

  test("A4 with margins 20, 20, 30 and 15 mm in every section, landscape where asked", () => {
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    }
    expect(sections.map((section) => /<w:pgSz [^>]*>/.exec(section)?.[0])).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
  });

  test("page numbers centred in the top margin, from 1 in each annex, hidden on the first page", () => {
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/><w:titlePg/>');
      expect(section).not.toContain("footerReference");
    }
    const parts = unzipSync(report);
    const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
    const numbered = headers.filter((path) => partOf(report, path).includes("PAGE"));
    expect(numbered).toHaveLength(3);
    expect(headers).toHaveLength(6);
    for (const path of numbered) expect(partOf(report, path)).toContain('<w:jc w:val="center"/>');
    expect(styleNamed("Số trang")).toContain('<w:sz w:val="28"/>');
  });

  test("every style is Times New Roman in black", () => {
    expect(new Set(styles.match(/w:ascii="[^"]*"/g))).toEqual(new Set(['w:ascii="Times New Roman"']));
    expect(new Set(styles.match(/<w:color [^>]*>/g))).toEqual(new Set(['<w:color w:val="000000"/>']));
  });

  test("the language is Vietnamese and the maker the programme", () => {
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    const core = partOf(report, "docProps/core.xml");
    expect(core).toContain("<dc:creator>Lan Tỏa</dc:creator>");
    expect(core).toContain("<dc:title>Báo cáo Kết quả thực hiện Chương trình");
  });
});

describe("the components (Phụ lục I, phần V)", () => {
  test.each([
    ["Quốc hiệu", 13, "đậm"],
    ["Tiêu ngữ", 14, "đậm"],
    ["Cơ quan chủ quản", 13, "đứng"],
    ["Cơ quan ban hành", 13, "đậm"],
    ["Số, ký hiệu", 13, "đứng"],
    ["Trích yếu công văn", 13, "đứng"],
    ["Địa danh, ngày tháng", 14, "nghiêng"],
    ["Tên loại văn bản", 14, "đậm"],
    ["Trích yếu", 14, "đậm"],
    ["Căn cứ", 14, "nghiêng"],
    ["Thân văn bản", 14, "đứng"],
    ["Quyền hạn, chức vụ", 14, "đậm"],
    ["Họ tên người ký", 14, "đậm"],
    ["Nơi nhận", 12, "nghiêng đậm"],
    ["Nơi nhận, danh sách", 11, "đứng"],
    ["Phụ lục", 14, "đậm"],
    ["Tên phụ lục", 14, "đậm"],
    ["Kèm theo", 14, "nghiêng"],
  ])("%s: size %i, %s", (name, size, slant) => {
    const style = styleNamed(name);
    expect(style).toContain(`<w:sz w:val="${size * 2}"/>`);
    expect(/<w:b( w:val="false")?\/>/.exec(style)?.[1] === undefined).toBe(slant.includes("đậm"));
    expect(/<w:i( w:val="false")?\/>/.exec(style)?.[1] === undefined).toBe(slant.includes("nghiêng"));
  });

  test("the body is justified, its first line in by 1.27 cm, 6 pt apart, single to one and a half", () => {
    const style = styleNamed("Thân văn bản");
    expect(style).toContain('<w:ind w:firstLine="720"/><w:jc w:val="both"/>');
    expect(style).toMatch(/w:before="120"/);
    const line = Number(/w:line="(\d+)"/.exec(style)?.[1]);
    expect(line).toBeGreaterThanOrEqual(240);
    expect(line).toBeLessThanOrEqual(360);
  });

  test("divisions are Word's headings, so that they can be found", () => {
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.{0,60}>I\. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO</);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.{0,60}>1\. Các chỉ tiêu</);
  });

  test("header and signature stand in tables without any border", () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    for (const text of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:"]) {
      const borders = /<w:tblBorders>.*?<\/w:tblBorders>/.exec(
        tables.find((table) => table.includes(text)) ?? "",
      )?.[0];
      expect(borders?.match(/w:val="(\w+)"/g)).toEqual(Array.from({ length: 6 }, () => 'w:val="none"'));
    }
  });

  test("the line under the motto is as long as the motto, the one under the body a third to a half", () => {
    const lines = [
      ...xml.matchAll(/<w:pStyle w:val="LanToaRule"\/><w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/g),
    ];
    const lengths = lines.map(([, left, right]) => [left, right].map(Number));
    const [issuer, motto, subject] = lengths.map(([left = 0]) => left);
    expect(lengths.every(([left, right]) => left === right)).toBe(true);
    // Twips: columns of 65 and 100 mm, text of 165 mm; ỦY BAN NHÂN DÂN is 43 mm at size 13.
    const length = (width: number, indent = 0) => ((width / 25.4) * 1440 - 2 * indent) / 56.7;
    expect(length(100, motto)).toBeCloseTo(60.4, 0);
    expect(length(65, issuer)).toBeGreaterThan(43 / 3);
    expect(length(65, issuer)).toBeLessThan(43 / 2);
    expect(length(165, subject)).toBeGreaterThan(165 / 3);
    expect(length(165, subject)).toBeLessThan(165 / 2);
  });

  test("the last paragraph stays with the signature, and the name's place is there to fill", () => {
    expect(xml).toMatch(/<w:keepNext\/>[^p]*<\/w:pPr>(?:(?!<w:p>).)*xã Suối Hoa\.\/\.</);
    expect(xml).toContain('<w:pStyle w:val="LanToaSigner"/>');
  });
});

describe("tables and pictures", () => {
  test("all rows of the head are repeated on each page, no row is split", () => {
    const table = (xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? []).find((one) => one.includes("Đánh giá")) ?? "";
    const rows = table.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
  });

  test("the columns fill the text's width exactly", () => {
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = ""]) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    // Header, results, signature; then the landscape annex. Rounding may cost the borderless ones a twip.
    expect(grids.map((width) => Math.round(width / 5) * 5)).toEqual([9355, 9355, 9355, 14285]);
  });

  test("a picture says what it shows, and two have different ids", async () => {
    const picture = sampleReport().body.find((block) => block.type === "picture");
    if (picture === undefined) throw new Error("The sample has a picture");
    const written = partOf(
      await writeDocx(body([picture, { ...picture, alt: "Khác" }])),
      "word/document.xml",
    );
    const drawings = [...written.matchAll(/<wp:docPr id="(\d+)"[^>]*descr="([^"]*)"/g)].map(([, id, alt]) => [
      id,
      alt,
    ]);
    expect(drawings).toEqual([
      ["1", "Biểu đồ tỷ lệ thực hiện từng chỉ tiêu so với mục tiêu năm"],
      ["2", "Khác"],
    ]);
  });

  test("refuses what is not a PNG, and a table that does not add up", async () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff]);
    await expect(writeDocx(body([{ type: "picture", png: jpeg, alt: "Ảnh" }]))).rejects.toThrow("not a PNG");
    const columns = [{ width: 1, align: "left" }] as const;
    await expect(writeDocx(body([{ type: "table", columns, head: [], rows: [["1", "2"]] }]))).rejects.toThrow(
      "row 1",
    );
  });
});

test("the same document gives the same bytes, at any hour", async () => {
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  try {
    expect(await writeDocx(sampleReport())).toEqual(report);
  } finally {
    vi.useRealTimers();
  }
});

test("text with markup, control characters and half a surrogate pair still makes good XML", async () => {
  const text = 'Lửa & <khói> "\u0000\u0007\u001B\uD83D" ]]> \uFFFF';
  const written = await writeDocx({
    ...body([
      { type: "heading", level: 1, text },
      { type: "bullet", text: [{ text, strong: true }] },
      {
        type: "table",
        caption: text,
        columns: [{ width: 1, align: "left" }],
        head: [[text]],
        rows: [[text]],
      },
    ]),
    subject: text,
    issuer: { parent: text, body: text },
    addressees: [text, text],
    signature: { authority: [text], position: text, name: text },
  });
  for (const path of ["word/document.xml", "docProps/core.xml"]) {
    const parser = new SaxesParser();
    expect(() => parser.write(partOf(written, path)).close()).not.toThrow();
  }
  expect(docxText(written)).toContain('LỬA & <KHÓI> "\uFFFD" ]]>');
});
