/**
 * Text fit for a document: NFC (decomposed marks print badly and are not found by search), on one line, without the
 * characters that XML 1.0 forbids, which pasted text does carry and which would make Word refuse the file.
 */
export function cleanLine(text: string): string {
  return dropForbidden(text).replaceAll(/\s+/g, " ").trim();
}

/** The same for text of several lines: its lines, without the empty ones; one empty line where there is no text. */
export function cleanLines(text: string): string[] {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map(cleanLine)
    .filter((line) => line !== "");
  return lines.length > 0 ? lines : [""];
}

/** Part of a line: spaces at its ends are kept, because the neighbours need them. */
export function cleanSpan(text: string): string {
  return dropForbidden(text).replaceAll(/\s+/g, " ");
}

/** "Ủy ban" → "ỦY BAN": capitals as text, not as a font effect, so that what is read back is what was seen. */
export function capitals(text: string): string {
  return cleanLine(text).toLocaleUpperCase("vi");
}

function dropForbidden(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => (/\s/.test(sign) ? sign : ""));
}
