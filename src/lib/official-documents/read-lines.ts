import { findLabel } from "./read-labels.ts";

/** A line of a text file, with how many empty lines stood before it. */
export interface Line {
  readonly text: string;
  readonly gap: number;
}

/**
 * Puts together what the page tore apart: a sentence broken by the end of a page (with an empty line or two in it),
 * and lines broken by the width of the page. A list's items, headings and addresses stay on their own lines.
 */
export function joinLines(lines: readonly Line[]): string[] {
  const width = wrapWidth(lines);
  const joined: string[] = [];
  // Its end decides how a line goes on; to look at all of it for each part takes ages in a file without full stops.
  let end = "";
  let last = "";
  for (const line of lines) {
    const text = line.text.trim();
    if (joined.length > 0 && continues(end, last, line, width)) {
      joined[joined.length - 1] += ` ${text}`;
      end = `${end} ${text}`.slice(-longestEnd);
    } else {
      joined.push(text);
      end = text.slice(-longestEnd);
    }
    last = text;
  }
  return joined;
}

/** As much of a line as is looked at for its brackets. */
const longestEnd = 300;

/** Ends as a finished sentence, item or heading ends. */
const finished = /[.;:!?…/”"»)]\s*$/u;

const lowerStart = /^[\p{Ll}]/u;

/** Lines that begin something whatever stood before. */
const beginning =
  /^(?:căn cứ|thực hiện|nơi nhận|kính gửi|số\s*:|điều \d|tm\.|kt\.|tl\.|tuq\.|q\.|v\/v|trên đây|phụ lục|xét đề nghị|theo đề nghị)/iu;

function continues(open: string, last: string, line: Line, width: number | null): boolean {
  const next = line.text.trim();
  if (findLabel(next) !== null) return false;
  if (open.endsWith(",") && open.length < 40 && /^ngày\s/u.test(next)) return true;
  if (isCapitals(last) !== isCapitals(next) || isDateline(next)) return false;
  if (line.gap === 0 && width !== null) return wrapped(last, next, width);
  if (finished.test(open) && !inBrackets(open)) return false;
  if (lowerStart.test(next) || (inBrackets(open) && open.length > 60)) return true;
  if (beginning.test(next)) return false;
  // A page break leaves several empty lines; a body that long without a full stop was not at its end.
  return (
    (line.gap >= 2 && open.length > 120) ||
    /(?:,|\s(?:và|của|các|cho|về|trong|với|tỉnh|huyện|xã))$/u.test(open)
  );
}

/** In text broken at a fixed width, a full line runs on. */
function wrapped(last: string, next: string, width: number): boolean {
  if (beginning.test(next) && finished.test(last)) return false;
  const firstWord = next.slice(0, 12).split(/\s/u)[0] ?? "";
  const full = last.length + 1 + firstWord.length > width * 0.82;
  if (finished.test(last))
    return full && last.endsWith(".") && last.length >= width * 0.9 && !isCapitals(next);
  return full || lowerStart.test(next);
}

/** The width that lines are broken at; null where a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  let pairs = 0;
  let torn = 0;
  const lengths: number[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || line.gap > 0) continue;
    pairs += 1;
    if (lowerStart.test(line.text.trim()) && !finished.test(before.text)) {
      torn += 1;
      lengths.push(before.text.trim().length);
    }
  }
  if (torn < 4 || torn < pairs * 0.25) return null;
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)] ?? null;
}

function inBrackets(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isDateline(text: string): boolean {
  return /ngày.{0,12}tháng.{0,12}năm\s*\d{4}\s*$/u.test(text) && text.length < 70;
}
