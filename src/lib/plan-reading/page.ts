import type { OfficialText, Paragraph } from "#lib/official-documents/official-text.ts";
import { outlineOf, type Section } from "#lib/official-documents/read-outline.ts";
import { passageAt, wholePassage, type Passage } from "./passages.ts";
import { isHeadingLine } from "./section-kinds.ts";
import { zonesOf, type Zone, type ZonedParagraph } from "./zones.ts";

/** A document laid open for the readers of its parts: views of its text, the zone of each line, the outline. */
export interface Page {
  readonly whole: Passage;
  readonly lines: readonly ZonedParagraph[];
  /** The outline of the body: a decision's own, then that of the plan it carries. */
  readonly sections: readonly Section[];
}

export function openPage(document: OfficialText): Page {
  const whole = wholePassage(document);
  const lines = zonesOf(document, (line) => whole.low.slice(line.at[0], line.at[1]));
  const bodies: Paragraph[][] = [];
  for (const [i, { paragraph, zone }] of lines.entries()) {
    if (zone !== "body") continue;
    if (bodies.length === 0 || lines[i - 1]?.zone !== "body") bodies.push([]);
    bodies.at(-1)?.push(paragraph);
  }
  const sections = bodies.flatMap((body) => outlineOf(body, isHeadingLine));
  return { whole, lines, sections };
}

export function linesIn(page: Page, ...zones: readonly Zone[]): Paragraph[] {
  return page.lines.filter(({ zone }) => zones.includes(zone)).map(({ paragraph }) => paragraph);
}

export function passageOf(page: Page, paragraph: Paragraph): Passage {
  return passageAt(page.whole, paragraph.at);
}

/** The head line of a section without its label. */
export function titleOf(page: Page, section: Section): Passage {
  const { at } = section.head;
  return passageAt(page.whole, [at[1] - section.title.length, at[1]]);
}
