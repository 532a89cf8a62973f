import { searchKey } from "#lib/vietnamese/fold.ts";
import type { TableFile } from "./read-table-file.ts";

/** A column that a table may have: the heading of the template, and what else people call it. */
export interface TableColumn {
  readonly heading: string;
  readonly others?: readonly string[];
  readonly required?: true;
}

export interface ColumnedRow<Name extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Name, string>>;
}

export type ReadColumns<Name extends string> =
  | { readonly rows: readonly ColumnedRow<Name>[] }
  | { readonly refused: string };

/** A title or two, the name of the office and a date may stand above the headings. */
const searchedForHeadings = 20;

/**
 * The rows under the line of headings, cell by column, whatever the order and whatever stands above or beside them.
 * Headings are read without accents, signs in brackets and stars.
 */
export function readColumns<Name extends string>(
  { rows }: TableFile,
  columns: Readonly<Record<Name, TableColumn>>,
): ReadColumns<Name> {
  const names = Object.keys(columns) as Name[];
  const keys = new Map(
    names.flatMap((name) =>
      [columns[name].heading, ...(columns[name].others ?? [])].map((heading) => [headingKey(heading), name]),
    ),
  );
  const placesIn = (cells: readonly string[]) =>
    new Map(
      cells.flatMap((cell, place) =>
        keys.has(headingKey(cell)) ? [[keys.get(headingKey(cell)), place]] : [],
      ),
    );
  const needed = names.filter((name) => columns[name].required);
  const missingIn = (cells: readonly string[]) => {
    const places = placesIn(cells);
    return needed.filter((name) => !places.has(name));
  };
  const head = rows
    .slice(0, searchedForHeadings)
    .toSorted((one, other) => missingIn(one.cells).length - missingIn(other.cells).length)[0];
  const missing = head ? missingIn(head.cells) : needed;
  if (!head || missing.length > 0) {
    const wanted = missing.map((name) => `“${columns[name].heading}”`).join(", ");
    return { refused: `Chưa thấy cột ${wanted} ở dòng tiêu đề. Tải tệp mẫu để xem cách đặt tên cột.` };
  }
  const places = placesIn(head.cells);
  return {
    rows: rows
      .filter(({ line }) => line > head.line)
      .map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(names.map((name) => [name, cells[places.get(name) ?? -1] ?? ""])) as Record<
          Name,
          string
        >,
      })),
  };
}

function headingKey(heading: string): string {
  return searchKey(heading.replace(/\(.*?\)/g, "").replace(/[*:]/g, ""));
}
