import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { passageOf, type Page } from "./page.ts";
import { quoteOf } from "./passages.ts";
import type { PlanReading, Quote } from "./plan-reading.ts";
import { sectionKind, type SectionKind } from "./section-kinds.ts";

type Parts = Pick<PlanReading, "objectives" | "requirements" | "audiences" | "contents" | "funding">;

const kinds: Record<keyof Parts, SectionKind> = {
  objectives: "purposes",
  requirements: "requirements",
  audiences: "audiences",
  contents: "contents",
  funding: "funding",
};

/** Purposes, requirements, audiences, contents, funding: the items under their headings, kept as they are. */
export function readOtherParts(page: Page): Parts {
  const sections = Map.groupBy(
    [...walk(page.sections)].filter((section) => section.rank <= 7),
    kindOf,
  );
  const read = (part: keyof Parts): Quote[] =>
    (sections.get(kinds[part]) ?? []).flatMap((section) => itemsOf(page, section));
  return {
    objectives: read("objectives"),
    requirements: read("requirements"),
    audiences: read("audiences"),
    contents: read("contents"),
    funding: read("funding"),
  };
}

const longestTitle = 160;

/** "Mục đích, yêu cầu" heads two parts and is neither; a general aim is a purpose. */
function kindOf(section: Section): SectionKind | null {
  const title = section.title.slice(0, longestTitle).toLowerCase();
  if (/mục đích.*yêu cầu/u.test(title)) return null;
  return /^mục (?:tiêu|đích) (?:chung|tổng quát)/u.test(title) ? "purposes" : sectionKind(section);
}

function itemsOf(page: Page, section: Section): Quote[] {
  const lines = [...section.body, ...section.children.map((child) => child.head)].sort(
    (a, b) => a.at[0] - b.at[0],
  );
  return lines.filter((line) => line.kind === "line").map((line) => quoteOf(passageOf(page, line)));
}
