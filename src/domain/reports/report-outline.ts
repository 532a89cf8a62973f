import { actionMonth } from "#domain/activities/ledger-amounts.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { outlineCodeOf } from "#domain/outlines/outline-of-duty.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { ReportPart } from "./report-part.ts";

/** The code of a report's outline: its duty's; of a supplement that of the Action Month, where there is one. */
export function outlineOfPart(
  part: ReportPart,
  duty: Pick<Duty, "kind" | "every" | "outline">,
  { reportOutlines }: Pick<Lists, "reportOutlines">,
): string {
  const hasOwn = part === "supplement" && reportOutlines.some(({ code }) => code === actionMonth);
  return hasOwn ? actionMonth : outlineCodeOf(duty, reportOutlines);
}
