import type { OfficialText } from "./official-text.ts";
import { largestDocument, readDocument, withWords } from "./read-document.ts";
import { kindOfFile } from "./read-kind.ts";
import type { ReadOptions } from "./read-options.ts";
import { UnreadableDocument } from "./read-refusal.ts";

/**
 * Reads a document of any kind: what readDocument reads at once, PDFs, pictures and scans through the recognition
 * of letters, old Word files through LibreOffice where it is installed. Seconds a page for scans: not for the
 * thread that serves people. Throws UnreadableDocument, and nothing else, for whatever cannot be read.
 */
export async function readAnyDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<OfficialText> {
  if (bytes.length > largestDocument) throw new UnreadableDocument("too-large");
  // What few need is loaded when it is needed: pdf.js and the recogniser are larger than all the rest.
  switch (kindOfFile(bytes)) {
    case "pdf":
      return withWords(await (await import("./read-pdf.ts")).readPdf(bytes, options));
    case "picture":
      return withWords(await (await import("./read-picture.ts")).readPicture(bytes, options));
    case "old-word":
      options.onSlowStep?.();
      return readDocument(await (await import("./read-old-word.ts")).toDocx(bytes));
    default:
      return readDocument(bytes);
  }
}
