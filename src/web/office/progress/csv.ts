/**
 * Rows as a CSV file that spreadsheets open with its accents: UTF-8 with its mark, CRLF (RFC 4180). A text that a
 * spreadsheet would take for a formula is quoted with an apostrophe; numbers stay numbers.
 */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
