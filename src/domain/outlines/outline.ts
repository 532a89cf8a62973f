import type { OutlineSection, SectionPlan } from "#domain/lists/lists.ts";

/** An outline as it holds for some report. */
export interface Outline {
  /** A code of db/reference/report-outlines.csv, or of an outline that a unit made (own-outlines.ts). */
  readonly code: string;
  readonly name: string;
  /** What the report is about, inside a sentence. */
  readonly about: string;
  readonly description: string;
  /** The unit that prescribes it; null for the standard one. */
  readonly prescribedBy: string | null;
  readonly plan: readonly SectionPlan[];
  /** The same with their numbers. */
  readonly sections: readonly OutlineSection[];
}

/** What a unit has once prescribed of one kind of report. */
export interface OutlineVersion {
  readonly unitId: string;
  readonly outline: string;
  /** From 1, of this unit. */
  readonly version: number;
  readonly name: string | null;
  /** What such a report is about, inside a sentence; null where the unit leaves it as it is above. */
  readonly about: string | null;
  /** null: the unit went back to the outline of those above it. */
  readonly sections: readonly SectionPlan[] | null;
  readonly recordedAt: Date;
}
