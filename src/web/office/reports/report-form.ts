import type { FieldErrors } from "#domain/refusal.ts";

/** A refused form, with everything that was typed: what the page shows again. */
export interface RefusedReport {
  readonly fields: FieldErrors;
  /** Code of a section → what was typed there. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What a button of the report's pages asks for. */
const steps = ["save", "check", "send", "return", "accept", "reopen", "number"] as const;
type Step = (typeof steps)[number];

/** Names of the report's form: a field a section. */
const prefix = "sections.";

export const sectionField = (code: string): string => `${prefix}${code}`;

/** Form fields as writeNarrative takes them, with each section's text as it was typed. */
export function readReportForm(form: FormData): {
  readonly step: Step;
  readonly changedAt: string;
  readonly sections: Readonly<Record<string, string>>;
} {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const names = [...form.keys()].filter((name) => name.startsWith(prefix));
  const step = text("step");
  return {
    step: steps.find((each) => each === step) ?? "save",
    changedAt: text("changedAt"),
    sections: Object.fromEntries(names.map((name) => [name.slice(prefix.length), text(name)])),
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
