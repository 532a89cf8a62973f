import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CsvError as CsvSyntaxError, parse } from "csv-parse/sync";
import { z } from "zod";

/**
 * Reads the CSV files of db/reference, which officials correct in a spreadsheet. UTF-8, a comma or a semicolon
 * between cells (Vietnamese Excel writes semicolons), lines starting with # at the head say what the file is,
 * then a header that names exactly the columns of the schema, in any order. Cells are trimmed and composed
 * (NFC); an empty cell is null.
 */

/** What is wrong with a file, line by line, in words for the person who edits it. */
export class UnreadableCsv extends Error {
  readonly file: string;
  readonly faults: readonly CsvFault[];

  constructor(file: string, faults: readonly CsvFault[]) {
    super(faults.map((fault) => `${file}, ${placeOf(fault)}: ${fault.message}`).join("\n"));
    this.name = "UnreadableCsv";
    this.file = file;
    this.faults = faults;
  }
}

export interface CsvFault {
  /** Line of the file, from 1, comment lines included. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** @throws UnreadableCsv with every fault found. */
export async function readCsv<Row extends z.ZodObject>(path: string, row: Row): Promise<z.output<Row>[]> {
  return parseCsv(await readFile(path, "utf8"), basename(path), row);
}

/** @throws UnreadableCsv with every fault found. `file` is the name it is called by in messages. */
export function parseCsv<Row extends z.ZodObject>(text: string, file: string, row: Row): z.output<Row>[] {
  const { header, records } = split(text, file);
  const misnamed = checkHeader(header, Object.keys(row.shape));
  if (misnamed.length > 0) throw new UnreadableCsv(file, misnamed);

  const rows: z.output<Row>[] = [];
  const faults: CsvFault[] = [];
  for (const { line, cells } of records) {
    if (cells.length !== header.cells.length) {
      const message = `có ${cells.length} ô, tiêu đề có ${header.cells.length} cột (ô chứa dấu phẩy phải đặt trong ngoặc kép)`;
      faults.push({ line, column: null, message });
      continue;
    }
    const record = Object.fromEntries(header.cells.map((name, index) => [name, cells[index] || null]));
    const read = row.safeParse(record, { error: inVietnamese });
    if (read.success) rows.push(read.data);
    else
      for (const { path, message } of read.error.issues)
        faults.push({ line, column: path.length > 0 ? String(path[0]) : null, message });
  }
  if (faults.length > 0) throw new UnreadableCsv(file, faults);
  return rows;
}

/** A cell of codes separated by spaces: "agency school" → ["agency", "school"]; none where it is empty. */
export const codesCell = z
  .string()
  .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, "chỉ gồm các mã viết thường không dấu, cách nhau một dấu cách")
  .nullable()
  .transform((codes) => codes?.split(" ") ?? []);

/** A cell that says yes or no. */
export const yesNoCell = z.enum(["yes", "no"], "ghi yes hoặc no").transform((answer) => answer === "yes");

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function split(text: string, file: string): { header: Line; records: Line[] } {
  const lines = text.normalize("NFC").split("\n");
  // A spreadsheet puts a comment that holds commas in quotation marks.
  const comments = lines.findIndex((line) => !/^\uFEFF?"?#|^\s*$/.test(line));
  if (comments === -1)
    throw new UnreadableCsv(file, [{ line: 1, column: null, message: "không có dòng tiêu đề" }]);
  const head = lines[comments] ?? "";
  const found: Line[] = [];
  try {
    parse(lines.slice(comments).join("\n"), {
      bom: true,
      delimiter: head.includes(";") && !head.includes(",") ? ";" : ",",
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (cells: string[], info) => {
        found.push({ line: info.lines + comments, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvSyntaxError)) throw error;
    const line = Number(error["lines"] ?? 1) + comments;
    throw new UnreadableCsv(file, [{ line, column: null, message: "dấu ngoặc kép không khớp" }]);
  }
  const [header = { line: comments + 1, cells: [] }, ...records] = found;
  return { header, records };
}

function checkHeader({ line, cells }: Line, expected: readonly string[]): CsvFault[] {
  const fault = (column: string, message: string) => ({ line, column, message });
  return [
    ...expected.filter((name) => !cells.includes(name)).map((name) => fault(name, "thiếu cột này")),
    ...cells
      .filter((name, index) => !expected.includes(name) || cells.indexOf(name) !== index)
      .map((name) => fault(name, expected.includes(name) ? "cột lặp lại" : "cột này không dùng ở đây")),
  ];
}

function inVietnamese(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === null) return "không được để trống";
  const translated = z.locales.vi().localeError(issue);
  return typeof translated === "object" ? translated?.message : (translated ?? undefined);
}

function placeOf({ line, column }: CsvFault): string {
  return column === null ? `dòng ${line}` : `dòng ${line}, cột “${column}”`;
}
