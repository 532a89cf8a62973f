/** Signs that the charts' font lacks, and how they are written without them. */
const spelled = new Map([
  ["≥", ">="],
  ["≤", "<="],
  ["→", "->"],
  ["•", "·"],
]);

/** Text on one line that the charts' font can show: composed marks, no control characters. */
export function chartText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[≥≤→•]/g, (sign) => spelled.get(sign) ?? sign)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
