import { breakName } from "./body-name.ts";
import { capitals } from "./clean-text.ts";
import { points } from "./lengths.ts";
import { textArea } from "./page-setup.ts";
import { components } from "./text-styles.ts";
import { textWidth } from "./text-width.ts";

/** Millimetres: the right column takes quốc hiệu at size 13 on one line, the left what is left of the page. */
export const rightWidth = 100;
export const leftWidth = textArea("portrait").width - rightWidth;

/** The name of a body in capitals, broken where the left column of the head ends. */
export function issuerLines(name: string, component: "parentBody" | "issuingBody"): string[] {
  const width = (text: string) =>
    textWidth(text, components[component].size, component === "issuingBody" ? "bold" : "regular");
  return breakName(name, (part) => width(capitals(part)) <= points(leftWidth)).map(capitals);
}
