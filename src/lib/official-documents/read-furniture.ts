/** What belongs to the page and not to the document: page numbers, marks of digital signing, soft characters. */

const pageNumber = /^(?:trang|page)?\s*[-–|]?\s*\d{1,3}\s*[-–|]?(?:\s*(?:\/|of)\s*\d{1,3})?$/iu;

const signingMark =
  /^(?:người ký|ký bởi|được ký bởi|thời gian ký|ngày ký|giờ ký|signer|signed by|digitally signed)\s*:/iu;

/** True for a line that the page, not the writer, put there. */
export function isFurniture(line: string): boolean {
  const trimmed = line.trim();
  return trimmed !== "" && trimmed.length < 120 && (pageNumber.test(trimmed) || signingMark.test(trimmed));
}

/** Characters that show nothing or only space; line ends made one kind. */
export function withoutInvisible(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, "\n")
    .replace(/(?!\s)\p{Cc}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, "")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ");
}
