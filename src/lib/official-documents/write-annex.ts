import { type ISectionOptions, Paragraph, TextRun } from "docx";
import { capitals } from "./clean-text.ts";
import { annexRelation } from "./header-lines.ts";
import { romanNumeral } from "./labels.ts";
import type { OfficialDocument } from "./official-document.ts";
import { section, textArea } from "./page-setup.ts";
import { styleIds } from "./text-styles.ts";
import { writeBody } from "./write-body.ts";

/** The annexes, each a section that starts a page. Roman numerals where there are two or more (Phụ lục I, phần III). */
export function writeAnnexes(document: OfficialDocument, nextPictureId: () => number): ISectionOptions[] {
  const numbered = document.annexes.length > 1;
  return document.annexes.map((annex, index) =>
    section(annex.orientation, [
      line("annexNumber", numbered ? `Phụ lục ${romanNumeral(index + 1)}` : "Phụ lục"),
      line("annexTitle", capitals(annex.title)),
      line("annexRelation", `(${annexRelation(document)})`),
      ...writeBody(annex.blocks, { ...textArea(annex.orientation), nextPictureId }),
    ]),
  );
}

function line(component: "annexNumber" | "annexTitle" | "annexRelation", text: string): Paragraph {
  return new Paragraph({ style: styleIds[component], children: [new TextRun(text)] });
}
