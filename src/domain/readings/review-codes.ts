import type { FieldErrors } from "#domain/refusal.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Review } from "./review.schema.ts";

/**
 * Codes that the lists do not know, and units that do not lie at or below the plan's, by field. A page offers
 * none of these; a list may have changed since it was opened.
 */
export function unknownCodes(
  review: Pick<Review, "targets" | "tasks" | "duties">,
  lists: Pick<Lists, "measures" | "unitKinds" | "taskGroups">,
  unitIds: ReadonlySet<string>,
): FieldErrors {
  const measures = new Set(lists.measures.map(({ code }) => code));
  const kinds = new Set(lists.unitKinds.flatMap(({ code, countsAs }) => [code, ...countsAs]));
  const groups = new Set(lists.taskGroups.map(({ code }) => code));
  const errors: Record<string, string> = {};
  const check = (field: string, values: readonly string[], known: ReadonlySet<string>, message: string) => {
    if (values.some((value) => !known.has(value))) errors[field] = message;
  };
  for (const [at, target] of review.targets.entries()) {
    if (!target) continue;
    check(`targets.${at}.measure`, [target.measure], measures, "Chọn một đại lượng trong danh sách.");
    check(`targets.${at}.subjectKinds`, target.subjectKinds, kinds, "Chọn loại đơn vị trong danh sách.");
    check(
      `targets.${at}.subjectUnits`,
      target.subjectUnits,
      unitIds,
      "Chọn đơn vị thuộc địa bàn của kế hoạch.",
    );
  }
  for (const [at, target] of review.targets.entries())
    if (target?.place !== undefined)
      check(`targets.${at}.place`, [target.place], unitIds, "Chọn nơi thuộc địa bàn của kế hoạch.");
  for (const [at, task] of review.tasks.entries())
    check(
      `tasks.${at}.nationalGroups`,
      task?.nationalGroups ?? [],
      groups,
      "Chọn nhóm nhiệm vụ trong danh sách.",
    );
  for (const [at, duty] of review.duties.entries())
    check(`duties.${at}.senderKinds`, duty?.senderKinds ?? [], kinds, "Chọn loại đơn vị trong danh sách.");
  return errors;
}
