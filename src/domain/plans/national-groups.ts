import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { phrase } from "#lib/vietnamese/words.ts";

/**
 * Which of the seven national groups of tasks (QĐ 1790/QĐ-TTg) a task of a plan belongs to, by the words that
 * head each group, so that plans with other numbering consolidate. A proposal for the officer.
 */
const groups: readonly { readonly code: string; readonly words: RegExp; readonly unless?: RegExp }[] = [
  {
    code: "law-and-policy",
    words: phrase("(?:thông tin|tuyên truyền|phổ biến|truyền thông)[^.;]{0,60}(?:pháp luật|chính sách)"),
    // "kiểm tra công tác tuyên truyền pháp luật" and "truyền thông về thành tựu" are groups of their own.
    unless: phrase("kiểm tra|giám sát|thành tựu"),
  },
  {
    code: "new-formats",
    words: phrase("đổi mới|công nghệ|nền tảng số|chuyển đổi số|đa dạng hóa|hình thức,? phương tiện"),
  },
  {
    code: "mobilisation",
    words: phrase("xã hội hóa|huy động (?:các )?(?:nguồn lực|nguồn|sự tham gia)|vận động nguồn lực"),
  },
  {
    code: "education",
    words: phrase(
      "giáo dục[^.;]{0,60}(?:gia đình|nhà trường|trường học|cộng đồng)|sự tham gia của (?:trẻ em|nam giới)",
    ),
  },
  {
    code: "media-capacity",
    words: phrase("bộ chỉ số(?: về)? giới|nâng cao năng lực|năng lực (?:cho )?đội ngũ|tập huấn|bồi dưỡng"),
  },
  { code: "achievements", words: phrase("thành tựu|phản bác|sai lệch|thù địch|xuyên tạc") },
  {
    code: "oversight",
    words: phrase("kiểm tra|giám sát|đánh giá (?:hiệu quả|kết quả)|sơ kết|tổng kết|nhân rộng|mô hình"),
  },
];

/** @param title the task's heading; of a long one only the first sentence tells. */
export function nationalGroups(title: string): string[] {
  const sentence = lowered(composed(title)).split(/\.(?:\s|$)/u, 1)[0] ?? "";
  return groups
    .filter(({ words, unless }) => words.test(sentence) && !unless?.test(sentence))
    .map(({ code }) => code);
}
