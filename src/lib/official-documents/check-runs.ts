import type { RunLook } from "./check-looks.ts";
import type { Fonts } from "./read-docx-fonts.ts";
import { wordsOf } from "./read-docx-paragraph.ts";
import { withoutInvisible } from "./read-furniture.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { childOf, childrenOf, type Element } from "./read-xml.ts";

/** A stretch of letters that look alike. */
export interface PrintedRun {
  readonly text: string;
  readonly look: RunLook;
}

/** Deleted, moved away, meant for older readers, or no letters at all. */
const passedOver = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr", "w:sdtPr"]);

/** In one paragraph. Text recognised letter by letter has a run a letter; a page has some 3,000 of them. */
const mostRuns = 10_000;

/**
 * The runs that a paragraph prints once tracked changes are accepted; line breaks as \n, tabs as \t, letters of old
 * fonts in Unicode. Throws UnreadableDocument.
 */
export function printedRuns(
  paragraph: Element,
  fonts: Fonts,
  lookOf: (run: Element) => RunLook,
): PrintedRun[] {
  const runs = runsIn(paragraph);
  if (runs.length > mostRuns) throw new UnreadableDocument("zip-bomb");
  return runs.flatMap((run) => {
    const text = withoutInvisible(fonts.read(wordsOf(run, fonts).text, run, paragraph));
    if (text === "") return [];
    const look = lookOf(run);
    return look.hidden ? [] : [{ text, look }];
  });
}

function runsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "w:r") return [child];
    return passedOver.has(child.name) ? [] : runsIn(child);
  });
}

/** The runs cut at places of their joined text, in ascending order and the last at its end: one list a piece. */
export function cutRuns(runs: readonly PrintedRun[], ends: readonly number[]): PrintedRun[][] {
  const pieces: PrintedRun[][] = [[]];
  let start = 0;
  for (const { text, look } of runs) {
    let at = 0;
    for (let end = ends[pieces.length - 1]; end !== undefined && end <= start + text.length;) {
      if (end - start > at) pieces.at(-1)?.push({ text: text.slice(at, end - start), look });
      at = end - start;
      pieces.push([]);
      end = ends[pieces.length - 1];
    }
    if (at < text.length) pieces.at(-1)?.push({ text: text.slice(at), look });
    start += text.length;
  }
  return pieces.slice(0, ends.length);
}

/** True where a line is drawn at a paragraph: a border above or below it, or a drawing anchored in it. */
export function isRuled(paragraph: Element): boolean {
  const borders = childrenOf(childOf(paragraph, "w:pPr", "w:pBdr"));
  const border = borders.some(
    ({ name, attributes }) =>
      (name === "w:top" || name === "w:bottom") && !["none", "nil"].includes(attributes["w:val"] ?? "none"),
  );
  return border || runsIn(paragraph).some(hasDrawing);
}

function hasDrawing(run: Element): boolean {
  return childrenOf(run).some(
    ({ name }) => name === "w:drawing" || name === "w:pict" || name === "mc:AlternateContent",
  );
}
