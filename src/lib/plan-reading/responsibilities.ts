import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { firstLevel } from "./first-level.ts";
import { beginsWithOrganisation, organisationAt } from "./organisations.ts";
import { passageOf, titleOf, type Page } from "./page.ts";
import { quoteOf, withoutEnd } from "./passages.ts";
import type { DocumentKind, Quote, Responsibility } from "./plan-reading.ts";
import { isHeadingSection, sectionKind, sectionsAround } from "./section-kinds.ts";

/** Who does what, by the headings under "Tổ chức thực hiện", each once; where that heading is lost or left out, by what they name. */
export function readResponsibilities(page: Page, kind: DocumentKind): Responsibility[] {
  if (kind === "article" || kind === "report") return [];
  const named = assigned(page);
  const found = (named.length > 0 ? named : unheaded(page)).map((section) => responsibilityOf(page, section));
  const once = Map.groupBy(found, ({ org }) => org.toLowerCase());
  return [...once.values()].flatMap((same) => same.slice(0, 1));
}

function assigned(page: Page): Section[] {
  const headings = [...walk(page.sections)].filter(
    (section) => isHeadingSection(section) && sectionKind(section) === "responsibilities",
  );
  const all = new Set(headings);
  const outermost = headings.filter((section) => !sectionsAround(section).some((at) => all.has(at)));
  return outermost.flatMap((section) => organisationsUnder(page, section, 0));
}

/** The items that name a body; where they head lists of bodies instead ("Phân công nhiệm vụ"), the items of those. */
function organisationsUnder(page: Page, section: Section, depth: number): Section[] {
  if (section.children.length === 0 || depth > 2) return [];
  const { items, lost } = firstLevel(section);
  return [...items, ...lost].flatMap((item) => {
    const low = titleOf(page, item).low;
    // "Chế độ báo cáo" lists who sends what: duties, though each begins with a body.
    if (sectionKind(item) === "reporting" && !beginsWithOrganisation(low)) return [];
    const listsBodies = item.children.length > 1 && isListOfBodies(page, item);
    if (listsBodies && (sectionKind(item) !== null || !beginsWithOrganisation(low)))
      return organisationsUnder(page, item, depth + 1);
    return beginsWithOrganisation(low) ? [item] : [];
  });
}

function isListOfBodies(page: Page, section: Section): boolean {
  const { items } = firstLevel(section);
  return items.filter((item) => isBodyHeading(page, item)).length > items.length / 2;
}

/** Without the heading: items after a lost page, or a list most of whose items are the names of bodies. */
function unheaded(page: Page): Section[] {
  const parents = [...walk(page.sections)];
  for (const section of parents) {
    const lost = section.children.length === 0 ? [] : firstLevel(section).lost;
    const bodies = lost.filter((item) => isBodyHeading(page, item));
    if (bodies.length > 0) return bodies;
  }
  const lists = [
    page.sections.filter((section) => section.rank === 4),
    ...parents.map((section) => (section.children.length > 1 ? firstLevel(section).items : [])),
  ];
  return (
    lists.find(
      (items) =>
        items.length > 1 &&
        items[0] !== undefined &&
        items[0].rank <= 7 &&
        items.every((item) => isBodyHeading(page, item)),
    ) ?? []
  );
}

/** A body alone on its line, or before a colon. */
function isBodyHeading(page: Page, section: Section): boolean {
  const { low, text } = titleOf(page, section);
  if (!beginsWithOrganisation(low)) return false;
  const org = organisationAt(text, low, section.body.length > 0 || section.children.length > 0);
  return (
    org.length <= 160 &&
    (org.length >= withoutEnd(text, " :.").length - 2 ||
      text.slice(org.length).trimStart().startsWith(":") ||
      /^(?:đề nghị|giao|yêu cầu)/u.test(low))
  );
}

function responsibilityOf(page: Page, section: Section): Responsibility {
  const title = titleOf(page, section);
  const isHeading = section.body.length > 0 || section.children.length > 0;
  const org = organisationAt(title.text, title.low, isHeading);
  const does: Quote[] = [...section.body, ...[...walk(section.children)].map((child) => child.head)]
    .filter((line) => line.kind === "line" && !/^trên đây|^trong quá trình/iu.test(line.text))
    .sort((a, b) => a.at[0] - b.at[0])
    .map((line) => quoteOf(passageOf(page, line)));
  const inHead = title.text.length > org.length + 30 ? [quoteOf(title)] : [];
  return { ...quoteOf(passageOf(page, section.head)), org, does: [...inHead, ...does] };
}
