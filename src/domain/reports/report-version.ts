import type { ReportAnswer } from "./report-answers.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { Narrative } from "./report.ts";

/** A report as it was sent once: nothing of it changes any more. */
export interface ReportVersion {
  /** 1 for what was sent first. */
  readonly version: number;
  readonly narrative: Narrative;
  readonly facts: ReportFacts;
  readonly factsDigest: string;
  /** Why a report once accepted was corrected; null for an ordinary sending. */
  readonly reason: string | null;
  /** What was asked before it was sent, and what was said to it. */
  readonly answers: readonly ReportAnswer[];
  readonly submittedAt: Date;
  readonly decision: "returned" | "accepted" | null;
  readonly decidedAt: Date | null;
  /** What the receiver said of the whole. */
  readonly remark: string | null;
}

/** What the receiver said of one line. */
export interface LineRemark {
  /** As report-lines.ts names it. */
  readonly line: string;
  /** The line as it was read. */
  readonly quote: string;
  readonly remark: string;
}
