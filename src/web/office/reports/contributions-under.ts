import type { OutlineSection } from "#domain/lists/lists.ts";
import type { Contribution } from "#domain/reports/contributions.ts";

/**
 * The words of those below that are offered under a section: those of the same section of theirs and, under the last
 * that is written by hand, those of sections that this outline has not. Nothing that was written below stays unseen.
 */
export function contributionsUnder(
  { code, kind }: Pick<OutlineSection, "code" | "kind">,
  outline: readonly Pick<OutlineSection, "code" | "kind">[],
  contributions: readonly Contribution[],
): Contribution[] {
  if (kind !== "narrative") return [];
  const written = outline.filter((section) => section.kind === "narrative").map((section) => section.code);
  const isLast = written.at(-1) === code;
  return contributions.filter(({ section }) => section === code || (isLast && !written.includes(section)));
}
