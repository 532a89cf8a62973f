import type { SectionLevel } from "#domain/lists/lists.ts";

type Levelled = { readonly level: SectionLevel };

/** How deep a section lies: what goes on with another lies below it. */
const depthOf = ({ level }: Levelled): number => (level === 0 ? 3 : level);

/** The same sections with one moved past its neighbour, together with what belongs to it; the first stays a big one. */
export function moveSection<Section extends Levelled>(
  sections: readonly Section[],
  at: number,
  to: "up" | "down",
): readonly Section[] {
  const section = sections[at];
  if (section === undefined) return sections;
  const end = endOf(sections, at, section);
  const rest = [...sections.slice(0, at), ...sections.slice(end)];
  const place = to === "up" ? before(rest, at, section) : after(rest, at, section);
  if (place === null) return sections;
  const arranged = rest.toSpliced(place, 0, ...sections.slice(at, end));
  return arranged[0]?.level === 1 ? arranged : sections;
}

/** Without one section; what belonged to it stays, and the first that is left becomes a big one. One always stays. */
export function removeSection<Section extends Levelled>(
  sections: readonly Section[],
  at: number,
): readonly Section[] {
  if (sections.length < 2 || sections[at] === undefined) return sections;
  return sections
    .toSpliced(at, 1)
    .map((section, index) => (index === 0 ? { ...section, level: 1 } : section));
}

/** With one more below another and what goes on with it, as big as what stands there. */
export function addSection<Section extends Levelled>(
  sections: readonly Section[],
  at: number,
  made: (level: SectionLevel) => Section,
): readonly Section[] {
  const above = sections[at];
  if (above === undefined) return [...sections, made(1)];
  let place = at + 1;
  while (above.level !== 0 && sections[place]?.level === 0) place += 1;
  const level = above.level === 1 && sections[place]?.level === 2 ? 2 : above.level;
  return sections.toSpliced(place, 0, made(level));
}

/** Where what belongs to the section ends. */
function endOf(sections: readonly Levelled[], at: number, section: Levelled): number {
  return skip(sections, at + 1, section);
}

/** Past what lies deeper, from a place on. */
function skip(sections: readonly Levelled[], from: number, section: Levelled): number {
  const place = sections.findIndex((each, index) => index >= from && depthOf(each) <= depthOf(section));
  return place === -1 ? sections.length : place;
}

function after(rest: readonly Levelled[], at: number, section: Levelled): number | null {
  return at >= rest.length ? null : skip(rest, at + 1, section);
}

function before(rest: readonly Levelled[], at: number, section: Levelled): number | null {
  if (at === 0) return null;
  const place = rest.findLastIndex((each, index) => index < at && depthOf(each) <= depthOf(section));
  return place === -1 ? null : place;
}
