import type { ReportFacts } from "./report-facts.ts";
import type { Narrative } from "./report.ts";

/** A line of a report that can be spoken of by itself: a paragraph that was written, or a row of the results. */
export interface ReportLine {
  /** "leadership:2": the third paragraph of a section; "results:<target>": a row. */
  readonly line: string;
  /** The section of the outline that it stands in. */
  readonly section: string;
  readonly text: string;
}

/** Every line of a report, in the order of its outline. */
export function reportLines(
  facts: Pick<ReportFacts, "outline" | "targets">,
  narrative: Narrative,
): ReportLine[] {
  return facts.outline.flatMap(({ kind, code }): ReportLine[] => {
    if (kind === "results-table")
      return facts.targets.map(({ targetId, title, achieved }) => ({
        line: `${code}:${targetId}`,
        section: code,
        text: `${title}: ${achieved}`,
      }));
    if (kind !== "narrative") return [];
    return paragraphsOf(narrative[code] ?? "").map((text, index) => ({
      line: `${code}:${index}`,
      section: code,
      text,
    }));
  });
}

/** What was written, paragraph by paragraph; empty lines are no paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
