import { isCell, plainText, type Table, type Text } from "./official-document.ts";
import { components } from "./text-styles.ts";
import { textWidth } from "./text-width.ts";

/** Left and right margin of a cell with its line, in twips, and a hair for what printers round. */
const besideText = 160 + 30;

/**
 * The widths of a table's columns in twips: as it asks for them in proportion, but none so narrow that a word or a
 * number is broken in two ("23.80" over "0"). What one lacks is taken from those with room to spare.
 * @param starts the column in which each cell of each row starts, head first: checkTable
 * @param total what they fill exactly; rounding goes to the last
 */
export function columnWidths(
  table: Pick<Table, "columns" | "head" | "rows">,
  starts: readonly (readonly number[])[],
  total: number,
): number[] {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const asked = table.columns.map(({ width }) => (width / shares) * total);
  const least = leastWidths(table, starts);
  const lacking = asked.map((width, column) => Math.max(0, (least[column] ?? 0) - width));
  const spare = asked.map((width, column) => Math.max(0, width - (least[column] ?? 0)));
  const [lack, room] = [sum(lacking), sum(spare)];
  // Where words are broken whatever is done, each gets as much of what it lacks.
  const given = lack > room ? room / lack : 1;
  const taken = room > 0 ? (lack * given) / room : 0;
  const widths = asked.map((width, column) =>
    Math.floor(width + (lacking[column] ?? 0) * given - (spare[column] ?? 0) * taken),
  );
  const rest = total - sum(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** The longest word of each column with its margins; cells over several columns have room. */
function leastWidths(
  { columns, head, rows }: Pick<Table, "columns" | "head" | "rows">,
  starts: readonly (readonly number[])[],
): number[] {
  const least = columns.map(() => 0);
  const seen = columns.map(() => new Set<string>());
  for (const [index, row] of [...head, ...rows].entries())
    for (const [place, given] of row.entries()) {
      const column = starts[index]?.[place] ?? 0;
      const cell = isCell(given) ? given : { text: given };
      if ((cell.columns ?? 1) > 1) continue;
      const isBold = index < head.length || cell.strong === true;
      least[column] = widestWord(cell.text, isBold, {
        widest: least[column] ?? 0,
        seen: seen[column] ?? new Set(),
      });
    }
  return least;
}

/**
 * The widest word of a column so far. Of thousands of units a few words are measured: not those that are too short to
 * be wider, and none twice.
 */
function widestWord(
  text: Text,
  isBold: boolean,
  { widest: before, seen }: { readonly widest: number; readonly seen: Set<string> },
): number {
  const { size } = isBold ? components.tableHead : components.tableText;
  const weight = isBold ? "bold" : "regular";
  let widest = before;
  const measure = (word: string) => {
    const key = `${weight} ${word}`;
    if (seen.has(key)) return;
    seen.add(key);
    widest = Math.max(widest, textWidth(word, size, weight) * 20 + besideText);
  };
  const plain = plainText(text);
  let start = 0;
  for (let end = 0; end <= plain.length; end += 1) {
    const letter = plain[end] ?? " ";
    if (!breaks.has(letter)) continue;
    // No letter is wider than it is high, and a hyphen stays with the word before it.
    if ((end + 1 - start) * size * 20 + besideText > widest)
      measure(plain.slice(start, letter === "-" || letter === "–" ? end + 1 : end));
    start = end + 1;
  }
  return widest;
}

/** After these a line may break. */
const breaks = new Set([" ", "\n", "\t", "-", "–"]);

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
