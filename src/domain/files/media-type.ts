/**
 * What kind of file this is, told by its first bytes: a name or a browser's word for it proves nothing, and a
 * page of script under the name "anh.jpg" must not enter. Browser-safe.
 */
export const mediaTypes = {
  "image/jpeg": "ảnh JPEG",
  "image/png": "ảnh PNG",
  "image/webp": "ảnh WebP",
  "image/heic": "ảnh HEIC",
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (.docx)",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel (.xlsx)",
  "audio/mpeg": "âm thanh MP3",
  "video/mp4": "phim MP4",
  "text/plain": "văn bản (.txt)",
} as const;

export type MediaType = keyof typeof mediaTypes;

const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];
const mp4Brands = [
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "dash",
  "M4V ",
  "M4A ",
  "MSNV",
  "3gp4",
  "3gp5",
  "qt  ",
];

/** The type of a file of these bytes; null where it is none that is accepted anywhere. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP") return "image/webp";
  if (ascii(bytes, 0, 5) === "%PDF-") return "application/pdf";
  if (ascii(bytes, 4, 4) === "ftyp") return typeOfBrand(ascii(bytes, 8, 4));
  if (ascii(bytes, 0, 3) === "ID3" || isMpegAudioFrame(bytes)) return "audio/mpeg";
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return typeOfPackage(bytes);
  return isText(bytes) ? "text/plain" : null;
}

function typeOfBrand(brand: string): MediaType | null {
  if (heicBrands.includes(brand)) return "image/heic";
  return mp4Brands.includes(brand) ? "video/mp4" : null;
}

/** Layer III with a bit rate and a sampling rate that exist; a byte-order mark FF FE is no such frame. */
function isMpegAudioFrame(bytes: Uint8Array): boolean {
  const [sync = 0, version = 0, rates = 0] = bytes;
  return sync === 0xff && (version & 0xe6) === 0xe2 && (rates & 0xf0) !== 0xf0 && (rates & 0x0c) !== 0x0c;
}

/** An OOXML package names its main part in the directory, which stands at the end of the file. */
function typeOfPackage(bytes: Uint8Array): MediaType | null {
  const directory = new TextDecoder("latin1").decode(bytes.subarray(-65_536));
  if (directory.includes("word/document.xml"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (directory.includes("xl/workbook.xml"))
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return null;
}

/** UTF-8 without control characters. Markup is refused too: a page is no note. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !hasControls(text) && !/^\s*</.test(text);
  } catch {
    return false;
  }
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) return true;
  }
  return false;
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
