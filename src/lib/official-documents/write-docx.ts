import { Document, Packer } from "docx";
import { cleanLine } from "./clean-text.ts";
import { closeBody } from "./closings.ts";
import { typeNames } from "./header-lines.ts";
import { holdXml } from "./held-xml.ts";
import type { OfficialDocument } from "./official-document.ts";
import { section, textArea } from "./page-setup.ts";
import { repack } from "./repack.ts";
import { documentStyles } from "./text-styles.ts";
import { writeAnnexes } from "./write-annex.ts";
import { writeBody } from "./write-body.ts";
import { writeHeader } from "./write-header.ts";
import { writeMark } from "./write-mark.ts";
import { writeSignature } from "./write-signature.ts";
import { writeTitle } from "./write-title.ts";

/** Who made the file, in its properties: the programme, never a person. */
const maker = "Lan Tỏa";

/**
 * The document as a .docx in the form of Nghị định 30/2020/NĐ-CP. The same document gives the same bytes, so that a
 * report can be known by its hash. Throws an Error where a table's rows do not fill its columns or a picture is not a
 * PNG: both are mistakes of the caller, not of the person who wrote the text.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  let pictures = 0;
  const held = holdXml();
  const shared = { nextPictureId: () => ++pictures, hold: held.hold };
  const place = { ...textArea("portrait"), ...shared };
  const hasAnnexes = document.annexes.length > 0;
  const word = new Document({
    title: `${typeNames[document.kind]} ${cleanLine(document.subject)}`,
    creator: maker,
    lastModifiedBy: maker,
    revision: 1,
    styles: documentStyles(),
    sections: [
      section("portrait", [
        writeHeader(document),
        ...writeTitle(document),
        ...writeBody(closeBody(document.body), place, true),
        writeSignature(document),
        ...(hasAnnexes ? [] : writeMark(document)),
      ]),
      ...writeAnnexes(document, shared),
    ],
  });
  return repack(await Packer.toArrayBuffer(word), documentDay(document), held.putBack);
}

/** The day the document bears; the first of the month where the clerk has yet to fill it in. */
function documentDay({ issued }: OfficialDocument): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${issued.year}-${two(issued.month)}-${two(issued.day ?? 1)}`;
}
