import { detectLegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { spellingOf } from "#lib/vietnamese/syllables.ts";

/**
 * True for text out of a PDF whose fonts scramble it: letters lost, put elsewhere or replaced by signs. Text in
 * another language or in an old Vietnamese encoding is not garbled.
 */
export function isGarbled(text: string): boolean {
  const { words, syllables, vowelless, vietnamese } = spellingOf(text);
  const sample = text.slice(0, 60_000);
  const signs = sample.match(/\S/gu)?.length ?? 0;
  if (signs === 0) return false;
  // What no font of text gives: private use, unassigned, control and replacement characters.
  const strange = sample.match(/[\p{Co}\p{Cn}\uFFFD]|(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (strange > signs * 0.02) return true;
  if (words < 20 || detectLegacyEncoding(text) !== null) return false;
  return vowelless > 0.15 || (vietnamese > 0.01 && syllables < 0.75);
}
