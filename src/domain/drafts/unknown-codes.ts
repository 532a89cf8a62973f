import { type Lists } from "#domain/lists/lists.ts";
import type { FieldErrors } from "#domain/refusal.ts";

/** Codes that no list knows, by the field that sent them: nobody gets one from the form. */
export function unknownCodes(
  item: object,
  lists: Pick<Lists, "measures" | "unitGroups" | "unitKinds" | "taskGroups">,
): FieldErrors {
  const known = {
    measure: lists.measures,
    subjectKinds: [...lists.unitGroups, ...lists.unitKinds],
    senderKinds: [...lists.unitGroups, ...lists.unitKinds],
    nationalGroups: lists.taskGroups,
  };
  const wrong = Object.entries(known).filter(([field, list]) => {
    const sent = (item as Readonly<Record<string, unknown>>)[field];
    const codes = sent === undefined ? [] : Array.isArray(sent) ? sent : [sent];
    return codes.some((code) => !list.some((one) => one.code === code));
  });
  return Object.fromEntries(wrong.map(([field]) => [field, "Chọn một mục trong danh sách."]));
}
