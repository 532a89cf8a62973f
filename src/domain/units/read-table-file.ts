import { Unzip, UnzipInflate } from "fflate";
import { CsvError, parse } from "csv-parse/sync";

/** A table as a person sent it: an Excel workbook's first sheet, or CSV. */
export interface TableFile {
  /** Rows with something in them, with the number that Excel or an editor shows. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  /** Trimmed, composed text; a date as YYYY-MM-DD; "" where empty. */
  readonly cells: readonly string[];
}

/** @param refused what to do about it, for the person */
export type ReadTable = TableFile | { readonly refused: string };

export const largestTableMegabytes = 8;
const mostRows = 30_000;
/** A list of 30,000 units inflates to about 15 MB. */
const mostInflated = 64 * 1024 * 1024;
const mostEntries = 1_000;

/** Reads .xlsx and CSV (comma, semicolon or tab; UTF-8 with or without its mark). Never throws for what is in it. */
export async function readTableFile(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length === 0) return { refused: "Tệp này chưa có nội dung. Kiểm tra và chọn lại tệp." };
  if (bytes.length > largestTableMegabytes * 1024 * 1024)
    return { refused: `Tệp lớn hơn ${largestTableMegabytes} MB. Chia danh sách làm nhiều tệp.` };
  const read = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readCsvTable(bytes);
  if ("refused" in read) return read;
  const rows = read.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (rows.length > mostRows) {
    return { refused: `Tệp có hơn ${mostRows.toLocaleString("vi-VN")} dòng. Chia danh sách làm nhiều tệp.` };
  }
  return { rows };
}

function readCsvTable(bytes: Uint8Array): ReadTable {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { refused: "Tệp Excel kiểu cũ (.xls) chưa đọc được. Mở tệp rồi lưu lại dạng .xlsx." };
  const text = decode(bytes);
  if (text === null)
    return { refused: "Chữ trong tệp không ở dạng Unicode. Lưu lại dạng .xlsx hoặc “CSV UTF-8”." };
  const rows: TableRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells: cells.map(tidyCell) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: `Dòng ${Number(error["lines"] ?? 1)}: dấu ngoặc kép không khớp.` };
  }
  return { rows };
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadTable> {
  const refused = looksSafe(bytes);
  if (refused !== null) return { refused };
  // Large and wanted only here.
  const { readSheet } = await import("read-excel-file/node");
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    return { rows: sheet.map((cells, place) => ({ line: place + 1, cells: cells.map(tidyCell) })) };
  } catch {
    return { refused: "Tệp Excel này bị hỏng hoặc có mật khẩu. Mở tệp, lưu lại dạng .xlsx rồi chọn lại." };
  }
}

/** Inflates everything once in small pieces, counting, so that no bomb reaches the reader of sheets. */
function looksSafe(bytes: Uint8Array): string | null {
  const damaged = "Tệp Excel này bị hỏng. Mở tệp, lưu lại dạng .xlsx rồi chọn lại.";
  const tooMuch = "Tệp này bung ra quá lớn nên không được đọc. Xóa các trang và hình không cần rồi lưu lại.";
  let entries = 0;
  let inflated = 0;
  let sheets = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw new RangeError(tooMuch);
    if (file.name.startsWith("xl/worksheets/")) sheets += 1;
    file.ondata = (error, data) => {
      if (error !== null) throw error;
      inflated += data.length;
      if (inflated > mostInflated) throw new RangeError(tooMuch);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const piece = 16 * 1024;
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    }
  } catch (error) {
    return error instanceof RangeError && error.message === tooMuch ? tooMuch : damaged;
  }
  return sheets === 0 ? "Tệp này không phải bảng tính Excel (.xlsx). Chọn tệp .xlsx hoặc .csv." : null;
}

function tidyCell(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

function decode(bytes: Uint8Array): string | null {
  const utf16 = startsWith(bytes, [0xff, 0xfe]);
  try {
    return new TextDecoder(utf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Of the three, the one that the fullest of the first lines has most of. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 20);
  const most = (mark: string) => Math.max(...lines.map((line) => line.split(mark).length));
  return [";", "\t", ","].toSorted((one, other) => most(other) - most(one))[0] ?? ",";
}

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, place) => bytes[place] === byte);
