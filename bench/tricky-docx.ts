import { strToU8 } from "fflate";

/**
 * The parts of a .docx of what our own writer never makes and Word does: automatic numbers, merged cells, tables
 * in tables, tracked changes, notes, text boxes, content controls.
 */
export function trickyParts(): Record<string, Uint8Array> {
  return {
    "word/document.xml": strToU8(document),
    "word/numbering.xml": strToU8(numbering),
    "word/styles.xml": strToU8(styles),
    "word/footnotes.xml": strToU8(footnotes),
  };
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const numbered = (text: string, level: number): string =>
  line(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

const head = table(
  row(
    cell(line(run("ỦY BAN NHÂN DÂN")) + line(run("XÃ BẢN MẪU"))),
    cell(line(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + line(run("Độc lập - Tự do - Hạnh phúc"))),
  ),
  row(cell(line(run("Số: 15/KH-UBND"))), cell(line(run("Bản Mẫu, ngày 20 tháng 3 năm 2026")))),
);

const assignments = table(
  row(
    cell(line(run("TT"))),
    cell(line(run("Nội dung"))),
    cell(line(run("Đơn vị chủ trì"))),
    cell(line(run("Thời gian"))),
  ),
  row(
    cell(line(run("1")), '<w:vMerge w:val="restart"/>'),
    cell(line(run("Phát thanh chuyên mục")), '<w:gridSpan w:val="1"/>'),
    cell(line(run("Trung tâm Văn hóa"))),
    cell(line(run("Quý II"))),
  ),
  row(
    cell(line(""), "<w:vMerge/>"),
    cell(line(run("Gộp hai cột")), '<w:gridSpan w:val="2"/>'),
    cell(table(row(cell(line(run("Trước ngày 20/11")))))),
  ),
);

const document = `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${head}
${line(run("KẾ HOẠCH"), '<w:jc w:val="center"/>')}${line(run("Truyền thông về bình đẳng giới giai đoạn 2026-2030"))}
${line(`${run("Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(";")}`)}
${numbered("MỤC TIÊU", 0)}${numbered("Hằng năm mỗi thôn tổ chức ít nhất 02 cuộc truyền thông.", 1)}
${line(`${run("Đến năm 2030 đạt ")}<w:del><w:r><w:delText>70</w:delText></w:r></w:del><w:ins>${run("80")}</w:ins>${run("% hộ gia đình được tiếp cận thông tin.")}`, '<w:pStyle w:val="Muc"/>')}
${numbered("NHIỆM VỤ, GIẢI PHÁP", 0)}${numbered("Tuyên truyền miệng", 1)}${numbered("Tại nhà văn hóa thôn", 2)}
<w:sdt><w:sdtPr/><w:sdtContent>${numbered("Trên loa truyền thanh", 1)}</w:sdtContent></w:sdt>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${line(run("Hộp chữ bên lề"))}</w:txbxContent></mc:Choice><mc:Fallback>${run("bỏ qua")}</mc:Fallback></mc:AlternateContent></w:r></w:p>
${numbered("TỔ CHỨC THỰC HIỆN", 0)}${line(run("Các thôn báo cáo trước ngày 10/6 và 30/11 hằng năm."))}${assignments}
${line(run("Nơi nhận:"))}${line(run("- Như trên;"))}${line(run("- Lưu: VT."))}${line(run("TM. ỦY BAN NHÂN DÂN"))}${line(`${run("KT. CHỦ TỊCH")}<w:r><w:br/></w:r>${run("PHÓ CHỦ TỊCH")}`)}
<w:sectPr/></w:body></w:document>`;

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "%3)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

const styles = `<w:styles><w:style w:styleId="Goc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Muc"><w:basedOn w:val="Goc"/></w:style></w:styles>`;

const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${line("")}</w:footnote><w:footnote w:id="1">${line(run("Chương trình truyền thông đến năm 2030."))}</w:footnote></w:footnotes>`;
