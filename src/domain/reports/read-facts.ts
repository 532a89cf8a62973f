import { noExtras, type ReportExtras } from "./report-extras.ts";
import { noFigures } from "./report-figures.ts";
import type { ReportFacts } from "./report-facts.ts";

type Added = "version" | "figures" | "sources" | "adjustments" | keyof ReportExtras;

/** What was frozen before reports could be added up: the same without its numbers. */
interface FirstFacts extends Omit<ReportFacts, Added> {
  readonly version: 1;
}

/** From before there were estimates, supplements and the rest, any of which may be missing. */
type WithoutExtras = Omit<ReportFacts, keyof ReportExtras> & Partial<ReportExtras>;

/**
 * Frozen facts as the present shape. Of an old report the numbers are unknown: it stays readable and is not added
 * to anything.
 * @param stored written by the queries of this folder alone, from facts of one of these shapes
 */
export function readFacts(stored: unknown): ReportFacts {
  const facts = stored as FirstFacts | WithoutExtras;
  return facts.version === 1
    ? { ...noExtras, ...facts, version: 2, figures: noFigures, sources: null, adjustments: [] }
    : { ...noExtras, ...facts };
}
