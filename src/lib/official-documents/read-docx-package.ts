import { Unzip, UnzipInflate } from "fflate";
import { UnreadableDocument } from "./read-refusal.ts";

/** What a plan's text needs comes to a few MB; pictures are never inflated. */
const mostInflated = 16 * 1024 * 1024;
const mostEntries = 5_000;
/** Inflating gives at most about a thousand times as much: a small piece at a time keeps a bomb small. */
const pieceSize = 16 * 1024;

const wanted = /^word\/(?:document\d?|numbering|styles|footnotes|endnotes)\.xml$/u;

/** The parts of a .docx that hold its text, by name. Throws UnreadableDocument; counts what it inflates. */
export function openPackage(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  let entries = 0;
  let inflated = 0;
  let pending = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw new UnreadableDocument("zip-bomb");
    if (!wanted.test(file.name) || parts.has(file.name)) return;
    const decoder = new TextDecoder("utf-8");
    let text = "";
    pending += 1;
    file.ondata = (error, data, final): void => {
      if (error !== null) throw error;
      inflated += data.length;
      if (inflated > mostInflated) throw new UnreadableDocument("zip-bomb");
      text += decoder.decode(data, { stream: !final });
      if (!final) return;
      pending -= 1;
      parts.set(file.name, text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument("damaged", error);
  }
  if (pending > 0) throw new UnreadableDocument("damaged");
  if (!parts.has("word/document.xml") && !parts.has("word/document2.xml"))
    throw new UnreadableDocument(entries === 0 ? "damaged" : "not-a-docx");
  return parts;
}
