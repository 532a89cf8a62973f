import { findLabel, type Label } from "#lib/official-documents/read-labels.ts";

interface Step {
  readonly label: Label;
  /** How many of its kind came before it under the same head, itself included. */
  readonly nth: number;
}

/** The clause of a place, as a UTF-16 offset; null where it stands under no label. */
export type ClauseOf = (at: number) => string | null;

/**
 * How officials cite the places of a plan: "II.1", "I.2, gạch đầu dòng 3", "III.a". The labels of the lines
 * alone make the path; a line without one belongs to the numbered item above it, not to its last dash.
 * Reads the text once, however many places are asked for.
 * @param text the plan's text, one paragraph a line
 */
export function clausesIn(text: string): ClauseOf {
  const open: Step[] = [];
  const lines: { readonly from: number; readonly path: string | null }[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const label = findLabel(line);
    if (label !== null) enter(open, label);
    lines.push({ from, path: written(open, label !== null) });
    from += line.length + 1;
  }
  return (at) => lines[lineAt(lines, at)]?.path ?? null;
}

/** Closes what the label ends and opens it. */
function enter(open: Step[], label: Label): void {
  let before: Step | undefined;
  while ((open.at(-1)?.label.rank ?? -1) >= label.rank) before = open.pop();
  const earlier = before?.label.kind === label.kind && before.label.rank === label.rank ? before.nth : 0;
  open.push({ label, nth: earlier + 1 });
}

function written(open: readonly Step[], withBullet: boolean): string | null {
  const numbers = open.filter(({ label }) => label.kind !== "bullet").map(({ label }) => bare(label.text));
  // "2.6" already names the "2" that it stands under.
  const path = numbers.filter((number, at) => !numbers[at + 1]?.startsWith(`${number}.`)).join(".");
  const bullet = withBullet ? open.find(({ label }) => label.kind === "bullet") : undefined;
  const parts = [path, bullet ? `gạch đầu dòng ${bullet.nth}` : ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

function bare(label: string): string {
  return label.replace(/[\s.:)(/–-]+$/u, "").replace(/^\(/, "");
}

/** The last line that begins at or before the place, by halving. */
function lineAt(lines: readonly { readonly from: number }[], at: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
