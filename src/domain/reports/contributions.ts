import type { OutlineSection } from "#domain/lists/lists.ts";
import type { PrintedContribution } from "./report-extras.ts";

/**
 * What was decided of the words of a unit below: taken into the own text, kept to be printed as theirs, or dropped.
 * Undecided words are open.
 */
export const contributionChoices = ["taken", "kept", "dropped", "open"] as const;
export type ContributionChoice = (typeof contributionChoices)[number];

/** A source → what was decided, of which version: words sent anew are open anew. */
export type ContributionChoices = Readonly<
  Record<string, { readonly version: number; readonly choice: Exclude<ContributionChoice, "open"> }>
>;

/** What one unit below wrote in one section of its accepted report, or printed there as another's own words. */
export interface WrittenBelow {
  readonly reportId: string;
  readonly version: number;
  /** Whose words they are: the sender's, or "Trạm Y tế, Xã Suối Hoa" where the sender kept another's. */
  readonly unitName: string;
  readonly section: string;
  readonly heading: string;
  readonly text: string;
  /** Of words that the sender kept, which of them: a place in that version. */
  readonly kept: number | null;
}

export interface Contribution extends WrittenBelow {
  /** Names it: "<report>:<section>", of kept words "<report>:<section>:<which>". */
  readonly source: string;
  readonly choice: ContributionChoice;
}

export const sourceOf = ({
  reportId,
  section,
  kept,
}: Pick<WrittenBelow, "reportId" | "section" | "kept">): string =>
  kept === null ? `${reportId}:${section}` : `${reportId}:${section}:${kept}`;

/** The words of those below with what was decided of each. */
export function withChoices(written: readonly WrittenBelow[], choices: ContributionChoices): Contribution[] {
  return written.map((words) => ({ ...words, source: sourceOf(words), choice: choiceOf(words, choices) }));
}

export function isDecided(words: WrittenBelow, choices: ContributionChoices): boolean {
  return choiceOf(words, choices) !== "open";
}

function choiceOf(words: WrittenBelow, choices: ContributionChoices): ContributionChoice {
  const decided = choices[sourceOf(words)];
  return decided?.version === words.version ? decided.choice : "open";
}

/** What is printed as theirs, where the outline has a place for it. */
export function printedContributions(
  contributions: readonly Contribution[],
  outline: readonly OutlineSection[],
): PrintedContribution[] {
  if (!outline.some(({ kind }) => kind === "contributions")) return [];
  return contributions
    .filter(({ choice }) => choice === "kept")
    .map(({ unitName, section, heading, text }) => ({ unitName, section, heading, text }));
}

/** The own text with theirs after it, said to be theirs: "Trạm Y tế: …". Lists stay lists, below the name. */
export function takenInto(own: string, { unitName, text }: Pick<WrittenBelow, "unitName" | "text">): string {
  const words = text.trim();
  const attributed = /^[-–•+*]\s/u.test(words) ? `${unitName}:\n${words}` : `${unitName}: ${words}`;
  return own.trim() === "" ? attributed : `${own.trimEnd()}\n${attributed}`;
}
