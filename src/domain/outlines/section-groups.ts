import type { OutlineSection } from "#domain/lists/lists.ts";

/** The sections with those that go on with them, each group begun by one that has a number. */
export function sectionGroups(sections: readonly OutlineSection[]): readonly (readonly OutlineSection[])[] {
  const groups: OutlineSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.number === null && last) last.push(section);
    else groups.push([section]);
  }
  return groups;
}
