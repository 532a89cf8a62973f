import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { phrase } from "#lib/vietnamese/words.ts";

/**
 * Who must, from the printed subjects to groups and kinds of db/reference/unit-kinds.csv. A proposal that the
 * officer ticks off on confirming, so it leans to what the words say and leaves the rest open.
 */
const wordings: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = [
  [
    phrase("cơ quan (?:báo chí|truyền thông)(?:, báo chí)?|báo,? đài|đài phát thanh(?: và truyền hình)?"),
    ["media"],
  ],
  [phrase("trung tâm dịch vụ tổng hợp"), ["service-centre"]],
  [phrase("(?:trạm|đài) truyền thanh|hệ thống thông tin cơ sở"), ["grassroots-information"]],
  [phrase("cơ sở y tế|trạm y tế|trung tâm y tế|bệnh viện"), ["health"]],
  [
    phrase(
      "cơ sở giáo dục|trường học|nhà trường|các trường|mỗi trường|trường (?:mầm non|tiểu học|thcs|thpt)",
    ),
    ["school"],
  ],
  [phrase("thôn|bản|ấp|khóm|khu phố|tổ dân phố|làng|buôn|khu dân cư"), ["village"]],
  [phrase("doanh nghiệp|hợp tác xã"), ["enterprise"]],
  [
    phrase("(?:ủy ban )?mặt trận(?: tổ quốc)?(?: việt nam)?|tổ chức(?: chính trị ?[-–]? ?xã hội)?|đoàn thể"),
    ["organisation"],
  ],
  [phrase("công an"), ["police"]],
  [phrase("quân sự|bộ đội biên phòng"), ["military"]],
  [phrase("bộ,? ngành|các bộ(?:, ngành)?"), ["ministry"]],
  [phrase("các sở|sở(?:, ban)?(?:, ngành)?"), ["department"]],
  [phrase("địa phương"), ["locality"]],
  [phrase("quận|huyện|thị xã"), ["district-level"]],
  [phrase("xã|phường|thị trấn|đặc khu"), ["commune-level"]],
  [phrase("cơ quan|đơn vị|phòng|ban|ngành"), ["agency"]],
];

/** Village conventions, people and groups of people are counted, but are no units that could be bound. */
const noUnits = phrase("hương ước|quy ước|nhận thức|nhóm đối tượng|người dân|hộ gia đình|phụ nữ|nam giới");

/** What only says where or whose, not who. */
const whereabouts = [
  phrase("(?:trên|ở) địa bàn.{0,60}$"),
  phrase(
    "(?:thuộc|trong|của|ở) (?:ubnd |ủy ban nhân dân )?(?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố)(?: và.{0,40})?",
  ),
  phrase("cấp xã|(?:ubnd|ủy ban nhân dân) xã|ủy ban nhân dân"),
  // "Trạm Y tế xã", "đoàn thể tỉnh": the last word says whose. "các xã", "phường và xã" say who.
  /(?<=\p{L}\s)(?<!(?:các|mỗi|từng|những|hợp tác|thị|số|và)\s)xã(?=\s*(?:[,;.]|$))/gu,
];

/** @returns group and kind codes, in the order of the list above; empty where the words name no units. */
export function subjectKinds(printed: string): string[] {
  let text = lowered(composed(printed));
  for (const words of whereabouts) text = text.replace(words, " ");
  if (noUnits.test(text)) return [];
  const found: string[] = [];
  for (const [pattern, codes] of wordings) {
    if (!pattern.test(text)) continue;
    found.push(...codes);
    // "cơ quan truyền thông" is no "cơ quan", "hợp tác xã" no "xã": what was read is not read again.
    text = text.replace(new RegExp(pattern, "gu"), " ");
  }
  return found;
}
