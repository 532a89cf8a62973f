import { letterFollows, withoutLabel } from "#lib/official-documents/read-labels.ts";
import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { foldSpace } from "#lib/vietnamese/fold.ts";
import type { NumberLine } from "./document-number.ts";
import { linesIn, passageOf, type Page } from "./page.ts";
import type { Target, Warning } from "./plan-reading.ts";
import { lacksQuantity } from "./vague-targets.ts";
import { sentences, withoutEnd } from "./passages.ts";
import { kindsAround } from "./section-kinds.ts";

interface Header {
  readonly number: NumberLine | null;
  readonly blankDate: [number, number] | null;
}

/** What a careful clerk would ask about, as far as the text alone shows it. */
export function readWarnings(page: Page, header: Header, targets: readonly Target[]): Warning[] {
  const warnings: Warning[] = [];
  if (header.number !== null && header.number.number === null) {
    warnings.push({ code: "blank-number", message: "Văn bản chưa ghi số.", at: header.number.at });
  }
  if (header.blankDate !== null) {
    warnings.push({
      code: "blank-date",
      message: "Ngày, tháng ban hành còn để trống.",
      at: header.blankDate,
    });
  }
  return [...warnings, ...missingQuantities(page, targets), ...duplicates(page), ...numberingGaps(page)];
}

/** "ít nhất … cuộc", "đạt ....%" */
const leftOut =
  /(?:ít nhất|tối thiểu|không quá)\s+[.…_\s]{0,12}(?:cuộc|buổi|lần|tin|mô hình|lớp|%)(?![A-Za-zÀ-ỹ])|[.…_]{2,12}\s?%/u;

function missingQuantities(page: Page, targets: readonly Target[]): Warning[] {
  const places = new Map<number, [number, number]>();
  for (const target of targets) {
    if (target.steps.some((step) => step.min === null && step.max === null))
      places.set(target.at[0], target.at);
  }
  for (const section of walk(page.sections)) {
    if (!kindsAround(section).includes("targets")) continue;
    for (const line of [section.head, ...section.body]) {
      const passage = passageOf(page, line);
      if (!leftOut.test(passage.low)) continue;
      for (const sentence of sentences(passage)) {
        if (!leftOut.test(sentence.low) || !lacksQuantity(sentence.low)) continue;
        places.set(sentence.from, [sentence.from, sentence.from + sentence.text.length]);
      }
    }
  }
  return [...places.values()].map((at) => ({
    code: "missing-quantity",
    message: "Chỉ tiêu chưa ghi số lượng hoặc tỷ lệ.",
    at,
  }));
}

const shortest = 50;

/** The same paragraph twice. Short lines and those that introduce a list may come again. */
function duplicates(page: Page): Warning[] {
  const seen = new Set<string>();
  const found: Warning[] = [];
  for (const line of linesIn(page, "body")) {
    const text = withoutEnd(foldSpace(withoutLabel(line.text)).toLowerCase(), " .;,");
    if (line.kind !== "line" || text.length < shortest || text.endsWith(":")) continue;
    if (seen.has(text))
      found.push({
        code: "duplicate-paragraph",
        message: "Đoạn này lặp lại nguyên văn một đoạn ở trên.",
        at: [...line.at],
      });
    seen.add(text);
  }
  return found;
}

/** Numbers of one series that do not follow each other: a line or a page may be missing. */
function numberingGaps(page: Page): Warning[] {
  const found: Warning[] = [];
  const check = (siblings: readonly Section[]): void => {
    const last = new Map<string, Section>();
    for (const section of siblings) {
      const { label } = section;
      if (label === null) last.clear();
      if (label?.number !== null && label !== null) {
        const series = `${label.kind} ${label.rank}`;
        if (!follows(last.get(series), section)) {
          found.push({
            code: "numbering-gap",
            message: `Số thứ tự “${label.text}” không nối tiếp mục trước; có thể thiếu trang hoặc mục.`,
            at: [...section.head.at],
          });
        }
        last.set(series, section);
      }
      check(section.children);
    }
  };
  check(page.sections);
  return found;
}

function follows(before: Section | undefined, section: Section): boolean {
  const number = section.label?.number ?? 1;
  if (before === undefined) return number === 1 || section.label?.kind === "article" || isLooseStart(section);
  const last = before.label?.number ?? 0;
  if (number === 1 || number === last + 1) return true;
  return (
    (section.label?.kind === "letter" || section.label?.kind === "capital") && letterFollows(last, number)
  );
}

/** A decimal that begins with its parent's number ("2.6" under "2.") counts on by itself. */
function isLooseStart(section: Section): boolean {
  return (
    section.label?.kind === "letter" ||
    section.label?.kind === "ordinal" ||
    section.label?.kind === "capital" ||
    section.label?.kind === "part"
  );
}
