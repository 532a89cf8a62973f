import type { OfficialText, Place } from "#lib/official-documents/official-text.ts";
import { bare, foldSpace, lowered } from "#lib/vietnamese/fold.ts";
import type { Quote } from "./plan-reading.ts";

/** A piece of the text with its two views (lib/vietnamese/fold.ts): same length, so places carry over. */
export interface Passage {
  readonly from: number;
  readonly text: string;
  readonly low: string;
  readonly bare: string;
}

export function wholePassage(document: OfficialText): Passage {
  return { from: 0, text: document.text, low: lowered(document.text), bare: bare(document.text) };
}

/** The part between two places that count from the start of `passage`. */
export function part(passage: Passage, from: number, to: number = passage.text.length): Passage {
  return {
    from: passage.from + from,
    text: passage.text.slice(from, to),
    low: passage.low.slice(from, to),
    bare: passage.bare.slice(from, to),
  };
}

export function passageAt(whole: Passage, at: Place): Passage {
  return part(whole, at[0], at[1]);
}

/** A full stop, or a semicolon, before a new beginning; not the points of abbreviations and numbers. */
const sentenceEnd = /[.!?…](?:["”»)]{0,2})\s+(?=["“(]?[\p{Lu}\d])/gu;

const abbreviation =
  /(?:^|[\s(])(?:tp|tx|tt|ts|ths|pgs|gs|bs|ks|tm|kt|tl|tuq|q|st|v\.v|\d{1,2}|[ivx]{1,4}|[a-zđ])\.$/u;

/** Nobody writes a longer one; files without full stops would make every search within a sentence slow. */
const longestSentence = 2000;

/** The sentences of a passage, in order; what runs on without end is cut between words. */
export function sentences(passage: Passage): Passage[] {
  return cutAt(
    passage,
    sentenceEnd,
    (from, end) => !abbreviation.test(passage.low.slice(Math.max(from, end - 8), end)),
  ).flatMap(inPieces);
}

function inPieces(sentence: Passage): Passage[] {
  const pieces: Passage[] = [];
  let from = 0;
  while (sentence.text.length - from > longestSentence) {
    const blank = sentence.text.lastIndexOf(" ", from + longestSentence);
    const to = blank > from ? blank : from + longestSentence;
    pieces.push(part(sentence, from, to));
    from = to;
  }
  return [...pieces, part(sentence, from)];
}

/** The clauses of a sentence that semicolons part. */
export function clauses(passage: Passage): Passage[] {
  return cutAt(passage, /;\s*/gu, () => true);
}

function cutAt(passage: Passage, end: RegExp, really: (from: number, end: number) => boolean): Passage[] {
  const found: Passage[] = [];
  let from = 0;
  for (const match of passage.text.matchAll(end)) {
    const to = match.index + match[0].trimEnd().length;
    if (!really(from, match.index + 1)) continue;
    found.push(part(passage, from, to));
    from = match.index + match[0].length;
  }
  if (from < passage.text.length) found.push(part(passage, from));
  return found.filter((piece) => piece.text.trim() !== "");
}

/** The text without these signs at its end. A pattern would try every run of them in the text, again and again. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const longestQuote = 1200;

/** The passage as a quote, cut at a word where it is longer than a quote may be. */
export function quoteOf(passage: Passage): Quote {
  const lead = passage.text.length - passage.text.trimStart().length;
  let text = passage.text.trim();
  if (text.length > longestQuote)
    text = text.slice(0, text.lastIndexOf(" ", longestQuote) + 1 || longestQuote).trimEnd();
  const from = passage.from + lead;
  return { quote: foldSpace(text), at: [from, from + text.length] };
}
