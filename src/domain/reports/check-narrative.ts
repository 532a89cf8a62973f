import type { ReportCheck } from "./report-check.ts";
import type { ReportFacts } from "./report-facts.ts";
import { paragraphsOf } from "./report-lines.ts";
import type { Narrative } from "./report.ts";
import { checkAgainstFigures } from "./stated-against-figures.ts";
import { checkAverages, type StatedFault } from "./stated-averages.ts";
import { checkParts } from "./stated-parts.ts";
import { checkTotals } from "./stated-totals.ts";

/** Numbers in the words of a report that disagree with each other, which is asked about, or with its tables. */
export function checkNarrative(facts: ReportFacts, narrative: Narrative): ReportCheck[] {
  const sections = facts.outline.filter(({ kind }) => kind === "narrative");
  const ofSections = sections.flatMap(({ code }) => {
    const as = (kind: ReportCheck["kind"]) => (fault: StatedFault) => checkOf(kind, fault, code);
    return paragraphsOf(narrative[code] ?? "").flatMap((paragraph) => {
      const { totals, near } = checkAgainstFigures(paragraph, facts);
      const stated = [...checkAverages(paragraph, facts), ...checkParts(paragraph), ...totals];
      return [...stated.map(as("ask")), ...near.map(as("look"))];
    });
  });
  const all = sections.map(({ code }) => narrative[code] ?? "").join("\n");
  const twice = checkTotals(all).map((fault) => checkOf("ask", fault, null));
  return onceEach([...ofSections, ...twice]);
}

function checkOf(kind: ReportCheck["kind"], { key, text }: StatedFault, section: string | null): ReportCheck {
  return { kind, code: `stated:${section ?? "all"}:${key}`, text, section };
}

/** The same said twice in one section is one question. */
function onceEach(checks: readonly ReportCheck[]): ReportCheck[] {
  return [...new Map(checks.map((check) => [check.code, check])).values()];
}
