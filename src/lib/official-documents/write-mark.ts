import { Paragraph, TextRun } from "docx";
import { cleanLine } from "./clean-text.ts";
import type { OfficialDocument } from "./official-document.ts";
import { styleIds } from "./text-styles.ts";

/** The last line of a document that bears a mark: under the signature or, where there are any, the last annex. */
export function writeMark({ mark }: Pick<OfficialDocument, "mark">): Paragraph[] {
  return mark === undefined
    ? []
    : [new Paragraph({ style: styleIds.mark, children: [new TextRun(cleanLine(mark))] })];
}
