/**
 * Not inside a word: JavaScript's \b knows no Vietnamese letter. One range from À to ỿ holds them all; \p{L} would
 * too, with some six hundred ranges in every pattern, and make patterns many times slower to build.
 */
export const wordStart = String.raw`(?<![0-9A-Za-z\u00C0-\u1EFF])`;
export const wordEnd = String.raw`(?![0-9A-Za-z\u00C0-\u1EFF])`;

/** A pattern for whole words or phrases, for matching on lowered text; a blank stands for any white space. */
export function phrase(alternatives: string, flags = "u"): RegExp {
  return new RegExp(whole(alternatives), flags);
}

/** The source of such a pattern, to be built into a larger one: whole words or phrases on lowered text; a blank stands for any white space. */
export function whole(alternatives: string): string {
  return `${wordStart}(?:${alternatives.replaceAll(" ", String.raw`\s+`)})${wordEnd}`;
}
