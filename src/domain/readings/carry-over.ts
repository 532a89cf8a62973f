import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Amendable } from "./pair-wordings.ts";
import { nearest, sharedWords } from "#domain/plans/match-followed.ts";
import { formTargets } from "./propose-pointers.ts";
import { textOf, type Fields } from "./review-fields.ts";

/**
 * What people gave the plan that is being amended, proposed for the items that word it anew: short names, who is
 * bound where the words for it are the same, who reports, which item above they carry on.
 */
export function carryOver(fields: Fields, plan: Pick<Amendable, "targets">): Fields {
  const own: Record<string, string | readonly string[]> = {};
  for (const target of formTargets(fields)) {
    const alike = plan.targets.filter(({ measure }) => measure === target.measure);
    const before = nearest(alike, (other) => sharedWords(target.subjects, other.subjects), 0.3);
    if (before === null) continue;
    const prefix = `targets.${target.at}`;
    own[`${prefix}.title`] = before.title;
    own[`${prefix}.owner`] = before.owner ?? "";
    own[`${prefix}.place`] = before.placeId ?? "";
    own[`${prefix}.followsId`] = before.followsId ?? "";
    if (searchKey(textOf(fields, `${prefix}.subjects`)) !== searchKey(before.subjects)) continue;
    own[`${prefix}.subjectKinds`] = before.subjectKinds;
    own[`${prefix}.subjectUnits`] = before.subjectUnitIds;
  }
  return { ...fields, ...own };
}
