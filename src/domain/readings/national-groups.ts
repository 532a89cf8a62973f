import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { phrase } from "#lib/vietnamese/words.ts";

/**
 * Which of the seven national groups of tasks (QĐ 1790/QĐ-TTg) a task of a plan belongs to, by the words that
 * head each group, so that plans with other numbering consolidate. A proposal for the officer.
 */
const groups: readonly { readonly code: string; readonly words: RegExp; readonly unless?: RegExp }[] = [
  {
    code: "law-and-policy",
    words: phrase(
      "(?:thông tin|tuyên truyền|phổ biến|truyền thông)[^.;]{0,60}(?:pháp luật|luật pháp|chính sách)",
    ),
    // "kiểm tra công tác tuyên truyền pháp luật" and "truyền thông về thành tựu" are groups of their own.
    unless: phrase("kiểm tra|giám sát|thành tựu"),
  },
  {
    code: "new-formats",
    words: phrase(
      "đổi mới|công nghệ|nền tảng số|chuyển đổi số|đa dạng hóa|hình thức,? phương tiện|biên soạn|phát hành|xuất bản|tờ rơi|pa ?nô|áp phích|(?:xây dựng|sản xuất)[^.;]{0,60}(?:sản phẩm truyền thông|chuyên (?:mục|đề|trang)|phóng sự|chương trình (?:phát thanh|truyền hình))",
    ),
  },
  {
    code: "mobilisation",
    words: phrase(
      "xã hội hóa|huy động (?:các )?(?:nguồn lực|nguồn|sự tham gia)|vận động[^.;]{0,40}nguồn lực|đầu tư (?:trang )?thiết bị|(?:vai trò|trách nhiệm) (?:của )?người (?:đứng đầu|có uy tín)",
    ),
  },
  {
    code: "education",
    words: phrase(
      "giáo dục[^.;]{0,60}(?:gia đình|nhà trường|trường học|cộng đồng)|sự tham gia của (?:trẻ em|nam giới)",
    ),
  },
  {
    code: "media-capacity",
    words: phrase(
      "bộ chỉ số(?: về)? giới|nâng cao năng lực|năng lực cho|kỹ năng (?:cho|của) (?:mạng lưới|đội ngũ|cán bộ)|tập huấn|bồi dưỡng|hỗ trợ[^.;]{0,20}(?:cộng tác viên|phóng viên)",
    ),
  },
  { code: "achievements", words: phrase("thành tựu|phản bác|sai lệch|thù địch|xuyên tạc") },
  {
    code: "oversight",
    words: phrase(
      "kiểm tra|giám sát|đánh giá (?:hiệu quả|kết quả)|sơ kết|tổng kết|khen thưởng|nhân rộng|(?:xây dựng|triển khai|phát triển)[^.;]{0,25}mô hình",
    ),
  },
];

/** @param title the task's heading; of a long one only the first sentence tells. */
export function nationalGroups(title: string): string[] {
  const sentence = lowered(composed(title)).split(/\.(?:\s|$)/u, 1)[0] ?? "";
  return groups
    .filter(({ words, unless }) => words.test(sentence) && !unless?.test(sentence))
    .map(({ code }) => code);
}

const general = phrase("(?:thông tin|tuyên truyền|truyền thông)");

/**
 * The same for a heading that stands under no other: one that only says that communication is done ("Phối hợp …
 * đẩy mạnh truyền thông") belongs to the first group.
 */
export function headingGroups(title: string): string[] {
  const own = nationalGroups(title);
  return own.length === 0 && general.test(lowered(composed(title))) ? ["law-and-policy"] : own;
}
