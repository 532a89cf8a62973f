/**
 * Scanned and converted documents come with Markdown: **bold**, *italic*, ~~struck~~ (a number filled in by hand),
 * headings, tables. The marks go, the words stay. One line at a time.
 */

/** Marks of emphasis, with what they enclose kept. A lone asterisk at the start is a bullet. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,8}#{1,6}\s+/u, "")
    .replace(/^(\s{0,8})\*\s+/u, "$1- ")
    .replace(/~~/gu, "")
    .replace(/\*{2,3}|_{2}(?=\p{L})|(?<=[\p{L}.])_{2}(?!_)/gu, "")
    .replace(/(?<![\p{L}\p{N}])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}])/gu, "")
    .replace(/\\(?=[.()\-*+#[\]|])/gu, "")
    .replace(/<br\s{0,3}\/?>/giu, " ");
}

/** The cells of a table's line ("| a | b |" or tabs between); null for other lines. */
export function cellsOf(line: string): string[] | null {
  const trimmed = line.trim();
  if (trimmed.startsWith("|") && trimmed.length > 1) {
    const inner = trimmed.endsWith("|") ? trimmed.slice(1, -1) : trimmed.slice(1);
    return inner.split("|").map((cell) => withoutMarks(cell).trim());
  }
  const bars = trimmed.split(/\s\|\s|\s\|$/u);
  if (bars.length >= 2) return bars.map((cell) => withoutMarks(cell).trim());
  const tabs = trimmed.split(/\t+/u);
  return tabs.length >= 3 ? tabs.map((cell) => withoutMarks(cell).trim()) : null;
}

/** The rule under a table's head, or a line drawn with dashes: no words in it. */
export function isRule(line: string): boolean {
  return /^[\s|:\-–—_=*.+]{3,}$/u.test(line) && !/^\s*\.{3,}\s*$/u.test(line);
}
