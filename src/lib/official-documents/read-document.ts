import { detectLegacyEncoding } from "#lib/vietnamese/encoding.ts";
import type { OfficialText } from "./official-text.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { readDocx } from "./read-docx.ts";
import { decodeText } from "./read-bytes.ts";
import { readTxt } from "./read-txt.ts";

/** The largest file that is opened, in bytes. */
export const largestDocument = 50 * 1024 * 1024;

/**
 * Reads a .docx or a text file, told apart by what is in it, not by its name. Bounded in time and memory.
 * Throws UnreadableDocument, and nothing else, for whatever cannot be read.
 */
export function readDocument(bytes: Uint8Array): OfficialText {
  if (bytes.length > largestDocument) throw new UnreadableDocument("too-large");
  if (bytes.length === 0) throw new UnreadableDocument("empty-file");
  const document = startsWith(bytes, "PK") ? readDocx(bytes) : readTextFile(bytes);
  if (!/\p{L}.*\p{L}/su.test(document.text)) throw new UnreadableDocument("no-text");
  if (detectLegacyEncoding(document.text) !== null) throw new UnreadableDocument("legacy-encoding");
  return document;
}

const otherKinds: readonly string[] = [
  "%PDF",
  "\u00D0\u00CF\u0011\u00E0",
  "{\\rtf",
  "\u0089PNG",
  "\u00FF\u00D8\u00FF",
  "GIF8",
  "II*\0",
  "MM\0*",
];

function readTextFile(bytes: Uint8Array): OfficialText {
  if (otherKinds.some((kind) => startsWith(bytes, kind))) throw new UnreadableDocument("unsupported-type");
  return readTxt(decodeText(bytes));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return signature.split("").every((sign, i) => bytes[i] === sign.charCodeAt(0));
}
