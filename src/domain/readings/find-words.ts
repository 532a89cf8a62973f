import { bare, composed, lowered } from "#lib/vietnamese/fold.ts";

/**
 * Where words that a person copied stand in a text: white space, line ends, upper and lower case may differ; then
 * accents too.
 * @param text composed (NFC), as a reading keeps it
 * @returns UTF-16 offsets of the first such place; null where there is none
 */
export function findWords(text: string, words: string): [from: number, to: number] | null {
  const sought = composed(words)
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (sought.length === 0) return null;
  for (const view of [lowered, bare]) {
    const pattern = sought.map((word) => view(word).replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("\\s+");
    const found = new RegExp(pattern, "u").exec(view(text));
    if (found) return [found.index, found.index + found[0].length];
  }
  return null;
}
