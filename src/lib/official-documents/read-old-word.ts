import { convertByLibreOffice, LibreOfficeMissing } from "./libreoffice.ts";
import { UnreadableDocument } from "./read-refusal.ts";

const longest = 45_000;

/**
 * A .doc or .rtf as .docx, by LibreOffice. Throws UnreadableDocument, "needs-libreoffice" where it is not installed.
 */
export async function toDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const isRtf = bytes[0] === 0x7b;
  try {
    return await convertByLibreOffice(bytes, {
      from: isRtf ? "rtf" : "doc",
      to: "docx:MS Word 2007 XML",
      milliseconds: longest,
    });
  } catch (error) {
    throw new UnreadableDocument(
      error instanceof LibreOfficeMissing ? "needs-libreoffice" : "damaged",
      error,
    );
  }
}
