import type { Alignment } from "./check-looks.ts";
import type { PrintedLine } from "./check-lines.ts";
import type { PrintedRun } from "./check-runs.ts";

/** How a line of a component must look. What is not mentioned is free. Sizes in points, both ends included. */
export interface Form {
  readonly capitals?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly sizes?: readonly [least: number, most: number];
  readonly align?: Alignment;
}

/** What of a line's look departs from the form, each in words: "cỡ chữ 16, phải từ 13 đến 14". */
export function departuresFrom(form: Form, line: PrintedLine): string[] {
  const runs = lettersOf(line);
  if (runs.length === 0) return [];
  const said: string[] = [];
  if (form.capitals !== undefined && form.capitals !== isCapitals(line))
    said.push(form.capitals ? "phải viết bằng chữ in hoa" : "không viết toàn chữ in hoa");
  if (form.bold !== undefined && runs.some(({ look }) => look.bold !== form.bold))
    said.push(form.bold ? "phải in đậm" : "không in đậm");
  if (form.italic !== undefined && runs.some(({ look }) => look.italic !== form.italic))
    said.push(form.italic ? "phải in nghiêng" : "phải là chữ đứng");
  if (form.sizes !== undefined) said.push(...sizesOutside(form.sizes, runs));
  const { align } = line.look;
  if (form.align !== undefined && align !== form.align && align !== "tabbed")
    said.push(alignments[form.align]);
  return said;
}

const alignments: Record<Alignment, string> = {
  left: "phải căn trái",
  center: "phải căn giữa",
  right: "phải căn phải",
  both: "phải căn đều hai lề",
  tabbed: "",
};

function sizesOutside([least, most]: readonly [number, number], runs: readonly PrintedRun[]): string[] {
  const wrong = [...new Set(runs.map(({ look }) => look.size))].filter((size) => size < least || size > most);
  if (wrong.length === 0) return [];
  const wanted = least === most ? `phải là ${least}` : `phải từ ${least} đến ${most}`;
  return [`cỡ chữ ${wrong.slice(0, 3).map(decimal).join(", ")}, ${wanted}`];
}

/** The runs that show letters or digits: what blanks and strokes look like, nobody sees. */
export function lettersOf(line: PrintedLine): PrintedRun[] {
  return line.runs.filter(({ text }) => /[\p{L}\d]/u.test(text));
}

export function isBold(line: PrintedLine): boolean {
  return lettersOf(line).every(({ look }) => look.bold);
}

/** In capitals as typed or by effect. */
export function isCapitals(line: PrintedLine): boolean {
  return lettersOf(line).every(({ text, look }) => look.capitals || text === text.toLocaleUpperCase("vi"));
}

/** 12.5 → "12,5" */
export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace(".", ",");
}
