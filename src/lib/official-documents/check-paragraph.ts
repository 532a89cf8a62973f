import { composed, foldSpace } from "#lib/vietnamese/fold.ts";
import type { ParagraphLook } from "./check-looks.ts";
import { cutRuns, type PrintedRun } from "./check-runs.ts";
import { isFurniture } from "./read-furniture.ts";

/** A line of a paragraph: what it says and how it looks. */
export interface ParagraphLine {
  /** With the automatic number; blanks folded. */
  readonly text: string;
  /** The automatic number that the text begins with; "" where there is none. */
  readonly label: string;
  readonly runs: readonly PrintedRun[];
  readonly look: ParagraphLook;
}

/** The lines of a paragraph, parted at line breaks and where tabs hold columns apart. Lines without words are left out. */
export function linesOf(runs: readonly PrintedRun[], label: string, look: ParagraphLook): ParagraphLine[] {
  const rows = runs
    .map((run) => run.text)
    .join("")
    .split("\n");
  const columns = rows.flatMap((row, index) => {
    const own = columnsOf(row);
    const align = own.length > 1 ? "tabbed" : look.align;
    // The break itself stays with the line before it, so that the pieces make the whole.
    const end = index < rows.length - 1 ? "\n" : "";
    return own.map((text, at) => ({ text: at === own.length - 1 ? text + end : text, align: align }));
  });
  let end = 0;
  const pieces = cutRuns(
    runs,
    columns.map(({ text }) => (end += text.length)),
  );
  const first = columns.findIndex(({ text }) => text.trim() !== "");
  return columns.flatMap(({ text, align }, index) => {
    const own = index === first ? label : "";
    const shown = shortened(foldSpace(composed(own === "" ? text : `${own} ${text}`)));
    if (shown === "" || isFurniture(shown)) return [];
    return [{ text: shown, label: own, runs: pieces[index] ?? [], look: { ...look, align } }];
  });
}

const beside =
  /cộng h(?:òa|oà) xã|độc lập\s?[-–]|^\s*số\s?:|nơi nhận|ngày.{0,12}tháng.{0,12}năm|(?:^|[\s/])(?:TM|KT|TL|TUQ)\s?\./iu;

/** A tab, or many blanks before what stands on the right of a head or foot. */
const columnBreak =
  /(?:\t\s*|\s{4,}(?=CỘNG H|Độc lập|\p{Lu}[^,]{1,40},\s?ngày|(?:TM|KT|TL|TUQ)\s?\.))(?=[^\s/])/gu;

/** Head and foot set in two columns by tabs instead of a table. What parts the columns stays with the left one. */
function columnsOf(row: string): string[] {
  if (row.length > 200 || !beside.test(row)) return [row];
  const breaks = [...row.matchAll(columnBreak)].flatMap((match) => {
    const left = row.slice(0, match.index).trimEnd();
    return left === "" || /(?:ngày|tháng|năm|số\s?:)$/iu.test(left) ? [] : [match.index + match[0].length];
  });
  return [0, ...breaks].map((from, index) => row.slice(from, breaks[index]));
}

/** A page holds 3,000 letters: what is longer than several is no line, and rules look at how lines begin and end. */
const longest = 20_000;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… ${text.slice(-100)}`;
}
