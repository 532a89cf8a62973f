import { checkForm, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import { lettersOf } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";

export const headingRules = {
  "chapter-form": {
    severity: "warning",
    says: "“Phần”, “Chương” và số thứ tự bằng chữ số La Mã trên một dòng riêng, canh giữa, chữ in thường, đậm, cỡ 13 đến 14.",
    source: "Phụ lục I, ô số 6",
    remedy: "Viết “Chương I” trên một dòng riêng, căn giữa, đậm.",
  },
  "chapter-title-form": {
    severity: "warning",
    says: "Tiêu đề của phần, chương, mục ở dòng dưới, canh giữa, chữ in hoa, đứng, đậm, cỡ 13 đến 14.",
    source: "Phụ lục I, ô số 6",
    remedy: "Định dạng lại tiêu đề: in hoa, đậm, căn giữa.",
  },
  "section-form": {
    severity: "warning",
    says: "“Mục”, “Tiểu mục” và số thứ tự bằng chữ số Ả Rập trên một dòng riêng, canh giữa, chữ in thường, đậm, cỡ 13 đến 14.",
    source: "Phụ lục I, ô số 6",
    remedy: "Viết “Mục 1” trên một dòng riêng, căn giữa, đậm.",
  },
  "article-form": {
    severity: "warning",
    says: "“Điều”, số thứ tự bằng chữ số Ả Rập và dấu chấm, kiểu chữ đứng, đậm.",
    source: "Phụ lục I, ô số 6",
    remedy: "Viết “Điều 1.” bằng chữ đứng, đậm, có dấu chấm sau số.",
  },
} as const satisfies Rules;

const chapter = /^(?:Phần|Chương)\s+(?:thứ\s+)?([IVXLC]+|\d+)\.?$/iu;
const section = /^(?:Tiểu mục|Mục)\s+([IVXLC]+|\d+)\.?$/iu;
const article = /^Điều\s+(\d+|[IVXLC]+)(?![\p{L}\d])\s?([.:]?)/u;

const form = { bold: true, italic: false, sizes: [13, 14], align: "center" } as const;

/** Parts, chapters, sections and articles of the body; the lines that only mention one are left alone. */
export function* checkHeadings({ parts: { body } }: CheckedDocument): Departures<typeof headingRules> {
  for (const [index, line] of body.entries()) {
    if (line.cell !== null) continue;
    const under = body[index + 1];
    const chapterNumber = chapter.exec(line.text)?.[1];
    const sectionNumber = section.exec(line.text)?.[1];
    if (chapterNumber !== undefined) {
      if (/\d/u.test(chapterNumber))
        yield { rule: "chapter-form", message: "Số thứ tự phải là chữ số La Mã.", line };
      yield* checkForm("chapter-form", "Phần, chương", [line], { ...form, capitals: false });
    }
    if (sectionNumber !== undefined) {
      if (!/\d/u.test(sectionNumber))
        yield { rule: "section-form", message: "Số thứ tự phải là chữ số Ả Rập.", line };
      yield* checkForm("section-form", "Mục", [line], { ...form, capitals: false });
    }
    if (chapterNumber !== undefined || sectionNumber !== undefined)
      yield* checkForm("chapter-title-form", "Tiêu đề", [under], { ...form, capitals: true });
    yield* checkArticle(line);
  }
}

/** "Điều 2 của Nghị định …" begins a sentence, not an article. */
function* checkArticle(line: PrintedLine): Departures<typeof headingRules> {
  const match = article.exec(line.text);
  if (match === null || /^(?:của|Nghị|Luật|và|,|khoản)/u.test(line.text.slice(match[0].length).trim()))
    return;
  const [, number = "", mark = ""] = match;
  if (!/^\d+$/u.test(number) || mark !== ".")
    yield {
      rule: "article-form",
      message: `Phải viết “Điều ${/^\d+$/u.test(number) ? number : "1"}.”.`,
      line,
    };
  const first = lettersOf(line)[0];
  if (first !== undefined && (!first.look.bold || first.look.italic))
    yield { rule: "article-form", message: "“Điều” và số thứ tự phải đứng, đậm.", line };
}
