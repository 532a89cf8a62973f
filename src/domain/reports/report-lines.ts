import type { ReportFacts } from "./report-facts.ts";
import { rowsOfSection } from "./report-rows.ts";
import type { Narrative } from "./report.ts";

/** A line of a report that can be spoken of by itself: a paragraph that was written, or a row of a table. */
export interface ReportLine {
  /** "leadership:2": the third paragraph of a section; "work:activity:talk": a row (report-rows.ts). */
  readonly line: string;
  /** The section of the outline that it stands in. */
  readonly section: string;
  readonly text: string;
}

/** Every line of a report, in the order of its outline. */
export function reportLines(facts: ReportFacts, narrative: Narrative): ReportLine[] {
  return facts.outline.flatMap(({ kind, code }): ReportLine[] => {
    if (kind !== "narrative")
      return rowsOfSection[kind](facts).map(({ row, text }) => ({
        line: lineOfRow(code, row),
        section: code,
        text,
      }));
    return paragraphsOf(narrative[code] ?? "").map((text, index) => ({
      line: `${code}:${index}`,
      section: code,
      text,
    }));
  });
}

export const lineOfRow = (section: string, row: string): string => `${section}:${row}`;

/** What was written, paragraph by paragraph; empty lines are no paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
