import { threeLevelDay } from "./three-level-map.ts";
import type { UnitState } from "./unit-states.ts";

/** What a unit was called, and which kind it was, from a day to a day. */
export interface UnitChapter {
  readonly name: string;
  readonly kind: string;
  /** ISO days: the first on which it holds, and the first on which it no longer does; null while it does. */
  readonly from: string;
  /** False where the sources only say that it held before the three-level map ended. */
  readonly fromKnown: boolean;
  readonly until: string | null;
  readonly instrument: string | null;
}

/** The states of one unit, in order of time, as a person tells them: those that change nothing seen are one. */
export function tellHistory(states: readonly UnitState[]): UnitChapter[] {
  const chapters: UnitChapter[] = [];
  for (const { name, kind, validFrom: from, validTo: until, instrument } of states) {
    const last = chapters.at(-1);
    if (last && last.name === name && last.kind === kind && last.until === from) {
      chapters[chapters.length - 1] = { ...last, until };
    } else {
      chapters.push({ name, kind, from, fromKnown: from !== threeLevelDay, until, instrument });
    }
  }
  return chapters;
}
