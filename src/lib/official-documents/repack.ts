import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeZip } from "./write-zip.ts";

/**
 * The same .docx without what changes from one run to the next: `docx` stamps the clock into the properties and the
 * zip entries. `day` (yyyy-mm-dd) becomes the time made and changed; `putBack` completes the main part.
 */
export function repack(
  docx: ArrayBuffer,
  day: string,
  putBack: (document: string) => string = (document) => document,
): Uint8Array {
  const parts = unzipSync(new Uint8Array(docx));
  const core = parts["docProps/core.xml"];
  if (core === undefined) throw new Error("The document has no core properties");
  parts["docProps/core.xml"] = strToU8(
    strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  const main = parts["word/document.xml"];
  if (main === undefined) throw new Error("The document has no text");
  parts["word/document.xml"] = new TextEncoder().encode(putBack(strFromU8(main)));
  return writeZip(parts);
}
