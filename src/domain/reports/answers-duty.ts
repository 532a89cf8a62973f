import type { Duty } from "#domain/plans/duty.ts";

/**
 * Does a report answer the duty? Of a duty that was amended also the report that was begun under its earlier wording:
 * nobody reports a period twice because the plan was reworded meanwhile.
 */
export function answersDuty(
  report: { readonly dutyId: string },
  duty: Pick<Duty, "id" | "replacesId">,
): boolean {
  return report.dutyId === duty.id || report.dutyId === duty.replacesId;
}
