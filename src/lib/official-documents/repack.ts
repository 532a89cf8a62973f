import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The earliest a zip can say, in local time because zip knows no other, so that the bytes do not depend on the zone. */
const zipEpoch = new Date(1980, 0, 1);

/**
 * The same .docx without what changes from one run to the next: `docx` stamps the clock into the properties and the
 * zip entries. `day` (yyyy-mm-dd) becomes the time made and changed.
 */
export function repack(docx: ArrayBuffer, day: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(docx));
  const core = parts["docProps/core.xml"];
  if (core === undefined) throw new Error("The document has no core properties");
  parts["docProps/core.xml"] = strToU8(
    strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  return zipSync(parts, { mtime: zipEpoch, level: 6 });
}
