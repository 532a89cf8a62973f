import { foldSpace } from "#lib/vietnamese/fold.ts";
import { findDates, monthDay } from "./calendar-dates.ts";
import { part, quoteOf, type Passage } from "./passages.ts";
import type { LegalBasis } from "./plan-reading.ts";

/**
 * Number and symbol as Nghị định 30/2020 writes them: 22/QĐ-UBQG, 48/2009/NĐ-CP, 73/2006/QH11; and as the Party does:
 * 21-CT/TW. Scans put blanks beside strokes and hyphens, even into a name ("420/SLĐT BXH-TEBĐG").
 */
const symbolGroup = String.raw`(?:[A-ZĐƯ&]{2,14}[ry]?[A-ZĐ]{0,3})\d{0,2}(?:\s[A-ZĐ]{2,6}(?=-))?`;
const symbol = String.raw`${symbolGroup}(?:\s?[-.&]\s?(?:[A-ZĐƯ&][A-Za-zĐđƯư&]{0,14}(?:\([A-Za-zÀ-ỹ\d]{1,8}\))?))*`;
const stateNumber = String.raw`\d{1,6}[a-zđ]?(?:\s?\/\s?(?:19|20)\d{2})?\s?\/\s?${symbol}`;
const partyNumber = String.raw`\d{1,5}\s?-\s?[A-ZĐ][A-Za-zĐđ]{0,6}\s?\/\s?[A-ZĐƯ]{1,10}(?:-[A-ZĐ]{1,8})?`;
export const documentNumber = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d/.-])(?:${partyNumber}|${stateNumber})`,
  "gu",
);

/** Every other document cited by its number, once each, in the order of the text. `own` is this document's number. */
export function readLegalBases(whole: Passage, own: string | null): LegalBasis[] {
  const found = new Map<string, LegalBasis>();
  for (const match of whole.text.matchAll(documentNumber)) {
    const number = withoutBlanks(match[0]);
    const key = number.toUpperCase();
    if (found.has(key) || key === own?.toUpperCase() || isOwnNumber(whole, match.index)) continue;
    const [from, to] = citation(whole, match.index, match.index + match[0].length);
    const cited = part(whole, from, to);
    found.set(key, {
      ...quoteOf(cited),
      number,
      date: dateAfter(whole.low.slice(match.index, match.index + 90)),
    });
  }
  return [...found.values()];
}

/** Number and symbol as printed, without the blanks that scans and typists put in. */
export function withoutBlanks(number: string): string {
  return foldSpace(number).replaceAll(" ", "");
}

/** "Số: 44/KH-UBND" at the start of a line is the number of the document on the page. */
function isOwnNumber(whole: Passage, at: number): boolean {
  return /(?:^|\n)\s{0,3}số\s?:\s{0,3}$/u.test(whole.low.slice(Math.max(0, at - 12), at));
}

/** From the name of the kind of document to the end of the phrase: what a person needs to recognise it. */
function citation(whole: Passage, at: number, end: number): [number, number] {
  const before = whole.low.slice(Math.max(0, at - 60), at);
  const kinds = [
    ...before.matchAll(
      /(?:luật|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|kế hoạch|công văn|hướng dẫn|thông báo|chương trình|tờ trình|báo cáo|quy định|đề án)(?!.*\n)/gu,
    ),
  ];
  const start = kinds.at(-1)?.index;
  const from = start === undefined ? at : at - before.length + start;
  const after = /[;.\n]|$/u.exec(whole.low.slice(end + 1, end + 240).replace(/\d\.\d/gu, "   "))?.index ?? 0;
  return [from, Math.min(end + 1 + after, whole.text.length, from + 400)];
}

function dateAfter(low: string): string | null {
  const lead = /^\S+(?:\s\S{1,14})?,?\s+(?:ra\s+)?ngày\s/u.exec(low);
  const date = lead === null ? undefined : findDates(low)[0];
  return date === undefined || date.year === null ? null : `${date.year}-${monthDay(date.month, date.day)}`;
}
