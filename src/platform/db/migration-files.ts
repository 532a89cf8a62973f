import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MigrationError } from "./migration-error.ts";

export interface Migration {
  /** Of the file's name; rising, each used once. */
  readonly number: number;
  /** The file's name: 0001_units.sql */
  readonly name: string;
  readonly text: string;
  /** Of the text with line ends as \n, so that a checkout on Windows is the same migration. */
  readonly sha256: string;
}

/**
 * The migrations of a folder, in order. Files that are not .sql are no concern of ours. A gap in the numbers does
 * no harm here (work in progress has them); that what is released has none is a test's business.
 * @throws MigrationError for a name out of form, a number used twice, or a text that ends its own transaction
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const numbers = names.map(numberOf);
  const repeated = names.find((_, index) => numbers[index] === numbers[index - 1]);
  if (repeated) throw new MigrationError(`Tệp ${repeated}: số thứ tự đã có tệp khác dùng.`);
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = (await readFile(join(folder, name), "utf8")).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (/^(begin|start transaction|commit|rollback)\s*;/im.test(text)) {
    throw new MigrationError(
      `Tệp ${name}: mỗi tệp đã chạy trong một giao dịch, không tự mở hay kết thúc giao dịch.`,
    );
  }
  return { number: numberOf(name), name, text, sha256: createHash("sha256").update(text).digest("hex") };
}

function numberOf(name: string): number {
  const digits = /^(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/.exec(name)?.[1];
  if (digits === undefined)
    throw new MigrationError(`Tệp ${name}: tên phải có dạng 0001_ten_viet_thuong.sql.`);
  return Number(digits);
}
