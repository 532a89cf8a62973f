/** Something to look at before a report is sent. */
export interface ReportCheck {
  /**
   * unwritten, wrong: must be mended before sending · ask: needs a reason, or a tick that it was seen · look: worth
   * knowing, and no hindrance
   */
  readonly kind: "unwritten" | "wrong" | "ask" | "look";
  /** Names it among the answers; the same as long as it asks the same. */
  readonly code: string;
  readonly text: string;
  /** The section that it is about. */
  readonly section: string | null;
  /** The estimate that it is about, by its line. */
  readonly line?: string;
}

/** What keeps a report from being sent. */
export const isError = ({ kind }: Pick<ReportCheck, "kind">): boolean =>
  kind === "unwritten" || kind === "wrong";
