import type { Paragraph } from "./official-text.ts";
import { findLabel, unlabelledRank, type Label } from "./read-labels.ts";

/** A line with what stands under it. */
export interface Section {
  readonly head: Paragraph;
  readonly label: Label | null;
  /** The head without its label. */
  readonly title: string;
  readonly rank: number;
  /** Lines without a label that directly follow. */
  readonly body: Paragraph[];
  readonly children: Section[];
  readonly parent: Section | null;
}

/**
 * The tree that the labels of lines make. Levels follow the order of Nghị định 30/2020 and the habit of - + •,
 * so a level left out does no harm. `isHeading` names the lines that head a section without carrying a label.
 */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  isHeading: (line: string) => boolean = () => false,
): readonly Section[] {
  const roots: Section[] = [];
  let open: Section | null = null;
  for (const head of paragraphs) {
    if (head.kind === "note") continue;
    const label = head.kind === "row" ? null : findLabel(head.text);
    const rank = label?.rank ?? (head.kind === "line" && isHeading(head.text) ? unlabelledRank : null);
    if (rank === null) {
      open?.body.push(head);
      continue;
    }
    while (open !== null && open.rank >= rank) open = open.parent;
    const title = label === null ? head.text : head.text.slice(label.text.length).trimStart();
    const section: Section = { head, label, title, rank, body: [], children: [], parent: open };
    (open?.children ?? roots).push(section);
    open = section;
  }
  return roots;
}

/** A section and all under it, in the document's order. */
export function* walk(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* walk(section.children);
  }
}

/** Where the last line of a section ends. */
export function endOf(section: Section): number {
  const own = section.body.at(-1)?.at[1] ?? section.head.at[1];
  const last = section.children.at(-1);
  return last === undefined ? own : Math.max(own, endOf(last));
}
