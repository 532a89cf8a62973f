import type { Fonts } from "./read-docx-fonts.ts";
import { childOf, childrenOf, valueOf, type Element } from "./read-xml.ts";

/** A paragraph's words, with the notes and the text boxes that hang on it. */
export interface Words {
  /** Line breaks as \n. */
  text: string;
  readonly notes: { kind: "footnote" | "endnote"; id: string }[];
  readonly boxes: Element[];
}

/** Deleted and moved-away text, field codes, hidden things and fallbacks for older readers: not what is printed. */
const unprinted = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:pPr",
  "w:rPr",
  "mc:Fallback",
  "w:commentReference",
  "w:annotationRef",
  "w:sdtPr",
]);

/** What a paragraph prints once tracked changes are accepted. */
export function wordsOf(paragraph: Element, fonts: Fonts): Words {
  const words: Words = { text: "", notes: [], boxes: [] };
  collect(paragraph, words, (text, run) => fonts.read(text, run, paragraph));
  return words;
}

/** The text of a run in Unicode. */
type ReadRun = (text: string, run: Element) => string;

function collect(element: Element, words: Words, read: ReadRun): void {
  for (const child of element.children) {
    if (typeof child === "string") {
      if (element.name === "w:t") words.text += child;
    } else if (!unprinted.has(child.name)) {
      print(child, words, read);
    }
  }
}

function print(element: Element, words: Words, read: ReadRun): void {
  switch (element.name) {
    case "w:r": {
      if (isHidden(element)) return;
      // Of its own, since a paragraph of many runs would be copied with each.
      const own: Words = { text: "", notes: words.notes, boxes: words.boxes };
      collect(element, own, read);
      words.text += own.text === "" ? "" : read(own.text, element);
      return;
    }
    case "w:tab":
    case "w:ptab":
      words.text += "\t";
      return;
    case "w:br":
    case "w:cr":
      words.text += "\n";
      return;
    case "w:noBreakHyphen":
      words.text += "-";
      return;
    case "w:footnoteReference":
      words.notes.push({ kind: "footnote", id: element.attributes["w:id"] ?? "" });
      return;
    case "w:endnoteReference":
      words.notes.push({ kind: "endnote", id: element.attributes["w:id"] ?? "" });
      return;
    case "w:txbxContent":
      words.boxes.push(element);
      return;
    default:
      collect(element, words, read);
  }
}

function isHidden(run: Element): boolean {
  const vanish = childOf(run, "w:rPr", "w:vanish");
  return vanish !== undefined && !["0", "false"].includes(vanish.attributes["w:val"] ?? "1");
}

/** The mark that ends the paragraph was deleted: once accepted, the next paragraph runs on in it. */
export function runsOn(paragraph: Element): boolean {
  return childOf(paragraph, "w:pPr", "w:rPr", "w:del") !== undefined;
}

/** Rows deleted under tracked changes. */
export function isDeletedRow(row: Element): boolean {
  return childOf(row, "w:trPr", "w:del") !== undefined;
}

/** The list place that the paragraph itself or its style gives; "0" takes a style's numbering away. */
export function listPlaceOf(paragraph: Element): {
  list: string | undefined;
  level: number;
  style: string | undefined;
} {
  const numbers = childOf(paragraph, "w:pPr", "w:numPr");
  return {
    list: valueOf(numbers, "w:numId"),
    level: Number(valueOf(numbers, "w:ilvl") ?? 0),
    style: valueOf(paragraph, "w:pPr", "w:pStyle"),
  };
}

/** Block content: what wrappers (content controls, custom XML) hold counts as standing there itself. */
export function blocksOf(container: Element): Element[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === "w:p" || child.name === "w:tbl" || child.name === "w:tr" || child.name === "w:tc")
      return [child];
    if (unprinted.has(child.name)) return [];
    return [
      "w:sdt",
      "w:sdtContent",
      "w:customXml",
      "w:ins",
      "w:moveTo",
      "mc:AlternateContent",
      "mc:Choice",
      "w:smartTag",
    ].includes(child.name)
      ? blocksOf(child)
      : [];
  });
}
