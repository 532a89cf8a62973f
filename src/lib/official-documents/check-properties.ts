import type { Alignment } from "./check-looks.ts";
import { childrenOf, type Element } from "./read-xml.ts";

/** What one `w:rPr` says; what it does not mention is undefined. Sizes in points. */
export interface RunProperties {
  font?: string;
  markedFont?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  color?: string;
}

/** What one `w:pPr` says. Lengths in points; `line` as Word keeps it. */
export interface ParagraphProperties {
  align?: Alignment;
  left?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  contextual?: boolean;
  line?: number;
  lineRule?: string;
}

/** Fonts that a document names by their part in its theme: "minorHAnsi" → "Calibri". */
export type ThemeFonts = (name: string) => string | undefined;

export function runProperties(element: Element | undefined, themeFonts: ThemeFonts): RunProperties {
  const said: RunProperties = {};
  for (const { name, attributes } of childrenOf(element)) {
    const value = attributes["w:val"];
    if (name === "w:rFonts") {
      const font = themeFonts(attributes["w:asciiTheme"] ?? "") ?? attributes["w:ascii"];
      const markedFont = themeFonts(attributes["w:hAnsiTheme"] ?? "") ?? attributes["w:hAnsi"];
      if (font !== undefined) said.font = font;
      if (markedFont !== undefined) said.markedFont = markedFont;
    } else if (name === "w:sz") put(said, "size", number(value, 2));
    else if (name === "w:b") said.bold = isOn(value);
    else if (name === "w:i") said.italic = isOn(value);
    else if (name === "w:caps") said.capitals = isOn(value);
    else if (name === "w:vanish") said.hidden = isOn(value);
    else if (name === "w:color") said.color = (value ?? "auto").toUpperCase();
  }
  return said;
}

export function paragraphProperties(element: Element | undefined): ParagraphProperties {
  const said: ParagraphProperties = {};
  for (const { name, attributes } of childrenOf(element)) {
    if (name === "w:jc") said.align = alignments[attributes["w:val"] ?? ""] ?? "left";
    else if (name === "w:contextualSpacing") said.contextual = isOn(attributes["w:val"]);
    else if (name === "w:ind") {
      put(said, "left", number(attributes["w:left"] ?? attributes["w:start"], 20));
      put(said, "firstLine", number(attributes["w:firstLine"], 20));
      const hanging = number(attributes["w:hanging"], 20);
      if (hanging !== undefined) said.firstLine = -hanging;
    } else if (name === "w:spacing") {
      put(said, "before", gap(attributes, "before"));
      put(said, "after", gap(attributes, "after"));
      put(said, "line", number(attributes["w:line"], 1));
      if (attributes["w:line"] !== undefined) said.lineRule = attributes["w:lineRule"] ?? "auto";
    }
  }
  return said;
}

const alignments: Readonly<Record<string, Alignment>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
};

/** Points a line, where a gap is given in hundredths of a line or left to Word ("auto" is one line of web pages). */
const lineOfGaps = 12;
const automaticGap = 14;

function gap(attributes: Readonly<Record<string, string>>, side: "before" | "after"): number | undefined {
  const automatic = attributes[`w:${side}Autospacing`];
  if (automatic !== undefined && isOn(automatic)) return automaticGap;
  const lines = number(attributes[`w:${side}Lines`], 100);
  return lines === undefined || lines === 0 ? number(attributes[`w:${side}`], 20) : lines * lineOfGaps;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

function number(value: string | undefined, parts: number): number | undefined {
  const read = value === undefined ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(read) ? read / parts : undefined;
}

function put<Key extends string>(said: { [key in Key]?: number }, key: Key, value: number | undefined): void {
  if (value !== undefined) said[key] = value;
}
