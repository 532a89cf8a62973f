import { type FileChild, Paragraph, TextRun } from "docx";
import { capitals, cleanLine, cleanLines } from "./clean-text.ts";
import { labelBlocks } from "./labels.ts";
import type { Block, Text } from "./official-document.ts";
import type { Place } from "./page-setup.ts";
import { styleIds } from "./text-styles.ts";
import { writePicture } from "./write-picture.ts";
import { writeRuns } from "./write-runs.ts";
import { writeTable } from "./write-table.ts";

/**
 * The blocks with their labels. `keepLast` holds the last paragraph on the page of what follows, so that a signature
 * never stands alone on a page.
 */
export function writeBody(blocks: readonly Block[], place: Place, keepLast = false): FileChild[] {
  const labels = labelBlocks(blocks);
  return blocks.flatMap((block, index) =>
    writeBlock(block, labels[index] ?? "", place, keepLast && index === blocks.length - 1),
  );
}

function writeBlock(block: Block, label: string, place: Place, keepNext: boolean): FileChild[] {
  if (block.type === "heading") return [writeHeading(block, label)];
  if (block.type === "paragraph") return writeParagraphs(block.text, keepNext);
  if (block.type === "table") return writeTable(block, place);
  if (block.type === "picture") return writePicture(block, place);
  return [labelled(label, block.text, keepNext, block.type === "article")];
}

/** The title of a part is in capitals; a section's is bold; a point's is like the body (Phụ lục I, 6.d). */
function writeHeading(heading: Extract<Block, { type: "heading" }>, label: string): Paragraph {
  const style =
    ([styleIds.part, styleIds.section, styleIds.point] as const)[heading.level - 1] ?? styleIds.point;
  const title = heading.level === 1 ? capitals(heading.text) : cleanLine(heading.text);
  return new Paragraph({ style, children: [new TextRun(`${label} ${title}`)] });
}

function labelled(label: string, text: Text, keepNext: boolean, boldLabel: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    keepNext,
    children: [new TextRun({ text: `${label} `, ...(boldLabel ? { bold: true } : {}) }), ...writeRuns(text)],
  });
}

function writeParagraphs(text: Text, keepNext: boolean): Paragraph[] {
  const paragraphs: readonly Text[] = typeof text === "string" ? cleanLines(text) : [text];
  return paragraphs.map(
    (part) => new Paragraph({ style: styleIds.body, keepNext, children: writeRuns(part) }),
  );
}
