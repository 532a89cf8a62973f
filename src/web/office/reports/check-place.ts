import { isError, type ReportCheck } from "#domain/reports/report-check.ts";
import { fieldId } from "../../ui/field-frame.tsx";
import { estimateField, sectionField } from "./report-form.ts";

/** The place on the report's page where something is mended, as an anchor; null where it is the records. */
export function checkPlace({ section, line }: ReportCheck): string | null {
  if (line !== undefined) return `#${fieldId(estimateField(line))}`;
  return section === null ? null : `#${fieldId(sectionField(section))}`;
}

/** By what they ask of the person: to mend, to answer, to know. */
export function sortChecks(checks: readonly ReportCheck[]) {
  return {
    errors: checks.filter(isError),
    questions: checks.filter(({ kind }) => kind === "ask"),
    looks: checks.filter(({ kind }) => kind === "look"),
  };
}
