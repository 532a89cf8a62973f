/** A year by which something is to be reached. */
export interface Deadline {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** "trước năm N": not in that year any more. */
  readonly before: boolean;
}

const day = String.raw`(?:ngày\s)?\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}\s?(?:[/.-]|năm)\s?`;
const forms: readonly RegExp[] = [
  new RegExp(String.raw`(?:trước|đến|hết|chậm nhất)\s(?:là\s|đến\s|hết\s)?${day}(20\d\d)(?!\d)`, "gu"),
  /(?:đến|trước|trong|hết)\s(?:hết\s)?(?:tháng\s\d{1,2}|quý\s[ivx\d]{1,3})\s?(?:\/|năm\s)\s?(20\d\d)(?!\d)/gu,
  /(trước)\s(?:hết\s|cuối\s)?năm\s(20\d\d)(?!\d)/gu,
  /(?:đến|tới|vào|trong|hết|cuối)\s(?:hết\s|cuối\s)?(?:năm\s)?(20\d\d)(?!\d|\s?[-–]\s?20|\/[A-Za-zÀ-ỹ])/gu,
  /(?:trong\s)?giai đoạn\s(?:từ\s)?20\d\d\s?(?:[-–]|đến)\s?(20\d\d)(?!\d)/gu,
  /năm học\s20\d\d\s?[-–]\s?(20\d\d)(?!\d)/gu,
  /từ năm\s(20\d\d)(?!\d)/gu,
  /(?<![A-Za-zÀ-ỹ])năm\s(20\d\d)(?!\d|\s?[-–]\s?20)/gu,
];

/** What makes a year no deadline: a comparison, the date of a law or a day, the name of a programme. */
const notAfter =
  /(?:so với|của|luật|ngày \d{1,2} tháng \d{1,2}|tháng \d{1,2}|\d{1,2}\/\d{1,2}|kết quả|thực trạng|bằng|hơn)\s(?:cuối\s|cùng kỳ\s|kết quả\s)?$/u;
const programme =
  /(?:chương trình|chiến lược|kế hoạch|đề án|dự án|nghị quyết|quyết định)\s(?!(?:đặt|đề) |nêu |xác định |phấn đấu )[^,;.:%]{4,90}(?<!mục tiêu|phấn đấu|chỉ tiêu)\s$/u;

/** The deadlines that lowered text states, in order. */
export function findDeadlines(low: string): Deadline[] {
  if (!/20\d\d/u.test(low)) return [];
  const found: Deadline[] = [];
  for (const form of forms) {
    for (const match of low.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const before = low.slice(Math.max(0, from - 110), from);
      if (found.some((other) => from < other.to && other.from < to)) continue;
      if (notAfter.test(before.slice(-30)) || programme.test(before)) continue;
      found.push({ from, to, by: Number(match[2] ?? match[1]), before: match[1] === "trước" });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The year that a change is measured against: "so với năm 2025". */
export function baselineYear(low: string): number | null {
  const year = /so với (?:cuối |kết quả |cùng kỳ |thời điểm )?(?:năm )?(20\d\d)(?!\d)/u.exec(low)?.[1];
  return year === undefined ? null : Number(year);
}
