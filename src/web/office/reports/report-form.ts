import { contributionChoices, type ContributionChoice } from "#domain/reports/contributions.ts";
import type { FieldErrors } from "#domain/refusal.ts";

/** A refused form, with everything that was typed: what the page shows again. */
export interface RefusedReport {
  readonly fields: FieldErrors;
  /** Code of a section, or the name of another field → what was typed there. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What a button of the report's pages asks for. */
const steps = ["save", "check", "send", "return", "accept", "reopen", "number"] as const;
type Step = (typeof steps)[number];

/** Names of the report's form: a field a section. */
const prefix = "sections.";
const estimatePrefix = "estimates.";
const answerPrefix = "answers.";
const seenPrefix = "seen.";

export const sectionField = (code: string): string => `${prefix}${code}`;
export const estimateField = (line: string): string => `${estimatePrefix}${line}`;
export const answerField = (code: string): string => `${answerPrefix}${code}`;
export const seenField = (code: string): string => `${seenPrefix}${code}`;

/** What a button below a section asks for: whose words, and into which section of the own report. */
export const contributionStep = (choice: ContributionChoice, source: string, section: string): string =>
  `${choice}@${source}@${section}`;

/** The step of such a button; null of another. */
export function readContributionStep(
  form: FormData,
): { readonly choice: ContributionChoice; readonly source: string; readonly section: string } | null {
  const step = form.get("step");
  const [said, source, section] = typeof step === "string" ? step.split("@") : [];
  const choice = contributionChoices.find((each) => each === said);
  return choice && source && section ? { choice, source, section } : null;
}

/** Fields of one kind by what stands behind their prefix, as typed. */
function fieldsWith(form: FormData, start: string): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(start) && typeof value === "string" ? [[name.slice(start.length), value]] : [],
    ),
  );
}

/** Answers as submitReport takes them: a reason, or nothing but the tick; left out where there is neither. */
export function readAnswers(form: FormData): Record<string, string> {
  const reasons = fieldsWith(form, answerPrefix);
  const given = Object.entries(reasons).filter(([, reason]) => reason.trim() !== "");
  const seen = Object.keys(fieldsWith(form, seenPrefix)).map((code) => [code, ""] as const);
  return Object.fromEntries([...seen, ...given]);
}

/** The same as it was typed, by the names of the fields. */
export function typedAnswers(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter(
      (field): field is [string, string] =>
        typeof field[1] === "string" &&
        (field[0].startsWith(answerPrefix) || field[0].startsWith(seenPrefix)),
    ),
  );
}

/** Form fields as writeNarrative takes them, with each section's text as it was typed. */
export function readReportForm(form: FormData): {
  readonly step: Step;
  readonly changedAt: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly estimates: Readonly<Record<string, string>>;
} {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const step = text("step");
  return {
    step: steps.find((each) => each === step) ?? "save",
    changedAt: text("changedAt"),
    sections: fieldsWith(form, prefix),
    estimates: fieldsWith(form, estimatePrefix),
  };
}

const remarkPrefix = "remarks.";

export const remarkField = (line: string): string => `${remarkPrefix}${line}`;

/** The receiver's form as returnReport and acceptReport take it. */
export function readDecisionForm(form: FormData): {
  readonly version: string;
  readonly remark: string;
  readonly reason: string;
  readonly remarks: Readonly<Record<string, string>>;
} {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  const text = (name: string) => fields.find(([key]) => key === name)?.[1] ?? "";
  return {
    version: text("version"),
    remark: text("remark"),
    reason: text("reason"),
    remarks: Object.fromEntries(
      fields
        .filter(([name]) => name.startsWith(remarkPrefix))
        .map(([name, value]) => [name.slice(remarkPrefix.length), value]),
    ),
  };
}
