import { isDeletedRow, blocksOf } from "./read-docx-paragraph.ts";
import { childOf, valueOf, type Element } from "./read-xml.ts";

/** One cell as the table lays it out. */
export interface GridCell {
  readonly blocks: readonly Element[];
  /** Goes on from the cell above. */
  readonly continues: boolean;
  /** Columns taken. */
  readonly span: number;
}

const widest = 60;

/** The rows of a table, deleted ones left out. */
export function gridOf(table: Element): GridCell[][] {
  return blocksOf(table)
    .filter((row) => row.name === "w:tr" && !isDeletedRow(row))
    .map((row) =>
      blocksOf(row)
        .filter((cell) => cell.name === "w:tc")
        .map((cell) => {
          const merge = childOf(cell, "w:tcPr", "w:vMerge");
          return {
            blocks: blocksOf(cell),
            continues: merge !== undefined && (merge.attributes["w:val"] ?? "continue") === "continue",
            span: Math.min(widest, Math.max(1, Number(valueOf(cell, "w:tcPr", "w:gridSpan") ?? 1) || 1)),
          };
        }),
    );
}

/**
 * The head (agency beside the national name) and the foot (recipients beside the signature) of a document are laid
 * out as tables without being any (Nghị định 30/2020, Phụ lục I); so is a table of a single row or column.
 */
export function isLayout(rows: readonly (readonly string[])[]): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, row.filter((cell) => cell !== "").length), 0);
  const text = rows.flat().join("\n");
  if (columns < 2 || rows.length < 2) return true;
  return (
    columns <= 2 &&
    /cộng h(?:òa|oà) xã hội|độc lập\s?[-–]|nơi nhận|^số\s?:|(?:^|\n)(?:TM|KT|TL|TUQ)\.\s?\p{Lu}/imu.test(text)
  );
}
