import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "./read-docx.ts";

const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = (text: string, level = 0, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { document: `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  );
}

const linesOf = (body: string, parts?: Record<string, string>): string[] =>
  readDocx(docx(body, parts)).paragraphs.map((line) => line.text);

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "%3)")}${level(3, "bullet", "")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

describe("automatic numbers", () => {
  it("are printed as Word counts them, lower levels beginning again", () => {
    const body = [
      numbered("MỘT"),
      numbered("a", 1),
      numbered("b", 1),
      numbered("c", 2),
      numbered("HAI"),
      numbered("d", 1),
    ];
    expect(linesOf(body.join(""), { numbering })).toEqual([
      "I. MỘT",
      "1. a",
      "2. b",
      "a) c",
      "II. HAI",
      "1. d",
    ]);
  });

  it("show the numbers above them, and begin where the list says", () => {
    const body = numbered("một", 0, 2) + numbered("hai", 1, 2) + numbered("ba", 0, 3);
    expect(linesOf(body, { numbering })).toEqual(["1. một", "1.1. hai", "5. ba"]);
  });

  it("come from styles too, and a style can be taken out of its list", () => {
    const styles = `<w:styles><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style></w:styles>`;
    const out = `<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>`;
    const body =
      paragraph("a", `<w:pStyle w:val="Muc"/>`) +
      paragraph("b", `<w:pStyle w:val="Con"/>`) +
      paragraph("Không số", out);
    expect(linesOf(body, { numbering, styles })).toEqual(["1. a", "2. b", "Không số"]);
  });

  it("turn bullets of symbol fonts into dashes by depth", () => {
    expect(linesOf(numbered("x", 3), { numbering })).toEqual(["• x"]);
  });
});

describe("tracked changes", () => {
  it("are read as accepted", () => {
    const body = `<w:p><w:r><w:t>Ít nhất </w:t></w:r><w:del><w:r><w:delText>02</w:delText></w:r></w:del><w:ins><w:r><w:t>03</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:r><w:t> cuộc</w:t></w:r></w:p>`;
    expect(linesOf(body)).toEqual(["Ít nhất 03 cuộc"]);
  });

  it("join the paragraphs whose break was deleted", () => {
    expect(linesOf(paragraph("Mục ", "<w:rPr><w:del/></w:rPr>") + paragraph("đích"))).toEqual(["Mục đích"]);
  });

  it("leave deleted rows out", () => {
    const rows = (change: string): string =>
      `<w:tr>${change}${cell(paragraph("x"))}${cell(paragraph("y"))}${cell(paragraph("z"))}</w:tr>`;
    expect(linesOf(`<w:tbl>${rows("")}${rows("<w:trPr><w:del/></w:trPr>")}${rows("")}</w:tbl>`)).toHaveLength(
      2,
    );
  });
});

describe("tables", () => {
  it("are rows, with merged cells in their places", () => {
    const body = table(
      cell(paragraph("TT")) + cell(paragraph("Nhiệm vụ")) + cell(paragraph("Chủ trì")),
      cell(paragraph("1")) +
        cell(paragraph("Tập huấn")) +
        cell(paragraph("Sở Nội vụ"), `<w:vMerge w:val="restart"/>`),
      cell(paragraph("2")) + cell(paragraph("Kiểm tra")) + cell(paragraph(""), "<w:vMerge/>"),
      cell(paragraph("Nhóm II"), `<w:gridSpan w:val="2"/>`) + cell(paragraph("Sở Y tế")),
    );
    const rows = readDocx(docx(body)).paragraphs;
    expect(rows.map((row) => row.cells.map((one) => one.text))).toEqual([
      ["TT", "Nhiệm vụ", "Chủ trì"],
      ["1", "Tập huấn", "Sở Nội vụ"],
      ["2", "Kiểm tra", "Sở Nội vụ"],
      ["Nhóm II", "", "Sở Y tế"],
    ]);
    expect(rows[2]?.text).toBe("2 | Kiểm tra");
  });

  it("that lay out the head and the foot are lines, column by column", () => {
    const head = table(
      cell(paragraph("UBND XÃ MẪU") + paragraph("Số: 5/KH-UBND")) +
        cell(paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Mẫu, ngày 05 tháng 4 năm 2026")),
    );
    expect(linesOf(head)).toEqual([
      "UBND XÃ MẪU",
      "Số: 5/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Mẫu, ngày 05 tháng 4 năm 2026",
    ]);
  });
});

describe("what else a paragraph holds", () => {
  it("puts footnotes after it and marks them", () => {
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${paragraph("—")}</w:footnote><w:footnote w:id="2">${paragraph("Theo Luật.")}</w:footnote></w:footnotes>`;
    const body = `<w:p><w:r><w:t>Nội dung</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const { paragraphs } = readDocx(docx(body, { footnotes }));
    expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ["line", "Nội dung"],
      ["note", "Theo Luật."],
    ]);
  });

  it("breaks lines where Word does, and leaves hidden text and field codes out", () => {
    const body = `<w:p><w:r><w:t>KT. CHỦ TỊCH</w:t><w:br/><w:t>PHÓ CHỦ TỊCH</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(linesOf(body)).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
  });

  it("reads content controls, links and text boxes once", () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("Trong khung")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("Trong khung")}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:sdt><w:sdtContent>${paragraph("Một")}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>Hai</w:t></w:r></w:hyperlink><w:r>${box}</w:r></w:p>`;
    expect(linesOf(body)).toEqual(["Một", "Hai", "Trong khung"]);
  });
});
