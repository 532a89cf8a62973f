import type { DraftContent } from "#domain/drafts/draft.schema.ts";
import { itemLists, type DraftPart, type ItemList } from "#domain/drafts/draft.ts";

/** The parts of a draft as pages: address, name, and what each holds now. In the order of the document. */
export interface Section {
  readonly slug: string;
  readonly key: DraftPart | ItemList;
  readonly name: string;
  /** What the page is for, in a line. */
  readonly hint: string;
}

const all: readonly Section[] = [
  {
    slug: "thong-tin-chung",
    key: "head",
    name: "Thông tin chung",
    hint: "Trích yếu, cơ quan ban hành, ký hiệu, địa danh.",
  },
  { slug: "can-cu", key: "bases", name: "Căn cứ", hint: "Mỗi căn cứ một dòng." },
  {
    slug: "muc-dich",
    key: "aims",
    name: "Mục đích, yêu cầu",
    hint: "Cùng đối tượng và nội dung truyền thông.",
  },
  {
    slug: "chi-tieu",
    key: "targets",
    name: "Chỉ tiêu",
    hint: "Mức phải đạt, đơn vị phải thực hiện, thời hạn.",
  },
  {
    slug: "nhiem-vu",
    key: "tasks",
    name: "Nhiệm vụ, giải pháp",
    hint: "Việc phải làm, chủ trì, phối hợp, thời hạn.",
  },
  {
    slug: "dip",
    key: "occasions",
    name: "Dịp cao điểm",
    hint: "Ngày và đợt gắn với hoạt động truyền thông.",
  },
  {
    slug: "lich",
    key: "schedule",
    name: "Nội dung trong tháng",
    hint: "Nội dung, thời gian, hình thức, đơn vị thực hiện.",
  },
  { slug: "kinh-phi", key: "funding", name: "Kinh phí", hint: "Nguồn kinh phí thực hiện." },
  {
    slug: "phan-cong",
    key: "responsibilities",
    name: "Tổ chức thực hiện",
    hint: "Từng cơ quan, đơn vị làm gì.",
  },
  { slug: "che-do", key: "duties", name: "Chế độ báo cáo", hint: "Ai gửi gì, cho ai, khi nào." },
  { slug: "noi-nhan", key: "closing", name: "Nơi nhận và chữ ký", hint: "Nơi nhận, nơi lưu, thẩm quyền ký." },
];

const ofMonth = new Set<Section["key"]>([
  "head",
  "bases",
  "aims",
  "schedule",
  "funding",
  "responsibilities",
  "closing",
]);

/** The propaganda plan of a month has a table in place of targets and tasks. */
export function sectionsOf({ head }: Pick<DraftContent, "head">): Section[] {
  return all.filter(({ key }) => (head.month === null ? key !== "schedule" : ofMonth.has(key)));
}

export function isList(key: Section["key"]): key is ItemList {
  return (itemLists as readonly string[]).includes(key);
}

/** "4 chỉ tiêu", "Chưa có": what the section holds now. */
export function holds(content: DraftContent, key: Section["key"]): string {
  const count = countIn(content, key);
  if (count === null) return "";
  return count === 0 ? "Chưa có" : `${count} mục`;
}

function countIn(content: DraftContent, key: Section["key"]): number | null {
  switch (key) {
    case "head":
    case "closing":
      return null;
    case "aims":
      return Object.values(content.aims).reduce((sum, list) => sum + list.length, 0);
    default:
      return content[key].length;
  }
}
