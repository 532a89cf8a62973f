import { type ISectionOptions, Paragraph, TextRun } from "docx";
import { capitals, cleanLine } from "./clean-text.ts";
import { closeBody } from "./closings.ts";
import { annexRelation, typeNames } from "./header-lines.ts";
import { romanNumeral } from "./labels.ts";
import type { Annex, OfficialDocument } from "./official-document.ts";
import { section, type Shared, textArea } from "./page-setup.ts";
import { styleIds } from "./text-styles.ts";
import { writeBody } from "./write-body.ts";
import { writeMark } from "./write-mark.ts";

/** The annexes, each a section that starts a page. Roman numerals where there are two or more (Phụ lục I, phần III). */
export function writeAnnexes(document: OfficialDocument, shared: Shared): ISectionOptions[] {
  const annexes = document.annexes.filter(({ encloses }) => encloses === undefined);
  const last = document.annexes.length - 1;
  return document.annexes.map((annex, index) =>
    section(annex.orientation, [
      ...(annex.encloses === undefined
        ? annexHead(document, annex, annexes.length > 1 ? ` ${romanNumeral(annexes.indexOf(annex) + 1)}` : "")
        : enclosureHead(document, annex.encloses, annex.title)),
      ...writeBody(annex.encloses === undefined ? annex.blocks : closeBody(annex.blocks), {
        ...textArea(annex.orientation),
        ...shared,
      }),
      ...(index === last ? writeMark(document) : []),
    ]),
  );
}

function annexHead(document: OfficialDocument, { title }: Annex, ordinal: string): Paragraph[] {
  return [
    line("annexNumber", `Phụ lục${ordinal}`),
    line("annexTitle", capitals(title)),
    line("annexRelation", `(${annexRelation(document)})`),
  ];
}

/** A document issued with this one: its own type and subject, and by which document it was issued. */
function enclosureHead(
  document: OfficialDocument,
  encloses: NonNullable<Annex["encloses"]>,
  subject: string,
): Paragraph[] {
  return [
    line("typeName", capitals(typeNames[encloses])),
    line("subject", cleanLine(subject)),
    line("annexRelation", `(Ban hành ${annexRelation(document).replace(/^K/, "k")})`),
  ];
}

function line(
  component: "annexNumber" | "annexTitle" | "annexRelation" | "typeName" | "subject",
  text: string,
): Paragraph {
  return new Paragraph({ style: styleIds[component], children: [new TextRun(text)] });
}
