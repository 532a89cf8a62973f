import type { FieldErrors } from "#domain/refusal.ts";

/** A refused form, with everything that was typed: what the page shows again. */
export interface RefusedReport {
  readonly fields: FieldErrors;
  /** Code of a section → what was typed there. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Names of the report's form: a field a section. */
const prefix = "sections.";

export const sectionField = (code: string): string => `${prefix}${code}`;

/** Form fields as writeNarrative takes them, with each section's text as it was typed. */
export function readReportForm(form: FormData): {
  readonly step: "save" | "check" | "send";
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
    step: step === "check" || step === "send" ? step : "save",
    changedAt: text("changedAt"),
    sections: Object.fromEntries(names.map((name) => [name.slice(prefix.length), text(name)])),
  };
}
