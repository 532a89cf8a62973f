import { fromTcvn3 } from "./legacy-tcvn3.ts";
import { fromVni } from "./legacy-vni.ts";
import { spellingOf } from "./syllables.ts";

/**
 * Text typed for the fonts of before Unicode (TCVN3: .VnTime; VNI: VNI-Times). Seen as Unicode it is a soup of
 * Western letters and signs.
 */
export type LegacyEncoding = "tcvn3" | "vni";

/** Signs that TCVN3 uses for Vietnamese letters and that Vietnamese text in Unicode hardly has. */
const tcvn3Signs = /[µ¶·¸¹¨»¾¼½Æ©ÇÊÈÉË®Ì\u00CEÏÑªÒÕÓÔÖ×ØÜÞßáäåæçèëîïñóöøûüþ¬­§¡¢¤¦£¥]/gu;

/** VNI writes a vowel, then a second character for its marks. */
const vniPairs = /[aeouyAEOUYôöÔÖ][øùûõïâáàåãäêéèúüëØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|ñ|Ñ[aeiouöôAEIOUÖÔ]/gu;

/** Letters of which Vietnamese in Unicode is full and that neither of the old encodings yields. */
const unicodeLetters = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/gu;

/** Which old encoding the text is in; null for Unicode, for other languages and where there is too little to say. */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000);
  const unicode = count(sample, unicodeLetters);
  // Nearly every text of today ends here, before its letters are counted.
  if (unicode > sample.length * 0.02) return null;
  const letters = count(sample, /\p{L}/gu);
  if (letters < 40 || unicode > letters * 0.02) return null;
  const vni = count(sample, vniPairs);
  const tcvn3 = count(sample, tcvn3Signs);
  if (vni > letters * 0.06 && vni * 1.5 > count(sample, /[µ¸®¬­¨©ª]/gu)) return "vni";
  return tcvn3 > letters * 0.08 ? "tcvn3" : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Composed Unicode of a text in an old encoding. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return (encoding === "vni" ? fromVni(text) : fromTcvn3(text)).normalize("NFC");
}

/** A text with what was in an old encoding made Unicode, and which encodings those were. */
export interface Converted {
  readonly text: string;
  readonly from: ReadonlySet<LegacyEncoding>;
}

/** Converts the whole where the whole is old, else those of its lines that surely are (pasted from an older file). */
export function withoutLegacy(text: string): Converted {
  const whole = detectLegacyEncoding(text);
  if (whole !== null) return { text: fromLegacy(text, whole), from: new Set([whole]) };
  const from = new Set<LegacyEncoding>();
  const lines = text.replace(/[^\n]{40,}/gu, (line) => {
    const encoding = detectLegacyEncoding(line);
    if (encoding === null) return line;
    const converted = fromLegacy(line, encoding);
    // One line is little to go by: it must come out as Vietnamese.
    if (spellingOf(converted).syllables < 0.8) return line;
    from.add(encoding);
    return converted;
  });
  return { text: lines, from };
}

/** Bytes that are not UTF-8, by the old encoding that makes them Vietnamese; null where none does. */
export function decodeLegacyBytes(
  bytes: Uint8Array,
): { text: string; from: LegacyEncoding | "windows-1258" } | null {
  const western = new TextDecoder("windows-1252").decode(bytes);
  const candidates = [
    { from: "windows-1258", text: new TextDecoder("windows-1258").decode(bytes).normalize("NFC") },
    { from: "tcvn3", text: fromTcvn3(western) },
    { from: "vni", text: fromVni(western) },
  ] as const;
  const [best] = candidates
    .map((candidate) => ({ ...candidate, spelling: spellingOf(candidate.text) }))
    .sort((one, other) => other.spelling.syllables - one.spelling.syllables);
  if (best === undefined || best.spelling.syllables < 0.8 || best.spelling.vietnamese < 0.02) return null;
  return { text: best.text, from: best.from };
}
