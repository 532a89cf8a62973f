import { firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import { decimal } from "./check-letters.ts";
import type { PageNumber, Section } from "./check-sections.ts";

export const pageNumberRules = {
  "page-number-missing": {
    severity: "warning",
    says: "Văn bản có từ hai trang được đánh số trang từ số 1.",
    source: "Phụ lục I",
    remedy: "Chèn số trang (Insert › Page Number › Top of Page), căn giữa ở lề trên.",
  },
  "page-number-place": {
    severity: "warning",
    says: "Số trang được canh giữa theo chiều ngang trong phần lề trên của văn bản.",
    source: "Phụ lục I",
    remedy: "Chuyển số trang lên đầu trang (Header) và căn giữa.",
  },
  "page-number-form": {
    severity: "warning",
    says: "Số trang bằng chữ số Ả Rập, từ 1, cỡ chữ 13 đến 14, kiểu chữ đứng.",
    source: "Phụ lục I",
    remedy: "Định dạng lại số trang: 1, 2, 3…, Times New Roman cỡ 13 hoặc 14, chữ đứng.",
  },
  "page-number-first": {
    severity: "warning",
    says: "Không hiển thị số trang thứ nhất.",
    source: "Phụ lục I",
    remedy: "Đánh dấu “Trang đầu khác biệt” (Different First Page) và để trống đầu trang thứ nhất.",
  },
  "page-number-annex": {
    severity: "warning",
    says: "Số trang của phụ lục được đánh riêng theo từng phụ lục.",
    source: "Phụ lục I",
    remedy: "Đặt phụ lục vào một phần (Section) riêng và cho số trang bắt đầu từ 1.",
  },
} as const satisfies Rules;

/** Letters that certainly do not fit on the first page; a page of size 14 holds about 2,000. */
const onePage = 3500;

/** Where page numbers stand, how they look, and where they begin. */
export function* checkPageNumbers(document: CheckedDocument): Departures<typeof pageNumberRules> {
  const { lines, sections, parts } = document;
  const first = firstLine(document);
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const isLong = letters > onePage || sections.length > 1;
  if (isLong && sections.every(({ onFirst, onOthers }) => onFirst.length + onOthers.length === 0)) {
    const message = "Văn bản dài hơn một trang mà không có số trang.";
    yield { rule: "page-number-missing", message, line: first };
  }
  if (sections[0]?.onFirst.some((number) => !number.conditional) === true)
    yield { rule: "page-number-first", message: "Số trang hiện ở trang thứ nhất.", line: first };

  const linesBySection = Map.groupBy(lines, (line) => line.section);
  const annexNames = new Set(parts.annexes.map(({ name }) => name));
  for (const [index, section] of sections.entries()) {
    const own = linesBySection.get(index) ?? [];
    const line = own[0] ?? first;
    const [number] = section.onOthers;
    if (number === undefined) continue;
    if (number.where === "footer")
      yield { rule: "page-number-place", message: "Số trang ở chân trang.", line };
    else if (!number.centred)
      yield { rule: "page-number-place", message: "Số trang không được căn giữa.", line };
    const wrong = wrongForm(section, number, index === 0);
    if (wrong.length > 0) yield { rule: "page-number-form", message: `Số trang: ${wrong.join("; ")}.`, line };
    const annex = own.find((one) => annexNames.has(one));
    if (annex !== undefined && (annex !== line || section.start !== 1)) {
      const message = "Số trang của phụ lục đếm tiếp theo phần trước.";
      yield { rule: "page-number-annex", message, line: annex };
    }
  }
}

function wrongForm({ start, arabic }: Section, { look }: PageNumber, isFirst: boolean): string[] {
  return [
    ...(look.size < 13 || look.size > 14 ? [`cỡ chữ ${decimal(look.size)}`] : []),
    ...(look.italic ? ["chữ nghiêng"] : []),
    ...(arabic ? [] : ["không phải chữ số Ả Rập"]),
    ...(isFirst && start !== null && start !== 1 ? [`bắt đầu từ ${start}`] : []),
  ];
}
