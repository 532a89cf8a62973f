import type { OutlineSection, YearlyOccasion } from "#domain/lists/lists.ts";
import { checkChange } from "./check-change.ts";
import { checkGround } from "./check-ground.ts";
import { checkNarrative } from "./check-narrative.ts";
import { checkSums } from "./check-sums.ts";
import { isError, type ReportCheck } from "./report-check.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { Narrative } from "./report.ts";

/** What is still open in a report: what must be mended first, then what is asked, then what is worth a look. */
export function checkReport(
  facts: ReportFacts,
  narrative: Narrative,
  { occasions }: { readonly occasions: readonly YearlyOccasion[] },
): ReportCheck[] {
  const unwritten = unwrittenSections(facts.outline, narrative).map(({ code, heading }): ReportCheck => ({
    kind: "unwritten",
    code: `unwritten:${code}`,
    text: `Chưa viết “${heading}”.`,
    section: code,
  }));
  const others = [
    ...checkSums(facts),
    ...checkChange(facts),
    ...checkGround(facts, occasions),
    ...checkNarrative(facts, narrative),
  ];
  const ofKind = (kind: ReportCheck["kind"]) => others.filter((check) => check.kind === kind);
  return [...unwritten, ...ofKind("wrong"), ...ofKind("ask"), ...ofKind("look")];
}

/** Sections that must be written and are not. */
export function unwrittenSections(
  outline: readonly OutlineSection[],
  narrative: Narrative,
): OutlineSection[] {
  return outline.filter(
    ({ kind, required, code }) => kind === "narrative" && required && (narrative[code] ?? "").trim() === "",
  );
}

/** What keeps a report from being sent, and what was asked and has no answer yet. */
export function openChecks(
  checks: readonly ReportCheck[],
  answers: Readonly<Record<string, string | undefined>>,
): ReportCheck[] {
  return checks.filter(
    (check) => isError(check) || (check.kind === "ask" && answers[check.code] === undefined),
  );
}

/** Answers that say of everything asked that it was seen. */
export function allSeen(checks: readonly ReportCheck[]): Record<string, string> {
  return Object.fromEntries(checks.filter(({ kind }) => kind === "ask").map(({ code }) => [code, ""]));
}
