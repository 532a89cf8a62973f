/** Not inside a word: JavaScript's \b knows no Vietnamese letter. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

/** A pattern for whole words or phrases, for matching on lowered text; a blank stands for any white space. */
export function phrase(alternatives: string, flags = "u"): RegExp {
  return new RegExp(whole(alternatives), flags);
}

/** The source of such a pattern, to be built into a larger one. */
export function whole(alternatives: string): string {
  return `${wordStart}(?:${alternatives.replaceAll(" ", String.raw`\s+`)})${wordEnd}`;
}
