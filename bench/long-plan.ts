import type { Annex, Block, OfficialDocument, TableRow } from "#lib/official-documents/official-document.ts";
import { actions, agencies, aims, audiences, channels, fields, promises, topics } from "./long-plan-words.ts";

/**
 * A provincial plan of an invented province, in our own words: about 20 pages at scale 1, of the make-up of real
 * ones (a third tasks with who and when, a third what each agency does, annex tables). The same at every run.
 */
export function longPlan(scale: number): OfficialDocument {
  return {
    kind: "plan",
    issuer: { parent: null, body: "Ủy ban nhân dân tỉnh Minh Họa" },
    number: { number: 118, symbol: "KH-UBND" },
    issued: { place: "Minh Họa", day: 2, month: 3, year: 2026 },
    subject: "Truyền thông về bình đẳng giới trên địa bàn tỉnh Minh Họa giai đoạn 2026-2030",
    addressees: [],
    legalBases: [],
    body: [
      {
        type: "paragraph",
        text: "Thực hiện Quyết định số 1790/QĐ-TTg ngày 23 tháng 10 năm 2021 của Thủ tướng Chính phủ về chương trình truyền thông bình đẳng giới đến năm 2030, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
      },
      ...purposes(),
      ...targets(),
      { type: "heading", level: 1, text: "Nhiệm vụ và giải pháp" },
      ...times(fields.length * scale, tasks).flat(),
      { type: "heading", level: 1, text: "Kinh phí thực hiện" },
      {
        type: "paragraph",
        text: "Kinh phí bố trí trong dự toán hằng năm theo phân cấp ngân sách; khuyến khích huy động nguồn hợp pháp khác. Năm 2026 dự kiến 1.250 triệu đồng, trong đó ngân sách tỉnh 800 triệu đồng.",
      },
      { type: "heading", level: 1, text: "Tổ chức thực hiện" },
      ...times(agencies.length * scale, responsibilities).flat(),
      {
        type: "paragraph",
        text: "Các cơ quan, đơn vị gửi báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 30/11 hằng năm về Sở Nội vụ để tổng hợp. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để được hướng dẫn.",
      },
    ],
    recipients: {
      to: ["Bộ Nội vụ", "Thường trực Tỉnh ủy, HĐND tỉnh", "UBND các xã, phường"],
      filed: "VT, KGVX",
    },
    signature: { authority: ["TM. Ủy ban nhân dân", "KT. Chủ tịch"], position: "Phó Chủ tịch", name: null },
    annexes: [taskTable(scale), targetTable(scale)],
  };
}

function purposes(): Block[] {
  return [
    { type: "heading", level: 1, text: "Mục đích, yêu cầu" },
    { type: "heading", level: 2, text: "Mục đích" },
    ...aims.map((text): Block => ({ type: "bullet", text })),
    { type: "heading", level: 2, text: "Yêu cầu" },
    ...topics.slice(0, 5).map((topic): Block => ({
      type: "bullet",
      text: `Việc tuyên truyền về ${topic} phải thiết thực, đúng đối tượng, tránh hình thức, gắn với nhiệm vụ chính trị của từng cơ quan, địa phương và phù hợp phong tục tốt đẹp của các dân tộc trong tỉnh.`,
    })),
  ];
}

function targets(): Block[] {
  return [
    { type: "heading", level: 1, text: "Mục tiêu" },
    { type: "heading", level: 2, text: "Mục tiêu chung" },
    {
      type: "paragraph",
      text: "Tạo chuyển biến rõ rệt trong nhận thức và hành vi của cán bộ, người dân về bình đẳng giới, thu hẹp khoảng cách giới trong các lĩnh vực của đời sống.",
    },
    { type: "heading", level: 2, text: "Mục tiêu cụ thể" },
    ...promises.map((text): Block => ({ type: "bullet", text })),
  ];
}

/** A group of tasks: what for, then items with who leads, with whom and until when. */
function tasks(index: number): Block[] {
  return [
    { type: "heading", level: 2, text: pick(fields, index) },
    {
      type: "paragraph",
      text: `Trọng tâm là ${pick(topics, index)} và ${pick(topics, index + 3)}, hướng tới ${pick(audiences, index)}; chú trọng vùng đồng bào dân tộc thiểu số, nơi tỷ lệ hộ được tiếp cận thông tin năm 2025 mới đạt ${60 + index}%.`,
    },
    ...times(3, (item): Block[] => {
      const at = index * 3 + item;
      return [
        {
          type: "heading",
          level: 3,
          text: `${pick(actions, at)} về ${pick(topics, at + index)} cho ${pick(audiences, at + 2)}`,
        },
        {
          type: "bullet",
          text: `Hằng năm tổ chức ít nhất ${String((at % 5) + 2).padStart(2, "0")} cuộc qua ${pick(channels, at)}, lồng ghép với ${pick(channels, at + 3)} nhân Ngày Quốc tế Phụ nữ 08/3 và Tháng hành động vì bình đẳng giới từ ngày 15/11 đến ngày 15/12.`,
        },
        {
          type: "bullet",
          text: `Cơ quan chủ trì: ${pick(agencies, at)}. Cơ quan phối hợp: ${pick(agencies, at + 5)}, Ủy ban nhân dân các xã, phường.`,
        },
        { type: "bullet", text: `Thời gian thực hiện: quý ${pick(["I", "II", "III", "IV"], at)} hằng năm.` },
      ];
    }).flat(),
  ];
}

function responsibilities(index: number): Block[] {
  return [
    { type: "heading", level: 2, text: pick(agencies, index) },
    ...times(3, (item): Block => ({
      type: "bullet",
      text: `${pick(actions, index + item * 3)} về ${pick(topics, index * 2 + item)} trong phạm vi quản lý; hướng dẫn cơ sở sử dụng ${pick(channels, index + item)} để đưa thông tin đến ${pick(audiences, index * 3 + item)}, bảo đảm mỗi quý có ít nhất ${String(item + 1).padStart(2, "0")} tin, bài.`,
    })),
  ];
}

function taskTable(scale: number): Annex {
  const rows = times(24 * scale, (index): TableRow => [
    String(index + 1),
    `${pick(actions, index + 1)} về ${pick(topics, index)} qua ${pick(channels, index * 2)}`,
    pick(agencies, index),
    `${pick(agencies, index + 7)}; Ủy ban nhân dân cấp xã`,
    `Trước ngày ${10 + (index % 15)}/${(index % 12) + 1} hằng năm`,
  ]);
  const widths = [1, 7, 4, 5, 3];
  return {
    title: "Phân công nhiệm vụ",
    orientation: "landscape",
    blocks: [
      {
        type: "table",
        columns: widths.map((width) => ({ width, align: "left" })),
        head: [["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"]],
        rows,
      },
    ],
  };
}

function targetTable(scale: number): Annex {
  const rows = times(16 * scale, (index): TableRow => [
    String(index + 1),
    `Tỷ lệ ${pick(audiences, index)} được tiếp cận thông tin về ${pick(topics, index)}`,
    "%",
    ...[2026, 2027, 2028, 2029, 2030].map((_, year) => String(Math.min(100, 55 + index + year * 7))),
  ]);
  return {
    title: "Lộ trình các chỉ tiêu",
    orientation: "landscape",
    blocks: [
      {
        type: "table",
        columns: [1, 8, 1, 2, 2, 2, 2, 2].map((width) => ({ width, align: "left" })),
        head: [["TT", "Chỉ tiêu", "ĐVT", "2026", "2027", "2028", "2029", "2030"]],
        rows,
      },
    ],
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index));
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? "";
}
