import type { OutlineSectionKind, SectionPlan } from "#domain/lists/lists.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";

/** A section as the form sends it: one that is new has no code yet. */
export type TypedSection = Omit<SectionPlan, "code"> & { readonly code: string | null };

const longestStem = 40;

/**
 * Codes for new sections, made of their headings. A code means one thing for good, since what was written is kept
 * under it: one that was ever used is not given again, and a section that becomes another kind gets a new one.
 * @param used every code in use so far, with its kind
 */
export function withCodes(
  sections: readonly TypedSection[],
  used: ReadonlyMap<string, OutlineSectionKind>,
): SectionPlan[] {
  const taken = new Set([...used.keys(), ...sections.flatMap(({ code }) => code ?? [])]);
  return sections.map((section) => {
    const { code, kind, heading } = section;
    if (code !== null && (used.get(code) ?? kind) === kind) return { ...section, code };
    const made = freshCode(heading, taken);
    taken.add(made);
    return { ...section, code: made };
  });
}

/** "Mô hình hay" → "mo-hinh-hay", and "mo-hinh-hay-2" where that was used before. */
function freshCode(heading: string, taken: ReadonlySet<string>): string {
  const letters = searchKey(heading)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longestStem)
    .replaceAll(/^-+|-+$/g, "");
  const stem = letters === "" ? "muc" : letters;
  let code = stem;
  for (let next = 2; taken.has(code); next += 1) code = `${stem}-${next}`;
  return code;
}
