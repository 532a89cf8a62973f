/** How letters and paragraphs look once styles and defaults are applied. Lengths in points. */
export interface RunLook {
  /** The font of letters without marks, and the one of the Vietnamese letters beyond them. */
  readonly font: string;
  readonly markedFont: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Capitals as an effect: the text itself may be in small letters. */
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Six hexadecimal digits in capitals, or "AUTO". */
  readonly color: string;
}

/** "tabbed": the line was part of one in which tabs hold two columns apart, so that its alignment says nothing. */
export type Alignment = "left" | "center" | "right" | "both" | "tabbed";

export interface ParagraphLook {
  readonly style: string;
  readonly align: Alignment;
  readonly left: number;
  /** From the left edge; negative where it hangs. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** No space between paragraphs of one style. */
  readonly contextual: boolean;
  /** A multiple of the font's own line, or points: exactly or at least so many. */
  readonly line: { readonly rule: "multiple" | "exact" | "least"; readonly value: number };
}
