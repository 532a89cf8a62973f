import type { ReportOutline } from "#domain/lists/lists.ts";
import type { OfficialDocument } from "#lib/official-documents/official-document.ts";
import { showDocument, type ShownDocument } from "#lib/official-documents/shown-document.ts";
import { layOutReport } from "./annual-report.word.ts";
import { drawResults } from "./report-chart.ts";
import { sampleNarrative, sampleReport } from "./sample-report.ts";

/** A report after an outline, filled in with invented figures, as a document that can be written or shown. */
export function sampleDocument(
  outline: Pick<ReportOutline, "code" | "about" | "sections">,
): OfficialDocument {
  const facts = sampleReport(outline);
  return layOutReport(facts, sampleNarrative(facts.outline));
}

export interface OutlinePreview {
  readonly document: ShownDocument;
  /** The chart as an SVG, which a page shows better than the picture of the Word file. */
  readonly chart: string | null;
}

/** The same for a page. */
export function previewOutline(outline: Parameters<typeof sampleDocument>[0]): OutlinePreview {
  return { document: showDocument(sampleDocument(outline)), chart: drawResults(sampleReport(outline)) };
}
