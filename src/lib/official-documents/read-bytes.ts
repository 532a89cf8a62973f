import { decodeLegacyBytes, withoutLegacy, type LegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { UnreadableDocument } from "./read-refusal.ts";

/** No longer file is decoded: a web page may have ten times as much markup as text. */
const longestText = 4_000_000;

export interface DecodedText {
  readonly text: string;
  /** The old encodings that (parts of) it were in. */
  readonly from: ReadonlySet<LegacyEncoding | "windows-1258">;
}

/**
 * Decodes a text file: UTF-8, UTF-16 with its mark or without, Windows-1258, TCVN3, VNI, told apart by what comes
 * out. Throws UnreadableDocument for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (decoded.text.trim() === "") throw new UnreadableDocument("empty-file");
  if (decoded.text.length > longestText) throw new UnreadableDocument("too-long");
  refuseProgram(decoded.text);
  const { text, from } = withoutLegacy(decoded.text);
  return { text, from: new Set([...decoded.from, ...from]) };
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

function decode(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return plain(new TextDecoder(wide).decode(bytes));
  try {
    return plain(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return oneByteText(bytes);
  }
}

function plain(text: string): DecodedText {
  return { text, from: new Set() };
}

/** UTF-16 by its mark; without one, by the zero bytes that its blanks, digits and plain letters have on one side. */
function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.3 && even < 0.02) return "utf-16le";
  return even > 0.3 && odd < 0.02 ? "utf-16be" : null;
}

/** Not UTF-8: an old one-byte encoding, or UTF-8 with a few broken bytes, which does less harm read than refused. */
function oneByteText(bytes: Uint8Array): DecodedText {
  const mended = new TextDecoder("utf-8").decode(bytes);
  const broken = mended.match(/\uFFFD/gu)?.length ?? 0;
  if (broken <= 20 || broken <= mended.length * 0.01) {
    // A short text in an old encoding has few bytes that are wrong, and they are many for its length.
    const legacy = broken > mended.length * 0.01 ? decodeLegacyBytes(bytes) : null;
    return legacy === null ? plain(mended) : { text: legacy.text, from: new Set([legacy.from]) };
  }
  refuseProgram(mended);
  const legacy = decodeLegacyBytes(bytes.subarray(0, longestText));
  if (legacy === null) throw new UnreadableDocument("unsupported-type");
  return { text: legacy.text, from: new Set([legacy.from]) };
}
