import type { Unit } from "./plan-reading.ts";

/** What Vietnamese plans count, by the noun after the number. The longer name before the shorter. */
const nouns: readonly (readonly [Unit, string])[] = [
  ["percent", "%|phần trăm"],
  [
    "item",
    "(?:lượt )?tin(?:\\s?[,/]|\\s(?:và|hoặc))?\\sbài(?: viết)?|tin/bài|bản tin|bài viết|bài đăng|bài báo|bài|tin|phóng sự|chuyên mục|chuyên trang|chuyên đề phát thanh|chương trình(?: phát thanh| truyền hình)?|video|clip|tác phẩm|sản phẩm(?: truyền thông)?|podcast",
  ],
  ["session", "buổi|tiết"],
  ["minute", "phút"],
  ["model", "mô hình|câu lạc bộ|clb"],
  ["course", "lớp|khóa"],
  [
    "person",
    "lượt người|lượt|người|học viên|đại biểu|cán bộ|công chức|viên chức|hội viên|đoàn viên|học sinh|sinh viên|giáo viên|tuyên truyền viên|báo cáo viên|cộng tác viên|phóng viên|hộ gia đình|hộ",
  ],
  [
    "event",
    "cuộc|lần|đợt|hội nghị|hội thảo|tọa đàm|chiến dịch|sự kiện|hội thi|liên hoan|hội diễn|hội trại|ngày hội|mít tinh|hoạt động|diễn đàn|chuyên đề|buổi lễ|lễ",
  ],
  [
    "other",
    "cơ quan(?: báo chí| truyền thông)?|đơn vị|doanh nghiệp|kế hoạch|vụ việc|vụ|trường hợp|văn bản|tài liệu|địa chỉ|cơ sở|điểm|nhóm|tổ|đội|pa\\s?nô|băng rôn|khẩu hiệu|tờ rơi|tờ gấp|áp phích|cuốn|bộ",
  ],
];

/** All nouns as one pattern's alternatives, for lowered text. */
export const countedNoun = nouns.map(([, names]) => names.replaceAll(" ", String.raw`\s+`)).join("|");

const forms = nouns.map(
  ([unit, names]) => [unit, new RegExp(`^(?:${names.replaceAll(" ", String.raw`\s+`)})$`, "u")] as const,
);

/** The unit that a noun stands for. */
export function unitOf(noun: string): Unit {
  return forms.find(([, form]) => form.test(noun))?.[0] ?? "other";
}
