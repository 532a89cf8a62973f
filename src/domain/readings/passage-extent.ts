import { findLabel } from "#lib/official-documents/read-labels.ts";

/**
 * How far a numbered passage reaches: to the line before the next of its rank or above. "1. Truyền thông về pháp
 * luật" has its contents in the lines under it.
 * @param at UTF-16 offsets of its first line, or of part of it
 */
export function withWhatIsUnder(
  text: string,
  at: readonly [from: number, to: number],
): [from: number, to: number] {
  const own = findLabel(text.slice(...at));
  if (own === null) return [...at];
  let to = endOfLine(text, at[1]);
  while (to < text.length) {
    const end = endOfLine(text, to + 1);
    const label = findLabel(text.slice(to + 1, end));
    if (label !== null && label.rank <= own.rank) break;
    to = end;
  }
  return [at[0], Math.max(at[1], to)];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
