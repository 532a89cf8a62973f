import type { Run } from "./read-page.ts";

/**
 * A run that PDF readers made of the words of several cells, parted at the walls between them: each at the blank
 * that stands nearest, as far as the number of letters tells where it stands.
 */
export function partedRun(run: Run, walls: readonly number[]): Run[] {
  const inside = walls.filter((wall) => wall > run.from + run.size * 0.2 && wall < run.to - run.size * 0.2);
  if (inside.length === 0) return [run];
  const xAt = (index: number): number => run.from + (index / run.text.length) * (run.to - run.from);
  const blanks = [...run.text.matchAll(/\s+/gu)].map(({ index }) => index);
  const pieces: Run[] = [];
  let begin = 0;
  for (const wall of inside) {
    const left = blanks.filter((index) => index > begin);
    const cut = left.toSorted((a, b) => Math.abs(xAt(a) - wall) - Math.abs(xAt(b) - wall))[0];
    // A word alone that overhangs its cell is no two words.
    if (cut === undefined || Math.abs(xAt(cut) - wall) > (run.to - run.from) / 2) continue;
    pieces.push({ ...run, text: run.text.slice(begin, cut), from: xAt(begin), to: Math.min(xAt(cut), wall) });
    begin = cut + 1;
  }
  return [
    ...pieces,
    { ...run, text: run.text.slice(begin), from: Math.max(xAt(begin), pieces.at(-1)?.to ?? 0) },
  ];
}
