import { isDeepStrictEqual } from "node:util";
import type { Command } from "#domain/command.ts";
import type { OutlineSectionKind } from "#domain/lists/lists.ts";
import { Refusal } from "#domain/refusal.ts";
import { checkSections } from "./check-sections.ts";
import { loadOutline, refuseOvertaken, type LoadedOutline } from "./load-outline.ts";
import { mayPrescribeOutlines } from "./outline.policy.ts";
import { prescribeOutlineInput } from "./outline.schema.ts";
import type { OutlineVersion } from "./outline.ts";
import { insertVersion } from "./outlines.queries.ts";
import { nearestOutline } from "./resolve-outline.ts";
import { withCodes } from "./section-codes.ts";

/**
 * A unit says what the reports that it receives are made of; it holds there and below from the next look at a report
 * that was not sent yet. What was before stays as an older version.
 * @throws Problem changed-meanwhile where the unit has a newer version than the form was made from
 */
export const prescribeOutline: Command<
  typeof prescribeOutlineInput,
  LoadedOutline,
  { readonly version: number | null }
> = {
  name: "outline.prescribe",
  input: prescribeOutlineInput,
  load: loadOutline,
  may: (actor, { unit }) => mayPrescribeOutlines(actor, unit),
  async do({ db, clock, actor, lists }, loaded, { outline, name, about, sections: typed, version }) {
    const { unit, standard, above, versions } = loaded;
    // What is wrong in what was typed is said before somebody else's change is: that one only needs another press.
    const errors = checkSections(typed);
    if (Object.keys(errors).length > 0) throw new Refusal(errors);
    refuseOvertaken(loaded, version);
    const sections = withCodes(typed, kindsInUse(lists.reportOutlines, [...above, ...versions]));
    const before = nearestOutline(standard, unit.ancestors, above);
    const isSame = name === before.name && about === before.about;
    if (isSame && isDeepStrictEqual(sections, before.plan)) return { version: null };
    const next = (versions[0]?.version ?? 0) + 1;
    await insertVersion(db, {
      unitId: unit.id,
      outline,
      version: next,
      name,
      about,
      sections,
      by: actor.personId,
      recordedAt: clock(),
    });
    return { version: next };
  },
  audit: ({ unit }, { outline, sections }, { version }) =>
    version === null
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          detail: { outline, version, sections: sections.length },
        },
};

/** Every code that stands, or stood, for something: in the standard outlines, above the unit, and in its own. */
function kindsInUse(
  outlines: readonly { readonly sections: OutlineVersion["sections"] }[],
  versions: readonly OutlineVersion[],
): Map<string, OutlineSectionKind> {
  const sections = [...outlines, ...versions].flatMap((each) => each.sections ?? []);
  return new Map(sections.map(({ code, kind }) => [code, kind]));
}
