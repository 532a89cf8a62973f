import { type FileChild, Paragraph, TextRun } from "docx";
import { cleanLine } from "./clean-text.ts";
import { twips } from "./lengths.ts";
import type { Table } from "./official-document.ts";
import type { Place } from "./page-setup.ts";
import { tableXml } from "./table-xml.ts";
import { styleIds } from "./text-styles.ts";

/** A table over the whole width (millimetres), its caption above it. Throws where a row does not fill the columns. */
export function writeTable(table: Table, place: Pick<Place, "width" | "hold">): FileChild[] {
  return [writeCaption(table.caption), place.hold(tableXml(table, twips(place.width)))];
}

/** Without a caption, a small gap, since Word's tables keep no distance from the paragraph above. */
function writeCaption(caption: string | undefined): Paragraph {
  return caption === undefined
    ? new Paragraph({ style: styleIds.rule, spacing: { before: 80, after: 40 }, keepNext: true })
    : new Paragraph({ style: styleIds.caption, keepNext: true, children: [new TextRun(cleanLine(caption))] });
}
