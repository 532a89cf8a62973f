import { walk } from "#lib/official-documents/read-outline.ts";
import { lowered } from "#lib/vietnamese/fold.ts";
import { linesIn, passageOf, titleOf, type Page } from "./page.ts";
import type { Scope } from "./plan-reading.ts";
import { findPhases } from "./phases.ts";
import { headingKind } from "./section-kinds.ts";

interface Header {
  readonly subject: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: string | null;
  readonly issuer: string | null;
}

/** Where and for which years: by the subject, else the section on time, else what the text says of itself. */
export function readScope(page: Page, header: Header): Scope {
  const issued = header.issuedOn === null ? null : Number(header.issuedOn.slice(0, 4));
  const span = spanOf(lowered(header.subject ?? "")) ??
    timeSection(page) ??
    spanOf(openingOf(page)) ?? { from: null, to: lastDue(page) };
  return {
    place: placeOf(header),
    from: span.from ?? (span.to !== null && issued !== null && issued <= span.to ? issued : null),
    to: span.to,
    phases: phasesOf(page),
  };
}

interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** "năm 2026" alone outweighs the years of the programme that it carries out; a vision beyond is no end. */
function spanOf(low: string): Span | null {
  const text = low
    .replace(/,?\s(?:định hướng|tầm nhìn)\s(?:đến\s)?(?:năm\s)?\d{4}/gu, "")
    .replace(/nhiệm kỳ\s\d{4}\s?[-–]\s?\d{4}/gu, "");
  const schoolYear = /năm học\s(20\d\d)\s?[-–]\s?(20\d\d)/u.exec(text);
  if (schoolYear !== null) return { from: Number(schoolYear[1]), to: Number(schoolYear[2]) };
  const alone =
    /(?<!(?:đến|tới|trước|hết|từ|ngày|tháng|so với|\d)\s)(?<!tháng\s\d{1,2}\s)(?<!-\s?)năm\s(20\d\d)(?!\s?[-–]\s?(?:năm\s)?20\d\d|\d|\s(?:đến|tới))/u.exec(
      text,
    );
  if (alone !== null) return { from: Number(alone[1]), to: Number(alone[1]) };
  const range = /(20\d\d)\s?(?:[-–]|đến)\s?(?:năm\s)?(20\d\d)(?!\d)/u.exec(text);
  const until = /(?:đến|tới|hết)\s(?:hết\s|cuối\s)?(?:năm\s)?(20\d\d)/u.exec(
    range === null ? text : text.slice(range.index + range[0].length),
  );
  if (range !== null)
    return { from: Number(range[1]), to: Math.max(Number(range[2]), Number(until?.[1] ?? 0)) };
  return until === null ? null : { from: null, to: Number(until[1]) };
}

/** "Thời gian: từ tháng 12 năm 2019 đến …": from the first year to the last. An election opens the term it is for. */
function timeSection(page: Page): Span | null {
  for (const section of walk(page.sections)) {
    const low = titleOf(page, section).low;
    if (!/^thời (?:gian|hạn)/u.test(low) || headingKind(section.title.slice(0, 12)) !== "time") continue;
    const text = [
      low,
      ...section.body.map((line) => lowered(line.text)),
      ...section.children.map((child) => lowered(child.title)),
    ].join(" ");
    const opened = text.replace(/nhiệm kỳ\s(20\d\d)\s?[-–]\s?20\d\d/gu, "năm $1");
    const years = [...opened.matchAll(/(?<!\d)20\d\d(?!\d|\/[A-Za-zÀ-ỹ])/gu)]
      .map((match) => Number(match[0]))
      .sort((a, b) => a - b);
    const [from, to] = [years[0], years.at(-1)];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return null;
}

/** The sentence in which a plan names itself, or an article what it is about. */
function openingOf(page: Page): string {
  const lines = linesIn(page, "body")
    .slice(0, 12)
    .map((line) => passageOf(page, line).low);
  return (
    lines.find((low) => /(?:ban hành|xây dựng|hướng dẫn).{0,80}(?:kế hoạch|chương trình)/u.test(low)) ?? ""
  );
}

/** Where nothing else says: the latest year in which something is due. */
function lastDue(page: Page): number | null {
  // No spread: a long text names more years than a call takes arguments.
  let latest = 0;
  for (const [, year] of page.whole.low.matchAll(/(?:trước|đến|chậm nhất)[^.;\n]{0,40}?(20\d\d)(?!\d)/gu)) {
    latest = Math.max(latest, Number(year));
  }
  return latest === 0 ? null : latest;
}

function phasesOf(page: Page): [number, number][] {
  const phases = new Map<string, [number, number]>();
  for (const section of walk(page.sections)) {
    const title = titleOf(page, section);
    for (const phase of findPhases(title.low.slice(0, 80))) {
      if (/^[\s*+-]*giai đoạn/u.test(title.low) || section.title.length < 60)
        phases.set(`${phase.from}-${phase.to}`, [phase.from, phase.to]);
    }
  }
  return [...phases.values()];
}

const placeName = String.raw`(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|trường)\s(?:\p{Lu}[A-Za-zÀ-ỹ.]{0,10}|\d{1,2})(?:\s(?:[-–]\s)?(?:\p{Lu}[A-Za-zÀ-ỹ]{0,9}|\d{1,2}))*`;

function placeOf(header: Header): string | null {
  const inSubject = new RegExp(placeName, "u").exec(header.subject ?? "")?.[0];
  if (inSubject !== undefined) return inSubject;
  const issuer = header.issuer ?? "";
  const inIssuer = new RegExp(placeName, "iu").exec(issuer)?.[0];
  return inIssuer ?? (issuer === "" ? header.issuedAt : issuer);
}
