import type { ReportOutline } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";

/** The outline of periodical reports, for a duty that no other is meant for. */
export const periodicalOutline = "annual-report";

/** The code of the outline that a duty's reports follow: the one chosen for it, or meant for its kind and period. */
export function outlineCodeOf(
  duty: Pick<Duty, "kind" | "every" | "outline">,
  outlines: readonly Pick<ReportOutline, "code" | "dutyKinds" | "periods">[],
): string {
  if (duty.outline !== null) return duty.outline;
  const meant = outlines.find(
    ({ dutyKinds, periods }) => dutyKinds.includes(duty.kind) && periods.includes(duty.every ?? "once"),
  );
  return meant?.code ?? periodicalOutline;
}
