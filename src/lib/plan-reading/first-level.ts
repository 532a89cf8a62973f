import type { Section } from "#lib/official-documents/read-outline.ts";

/**
 * The items directly under a heading: those of the highest label in it. Where the numbers fall back (4, then 3) a
 * page with a heading was lost, and what follows belongs to the lost section: it is the second value.
 */
export function firstLevel(section: Section): { items: Section[]; lost: Section[] } {
  const top = section.children.reduce((least, child) => Math.min(least, child.rank), Infinity);
  const all = section.children.filter((child) => child.rank === top);
  const fall = all.findIndex((child, i) => fallsBack(all[i - 1], child));
  return fall < 0 ? { items: all, lost: [] } : { items: all.slice(0, fall), lost: all.slice(fall) };
}

/** Numbering that goes back, but not to the beginning (a new list may begin at 1 under an unlabelled heading). */
export function fallsBack(before: Section | undefined, after: Section): boolean {
  const [last, next] = [before?.label?.number ?? null, after.label?.number ?? null];
  return (
    last !== null && next !== null && next !== 1 && next <= last && before?.label?.kind === after.label?.kind
  );
}
