import { linesOf, type LaidPage, type PageLine, type Run } from "./read-page.ts";

const pageNumber = /^(?:trang|page)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:\/|of)\s*\d{1,4})?$/iu;

/**
 * The pages without what repeats on them: page numbers, running heads and feet. Only what stands in the outer
 * tenth of the page is looked at.
 */
export function withoutFurniture(pages: readonly LaidPage[]): LaidPage[] {
  const edges = pages.map(edgesOf);
  const repeated = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) repeated.set(key, (repeated.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length * 0.4);
  return pages.map((page, i) => {
    const dropped = new Set<Run>(
      (edges[i] ?? [])
        .filter((line) => pageNumber.test(line.text) || (repeated.get(keyOf(line)) ?? 0) >= often)
        .flatMap((line) => line.runs),
    );
    return dropped.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) };
  });
}

function edgesOf(page: LaidPage): PageLine[] {
  const lines = linesOf(page.runs);
  return lines.filter(
    (line, i) =>
      (i < 2 && line.baseline < page.height * 0.1) ||
      (i >= lines.length - 2 && line.baseline > page.height * 0.9),
  );
}

/** The same words at the same height, whatever number the page has. */
function keyOf(line: PageLine): string {
  return `${Math.round(line.baseline / line.size)} ${line.text.replace(/\d+/gu, "#")}`;
}
