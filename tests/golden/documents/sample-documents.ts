import type { OfficialDocument } from "#lib/official-documents/official-document.ts";

/** Documents of an invented commune, in our own words, for the golden texts and for looking at in Word. */

const suoiHoa = { parent: "UBND tỉnh Minh Họa", body: "Ủy ban nhân dân xã Suối Hoa" };

/** A grey pixel: where a chart would be. */
export const greyPixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

/** The yearly report, with number and day still blank, a table, a picture and two annexes, one in landscape. */
export function sampleReport(chart: Uint8Array = greyPixel): OfficialDocument {
  return {
    kind: "report",
    issuer: suoiHoa,
    number: { number: null, symbol: "BC-UBND" },
    issued: { place: "Suối Hoa", day: null, month: 11, year: 2026 },
    subject:
      "Kết quả thực hiện Chương trình Truyền thông về bình đẳng giới năm 2026 trên địa bàn xã Suối Hoa",
    addressees: ["Sở Nội vụ tỉnh Minh Họa"],
    legalBases: [],
    body: [
      {
        type: "paragraph",
        text: "Thực hiện Kế hoạch số 118/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Minh Họa, Ủy ban nhân dân xã Suối Hoa báo cáo kết quả thực hiện năm 2026 như sau (số liệu chốt đến hết ngày 14/11/2026):",
      },
      { type: "heading", level: 1, text: "Công tác lãnh đạo, chỉ đạo" },
      {
        type: "paragraph",
        text: "Ủy ban nhân dân xã đã ban hành Kế hoạch số 27/KH-UBND ngày 16/3/2026 và giao Phòng Văn hóa - Xã hội theo dõi, đôn đốc.\nCó 11/12 cơ quan, đơn vị ban hành kế hoạch của mình.",
      },
      { type: "heading", level: 1, text: "Kết quả thực hiện" },
      { type: "heading", level: 2, text: "Các chỉ tiêu" },
      {
        type: "table",
        caption: "Kết quả thực hiện các chỉ tiêu năm 2026",
        columns: [
          { width: 8, align: "center" },
          { width: 52, align: "left" },
          { width: 20, align: "center" },
          { width: 20, align: "right" },
          { width: 26, align: "center" },
        ],
        head: [
          [
            { text: "TT", rows: 2 },
            { text: "Chỉ tiêu", rows: 2 },
            { text: "Năm 2026", columns: 2 },
            { text: "Đánh giá", rows: 2 },
          ],
          ["Kế hoạch", "Kết quả"],
        ],
        rows: [
          ["1", "Mỗi cơ quan, đơn vị tổ chức ít nhất 02 cuộc truyền thông", "24 cuộc", "26", "Đạt"],
          ["2", "Mỗi thôn, bản tổ chức ít nhất 01 cuộc truyền thông", "9 cuộc", "7", "Chậm"],
          ["3", "Cơ quan, đơn vị có kế hoạch Tháng hành động", "100%", "91,7", "Chưa đủ căn cứ"],
          [
            { text: "Cộng số cuộc truyền thông", columns: 2, strong: true },
            { text: "33 cuộc", strong: true },
            { text: "33", strong: true },
            "",
          ],
        ],
      },
      {
        type: "picture",
        png: chart,
        width: 150,
        alt: "Biểu đồ tỷ lệ thực hiện từng chỉ tiêu so với mục tiêu năm",
        caption: "Tỷ lệ thực hiện các chỉ tiêu so với kế hoạch năm 2026",
      },
      { type: "heading", level: 2, text: "Các nhiệm vụ" },
      { type: "heading", level: 3, text: "Truyền thông trực tiếp" },
      { type: "bullet", text: "Tổ chức 33 cuộc với 2.145 lượt người dự, trong đó:" },
      { type: "bullet", level: 2, text: "Nữ: 1.204 lượt;" },
      { type: "bullet", level: 2, text: "Nam: 941 lượt." },
      { type: "heading", level: 3, text: "Truyền thanh cơ sở" },
      {
        type: "paragraph",
        text: [{ text: "Hạn chế: ", strong: true }, { text: "hai bản vùng cao chưa có cụm loa." }],
      },
      { type: "heading", level: 1, text: "Đề xuất, kiến nghị" },
      {
        type: "numbered",
        level: 2,
        text: "Đề nghị Sở Nội vụ tỉnh Minh Họa cấp thêm tài liệu bằng tiếng dân tộc.",
      },
      { type: "paragraph", text: "Trên đây là báo cáo của Ủy ban nhân dân xã Suối Hoa." },
    ],
    recipients: { to: ["Thường trực Đảng ủy, HĐND xã", "Lãnh đạo UBND xã"], filed: "VT, VHXH" },
    signature: { authority: ["TM. Ủy ban nhân dân", "KT. Chủ tịch"], position: "Phó Chủ tịch", name: null },
    annexes: [
      {
        title: "Số cuộc truyền thông theo cơ quan, đơn vị",
        orientation: "landscape",
        blocks: [
          {
            type: "table",
            columns: [
              { width: 1, align: "center" },
              { width: 6, align: "left" },
              { width: 2, align: "right" },
              { width: 2, align: "right" },
              { width: 2, align: "right" },
            ],
            head: [["TT", "Cơ quan, đơn vị", "Số cuộc", "Nữ", "Nam"]],
            rows: Array.from({ length: 30 }, (_, index) => [
              String(index + 1),
              `Thôn số ${index + 1}`,
              String((index % 3) + 1),
              String(20 + index),
              String(18 + index),
            ]),
          },
        ],
      },
      {
        title: "Vướng mắc",
        orientation: "portrait",
        blocks: [
          { type: "paragraph", text: "Chưa có báo cáo của thôn Nà Ữ; đường vào thôn Ế ộ ặ ẫ đang sửa." },
        ],
      },
    ],
  };
}

