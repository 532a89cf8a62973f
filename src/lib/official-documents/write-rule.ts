import { BorderStyle, Paragraph } from "docx";
import { styleIds } from "./text-styles.ts";

/**
 * A thin centred line of a given length, both lengths in points. It is the top border of an otherwise empty paragraph:
 * a drawn line would float over the text as soon as a clerk edits it.
 */
export function writeRule(length: number, available: number): Paragraph {
  const indent = Math.max(0, Math.round(((available - length) / 2) * 20));
  return new Paragraph({
    style: styleIds.rule,
    spacing: { before: 40 },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
  });
}
