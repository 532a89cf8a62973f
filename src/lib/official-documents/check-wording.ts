import { lowered } from "#lib/vietnamese/fold.ts";
import { citationsIn, isFull } from "./check-citations.ts";
import type { CheckedDocument, Departures, Rules } from "./check-rule.ts";
import type { PrintedLine } from "./check-lines.ts";
import { isCapitals } from "./check-letters.ts";

export const wordingRules = {
  "wording-every": {
    severity: "info",
    says: "“Hằng năm” (năm nào cũng vậy) viết với “hằng”.",
    remedy: "Viết “hằng năm”, “hằng tháng”, “hằng quý”.",
  },
  "wording-people": {
    severity: "info",
    says: "Danh từ đặc biệt “Nhân dân”, “Nhà nước” viết hoa chữ cái đầu.",
    source: "Phụ lục II",
    remedy: "Viết “Nhân dân”, “Nhà nước”; không áp dụng khi là một phần của tên khác (Ủy ban nhân dân).",
  },
  "citation-incomplete": {
    severity: "warning",
    says: "Viện dẫn lần đầu ghi đầy đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu; lần sau chỉ ghi tên loại và số, ký hiệu.",
    source: "Phụ lục I, ô số 6",
    remedy: "Bổ sung ngày tháng và cơ quan ban hành ở lần viện dẫn đầu tiên.",
  },
} as const satisfies Rules;

const every = /(?<!\p{L})hàng (?:năm|tháng|quý|tuần|ngày)(?!\p{L})/iu;

/** Not the people and the state, but part of other names or set phrases. */
const people =
  /(?<!(?:ủy ban|hội đồng|tòa án|viện kiểm sát|công an|quân đội|an ninh|tình báo|nghệ sĩ|nhà giáo|thầy thuốc|nghệ nhân|hội thẩm|quỹ tín dụng|đại biểu|tư thương|tư) )nhân dân(?! tệ)(?!\p{L})/gu;
const state =
  /(?<!(?:quản lý|cơ quan|ngân sách|doanh nghiệp|bí mật|kiểm toán|kho bạc|ngân hàng|công vụ|hành chính|nguồn vốn|tài sản|vốn|quyền lực|đầu tư|tín dụng|ngoài|cấp|lý) )nhà nước(?!\p{L})/gu;

const nouns = [
  [people, "Nhân dân"],
  [state, "Nhà nước"],
] as const;

/** Words and citations of the body and the annexes. */
export function* checkWording({ parts }: CheckedDocument): Departures<typeof wordingRules> {
  const lines = [...parts.body, ...parts.annexes.flatMap((annex) => annex.lines)];
  for (const line of lines) {
    const found = every.exec(line.text)?.[0];
    if (found !== undefined)
      yield { rule: "wording-every", message: `“${found}” nên viết “${found.replace("àng", "ằng")}”.`, line };
    yield* checkNouns(line);
  }
  yield* checkFirstCitations([...parts.legalBases, ...lines], new Set(parts.legalBases));
}

/** The small letters are looked for in the text itself; what stands before them in any case. */
function* checkNouns(line: PrintedLine): Departures<typeof wordingRules> {
  const low = lowered(line.text);
  for (const [form, noun] of nouns) {
    if (![...low.matchAll(form)].some(({ index }) => line.text.charAt(index) === "n")) continue;
    if (!isCapitals(line)) yield { rule: "wording-people", message: `“${noun}” viết hoa chữ cái đầu.`, line };
  }
}

/** Legal bases have their own, stricter rule; they count as the first mention. */
function* checkFirstCitations(
  lines: readonly PrintedLine[],
  bases: ReadonlySet<PrintedLine>,
): Departures<typeof wordingRules> {
  const seen = new Set<string>();
  for (const line of lines) {
    for (const citation of citationsIn(line.text)) {
      if (seen.has(citation.key)) continue;
      seen.add(citation.key);
      if (!bases.has(line) && line.cell === null && !isFull(citation, line.text.slice(0, citation.at)))
        yield {
          rule: "citation-incomplete",
          message: `Lần đầu viện dẫn ${citation.key} chưa ghi đủ ngày tháng, cơ quan ban hành.`,
          line,
        };
    }
  }
}
