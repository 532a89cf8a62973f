import type { OfficialText } from "./official-text.ts";
import { decodeText } from "./read-bytes.ts";
import { readDocx } from "./read-docx.ts";
import { isHtml, readHtml } from "./read-html.ts";
import { kindOfFile } from "./read-kind.ts";
import { convertedNotices } from "./read-notices.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { readTxt } from "./read-txt.ts";

/** The largest file that is opened, in bytes. */
export const largestDocument = 50 * 1024 * 1024;

/** In characters: a plan of 100 pages with its annexes has some 300,000. */
const longestText = 1_500_000;

/**
 * Reads what holds its text openly (.docx, web page, text file), told apart by what is in it, not by its name, at
 * once. For PDFs, pictures and old Word files see readAnyDocument. Bounded in time and memory.
 * Throws UnreadableDocument, and nothing else, for whatever cannot be read.
 */
export function readDocument(bytes: Uint8Array): OfficialText {
  if (bytes.length > largestDocument) throw new UnreadableDocument("too-large");
  if (bytes.length === 0) throw new UnreadableDocument("empty-file");
  const kind = kindOfFile(bytes);
  if (kind !== "package" && kind !== "text") throw new UnreadableDocument("unsupported-type");
  return withWords(kind === "package" ? readDocx(bytes) : readTextFile(bytes));
}

function readTextFile(bytes: Uint8Array): OfficialText {
  const { text, from } = decodeText(bytes);
  const notices = convertedNotices(from);
  if (isHtml(text)) return readHtml(text, notices);
  if (text.length > longestText) throw new UnreadableDocument("too-long");
  return readTxt(text, notices);
}

/** Throws UnreadableDocument for a document that turned out to hold no words. */
export function withWords(document: OfficialText): OfficialText {
  if (document.text.length > longestText) throw new UnreadableDocument("too-long");
  if (!/\p{L}.*\p{L}/su.test(document.text)) throw new UnreadableDocument("no-text");
  return document;
}
