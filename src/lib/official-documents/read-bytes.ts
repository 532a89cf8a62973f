import { detectLegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { UnreadableDocument } from "./read-refusal.ts";

/** Text no longer than this is read; a plan of 100 pages has about 300,000 characters. */
const longestText = 4_000_000;

/** Decodes a text file: UTF-8 or UTF-16 by its mark; refuses old encodings and what is no text at all. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.trim() === "") throw new UnreadableDocument("empty-file");
  if (text.length > longestText) throw new UnreadableDocument("too-large");
  if (text.slice(0, 4096).split("").filter(isControl).length > 8)
    throw new UnreadableDocument("unsupported-type");
  if (detectLegacyEncoding(text) !== null) throw new UnreadableDocument("legacy-encoding");
  return text;
}

function refuseProgram(text: string): void {
  const controls = text.slice(0, 4096).split("").filter(isControl).length;
  if (controls > 8) throw new UnreadableDocument("unsupported-type");
}

/** No text has them; files of programs are full of them. */
function isControl(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 9 || (code > 13 && code < 27);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return oneByteText(bytes);
  }
}

/** Not UTF-8: an old one-byte encoding, or UTF-8 with a few broken bytes, which does less harm read than refused. */
function oneByteText(bytes: Uint8Array): string {
  const western = new TextDecoder("windows-1252").decode(bytes);
  refuseProgram(western);
  if (detectLegacyEncoding(western) !== null) throw new UnreadableDocument("legacy-encoding");
  const mended = new TextDecoder("utf-8").decode(bytes);
  const broken = mended.match(/\uFFFD/gu)?.length ?? 0;
  if (broken > 20 && broken > mended.length * 0.01) throw new UnreadableDocument("unsupported-type");
  return mended;
}
