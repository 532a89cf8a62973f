import type { PlanReading, Quote, Task } from "#lib/plan-reading/plan-reading.ts";
import { withWhatIsUnder } from "./passage-extent.ts";
import type { PassageKind } from "#domain/plans/plan-passage.ts";

/** A task of the reading in document order, with the place of the task it stands under. */
export interface ListedTask extends Omit<Task, "children"> {
  readonly parent: number | null;
  /** 0 at the top. */
  readonly depth: number;
}

/** The tree of tasks as a list, parents before their children. */
export function listedTasks(reading: Pick<PlanReading, "tasks">): ListedTask[] {
  const list: ListedTask[] = [];
  const add = (tasks: readonly Task[], parent: number | null, depth: number): void => {
    for (const { children, ...task } of tasks) {
      list.push({ ...task, parent, depth });
      add(children, list.length - 1, depth + 1);
    }
  };
  add(reading.tasks, null, 0);
  return list;
}

export interface ListedPassage extends Quote {
  readonly kind: PassageKind;
}

type Passages = Pick<
  PlanReading,
  "text" | "objectives" | "requirements" | "audiences" | "contents" | "funding"
>;

/** Purposes, requirements, audiences, contents and funding as one list. */
export function listedPassages(reading: Passages): ListedPassage[] {
  const of = (kind: PassageKind, quotes: readonly Quote[]) => quotes.map((quote) => ({ ...quote, kind }));
  return [
    ...of("objective", reading.objectives),
    ...of("requirement", reading.requirements),
    ...of("audience", reading.audiences),
    ...of("content", contentsInFull(reading)),
    ...of("funding", reading.funding),
  ];
}

/** The reader names the heads of the contents; what is to be told stands under them, line by line. */
function contentsInFull({ text, contents }: Pick<PlanReading, "text" | "contents">): Quote[] {
  const whole = contents.map((content) => ({ ...content, at: withWhatIsUnder(text, content.at) }));
  return whole
    .filter(({ at }) => !whole.some((other) => other.at[0] < at[0] && at[1] <= other.at[1]))
    .map((content) => ({ ...content, quote: text.slice(...content.at) || content.quote }));
}

interface Placed {
  readonly at?: readonly [from: number, to: number];
}

/** The warnings that are about a passage: those that share a character with it. */
export function warningsAbout<Kind extends Placed>(
  warnings: readonly Kind[],
  [from, to]: readonly [number, number],
): Kind[] {
  return warnings.filter(({ at }) => at !== undefined && at[0] < to && at[1] > from);
}

/** The warnings about no passage of the list: blank number and date, gaps in the numbering. */
export function warningsApart<Kind extends Placed>(
  warnings: readonly Kind[],
  passages: readonly { readonly at: readonly [number, number] }[],
): Kind[] {
  return warnings.filter(
    ({ at }) =>
      at === undefined || !passages.some((passage) => at[0] < passage.at[1] && at[1] > passage.at[0]),
  );
}
