import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { passageOf, type Page } from "./page.ts";
import { quoteOf } from "./passages.ts";
import type { PlanReading, Quote } from "./plan-reading.ts";
import { headingKind, type SectionKind } from "./section-kinds.ts";

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
  const sections = [...walk(page.sections)].filter((section) => section.rank <= 7);
  const read = (part: keyof Parts): Quote[] =>
    sections
      .filter((section) => kindOf(section) === kinds[part])
      .flatMap((section) => itemsOf(page, section));
  return {
    objectives: read("objectives"),
    requirements: read("requirements"),
    audiences: read("audiences"),
    contents: read("contents"),
    funding: read("funding"),
  };
}

/** "Mục đích, yêu cầu" heads two parts and is neither; a general aim is a purpose. */
function kindOf(section: Section): SectionKind | null {
  const title = section.title.toLowerCase();
  if (/mục đích.*yêu cầu/u.test(title)) return null;
  return /^mục (?:tiêu|đích) (?:chung|tổng quát)/u.test(title) ? "purposes" : headingKind(section.title);
}

function itemsOf(page: Page, section: Section): Quote[] {
  const lines = [...section.body, ...section.children.map((child) => child.head)].sort(
    (a, b) => a.at[0] - b.at[0],
  );
  return lines.filter((line) => line.kind === "line").map((line) => quoteOf(passageOf(page, line)));
}
