import type { OutlineSection, SectionPlan } from "#domain/lists/lists.ts";
import { romanNumeral } from "#lib/official-documents/labels.ts";

/** The sections with the numbers that their order gives them: I, II, V.1. A smaller one before all others has none. */
export function numberSections(outline: string, sections: readonly SectionPlan[]): OutlineSection[] {
  let part = 0;
  let sub = 0;
  const next = (level: SectionPlan["level"]): string | null => {
    if (level === 0 || (level === 2 && part === 0)) return null;
    if (level === 2) return `${romanNumeral(part)}.${(sub += 1)}`;
    sub = 0;
    return romanNumeral((part += 1));
  };
  return sections.map(({ level, ...section }) => ({ ...section, outline, number: next(level) }));
}
