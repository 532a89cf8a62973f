/** Which syllables Vietnamese spelling allows: tells Vietnamese text from text whose letters were scrambled. */

const onsets = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x";

const rimes = [
  "a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?|ă(?:c|m|ng|n|p|t)|â(?:c|m|ng|n|p|t|u|y)",
  "e(?:c|m|ng|n|o|p|t)?|ê(?:ch|m|nh|n|p|t|u)?",
  "i(?:a|ch|m|nh|n|p|t|u)?|iê(?:c|m|ng|n|p|t|u)",
  "oo(?:c|ng)|oa(?:c|ch|i|m|ng|nh|n|o|p|t|y)?|oă(?:c|m|ng|n|t)|oe(?:o|n|t)?|o(?:c|i|m|ng|n|p|t)?",
  "ô(?:c|i|m|ng|n|p|t)?|ơ(?:i|m|n|p|t)?",
  "uâ(?:n|ng|t|y)|uê(?:ch|nh|n)?|uơ|uô(?:c|i|m|ng|n|t)|uyê(?:n|t)|uy(?:a|ch|nh|p|t|u|n)?|u(?:a|c|i|m|ng|n|p|t)?",
  "ươ(?:c|i|m|ng|n|p|t|u)|ư(?:a|c|i|m|ng|n|t|u)?",
  "yê(?:m|ng|n|t|u)|y(?:ch|nh|n|t|u)?",
].join("|");

const spelling = new RegExp(`^(?:${onsets})?(?:${rimes})$`, "u");
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Syllables that end in p, t, c, ch bear only sắc or nặng when they bear a tone. */
const stopped = /(?:p|t|c|ch)$/u;

/** True for one syllable in any case and in either placement of the tone mark. Foreign words are mostly none. */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false;
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(toneMarks) ?? [];
  const base = apart.replace(toneMarks, "").normalize("NFC");
  if (tones.length > 1 || !spelling.test(base)) return false;
  return tones.length === 0 || !stopped.test(base) || tones[0] === "\u0301" || tones[0] === "\u0323";
}

const longestSample = 60_000;
const abbreviation = /\p{Lu}.*\p{Lu}/u;
const vowels = /[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]/u;

export interface Spelling {
  /** Words looked at, abbreviations and single letters too. */
  readonly words: number;
  /** Share of the words that are syllables, 0 to 1; 0 where there are none. */
  readonly syllables: number;
  /** Share of the words, abbreviations aside, that have no vowel at all: letters were lost. */
  readonly vowelless: number;
  /** Share of the letters that only Vietnamese has: ă đ ơ ư and those with two marks. */
  readonly vietnamese: number;
}

/** How far a text (its beginning, where it is long) is spelled as Vietnamese is. */
export function spellingOf(text: string): Spelling {
  const sample = text.slice(0, longestSample).normalize("NFC");
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = new Map<string, boolean>();
  let [syllables, vowelless] = [0, 0];
  for (const word of words) {
    const seen = known.get(word) ?? isSyllable(word);
    known.set(word, seen);
    if (seen) syllables += 1;
    else if (!abbreviation.test(word) && !vowels.test(word.normalize("NFD"))) vowelless += 1;
  }
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const special = sample.match(/[ĂăĐđƠơƯư\u1EA0-\u1EF9]/gu)?.length ?? 0;
  return {
    words: words.length,
    syllables: words.length === 0 ? 0 : syllables / words.length,
    vowelless: words.length === 0 ? 0 : vowelless / words.length,
    vietnamese: letters === 0 ? 0 : special / letters,
  };
}
