import { arrangementColumns } from "./arrangement-rows.ts";

/** A CSV with the headings alone, as Vietnamese Excel opens it: semicolons, and the mark of UTF-8 first. */
export function arrangementTemplate(): string {
  const headings = Object.values(arrangementColumns).map(({ heading }) => heading);
  return `\uFEFF${headings.join(";")}\r\n`;
}
