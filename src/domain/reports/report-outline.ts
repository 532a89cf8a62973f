import type { Lists, OutlineSection } from "#domain/lists/lists.ts";
import { actionMonth } from "#domain/activities/ledger-amounts.ts";
import type { ReportPart } from "./report-part.ts";
import { periodicalOutline } from "./report.ts";

/** The sections of a report; a supplement has the outline of the Action Month where there is one. */
export function outlineOf(
  { reportOutlines }: Pick<Lists, "reportOutlines">,
  part: ReportPart,
): OutlineSection[] {
  const sectionsOf = (code: string) => reportOutlines.filter(({ outline }) => outline === code);
  const own = part === "supplement" ? sectionsOf(actionMonth) : [];
  return own.length > 0 ? own : sectionsOf(periodicalOutline);
}
