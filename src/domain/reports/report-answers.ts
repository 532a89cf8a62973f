/** What was asked before a report was sent, and what its unit said to it. */
export interface ReportAnswer {
  readonly code: string;
  /** The question as it was read. */
  readonly text: string;
  /** null where it was ticked as seen. */
  readonly reason: string | null;
}
