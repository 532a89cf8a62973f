/**
 * A label in at most `lines` lines no wider than `width`, broken between words; what does not fit ends in "…".
 * A word wider than a line is cut. `measure` says how wide a text is, in the unit of `width`.
 */
export function wrapLabel(
  label: string,
  width: number,
  lines: number,
  measure: (text: string) => number,
): string[] {
  const words = label
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
  const wrapped: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (wrapped.length === lines - 1)
      return [...wrapped, shorten([line, ...words.slice(index)].join(" ").trim(), width, measure)];
    if (line !== "") wrapped.push(line);
    line = measure(word) <= width ? word : shorten(word, width, measure);
  }
  return line === "" ? wrapped : [...wrapped, line];
}

/** Cut between words where that leaves any. */
function shorten(text: string, width: number, measure: (text: string) => number): string {
  const words = text.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")}…`) > width) words.pop();
  const letters = Array.from(words.join(" "));
  while (letters.length > 0 && measure(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("")}…`;
}
