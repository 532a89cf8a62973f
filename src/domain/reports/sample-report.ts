import type { OutlineSection, ReportOutline } from "#domain/lists/lists.ts";
import { numberSections } from "#domain/outlines/number-sections.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { Narrative } from "./report.ts";
import { sampleFacts } from "./sample-facts.ts";

/** The facts of an invented commune, reported after an outline: what its form looks like when it is filled in. */
export function sampleReport({
  code,
  about,
  sections,
}: Pick<ReportOutline, "code" | "about" | "sections">): ReportFacts {
  return sampleFacts({ about, outline: numberSections(code, sections) });
}

/** In the place of what people will write, what they are asked for. */
export function sampleNarrative(outline: readonly OutlineSection[]): Narrative {
  return Object.fromEntries(
    outline
      .filter(({ kind }) => kind === "narrative")
      .map(({ code, heading, hint }) => [code, `(Người lập báo cáo viết: ${hint ?? heading})`]),
  );
}