/** A letter to several addressees, signed by order. */
export const sampleLetter: OfficialDocument = {
  kind: "letter",
  issuer: suoiHoa,
  number: { number: 7, symbol: "UBND-VHXH" },
  issued: { place: "Suối Hoa", day: 5, month: 2, year: 2026 },
  subject: "hướng dẫn thực hiện Kế hoạch truyền thông về bình đẳng giới năm 2026",
  addressees: [
    "Các cơ quan chuyên môn thuộc Ủy ban nhân dân xã",
    "Các trường học trên địa bàn xã",
    "Các thôn, bản",
  ],
  legalBases: [],
  body: [
    { type: "paragraph", text: "Ủy ban nhân dân xã hướng dẫn các cơ quan, đơn vị một số nội dung sau:" },
    ...[
      "Xây dựng kế hoạch",
      "Phân công người theo dõi",
      "Bố trí kinh phí",
      "Ghi chép số liệu",
      "Gửi báo cáo",
    ].map((text) => ({ type: "numbered", level: 3, text: `${text}.` }) as const),
    { type: "paragraph", text: "Đề nghị các cơ quan, đơn vị thực hiện./." },
  ],
  recipients: { to: ["Lãnh đạo UBND xã"], filed: "VT, VHXH (03)" },
  signature: {
    authority: ["TL. Chủ tịch"],
    position: "Trưởng phòng Văn hóa - Xã hội",
    name: "Họ Tên Mẫu",
  },
  annexes: [],
};

/** A decision that issues a plan. */
export const sampleDecision: OfficialDocument = {
  kind: "decision",
  decidedBy: "Chủ tịch Ủy ban nhân dân xã Suối Hoa",
  issuer: { parent: null, body: suoiHoa.body },
  number: { number: 125, symbol: "QĐ-UBND" },
  issued: { place: "Suối Hoa", day: 16, month: 3, year: 2026 },
  subject: "Ban hành Kế hoạch truyền thông về bình đẳng giới",
  addressees: [],
  legalBases: [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
  ],
  body: [
    { type: "article", text: "Ban hành kèm theo Quyết định này Kế hoạch truyền thông về bình đẳng giới." },
    { type: "article", text: "Quyết định này có hiệu lực kể từ ngày ký." },
    { type: "article", text: "Các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này." },
  ],
  recipients: { to: ["Như Điều 3", "UBND tỉnh Minh Họa"], filed: "VT" },
  signature: { authority: [], position: "Chủ tịch", name: null },
  annexes: [
    {
      title: "Kế hoạch truyền thông về bình đẳng giới",
      orientation: "portrait",
      blocks: [
        { type: "heading", level: 1, text: "Mục đích, yêu cầu" },
        { type: "paragraph", text: "Nâng cao nhận thức của cán bộ và Nhân dân." },
      ],
    },
  ],
};
