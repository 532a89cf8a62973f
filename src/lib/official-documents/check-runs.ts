import type { RunLook } from "./check-looks.ts";
import { wordsOf } from "./read-docx-paragraph.ts";
import { withoutInvisible } from "./read-furniture.ts";
import { childOf, childrenOf, type Element } from "./read-xml.ts";

/** A stretch of letters that look alike. */
export interface PrintedRun {
  readonly text: string;
  readonly look: RunLook;
}

/** Deleted, moved away, meant for older readers, or no letters at all. */
const passedOver = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr", "w:sdtPr"]);

/** The runs that a paragraph prints once tracked changes are accepted; line breaks as \n, tabs as \t. */
export function printedRuns(paragraph: Element, lookOf: (run: Element) => RunLook): PrintedRun[] {
  return runsIn(paragraph).flatMap((run) => {
    const text = withoutInvisible(wordsOf(run).text);
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

/** The runs between two places of their joined text. */
export function sliceRuns(runs: readonly PrintedRun[], from: number, to: number): PrintedRun[] {
  const cut: PrintedRun[] = [];
  let start = 0;
  for (const { text, look } of runs) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== "") cut.push({ text: part, look });
    start += text.length;
  }
  return cut;
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
