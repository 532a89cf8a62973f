import type { FieldErrors } from "#domain/refusal.ts";

/** A line of a file that was refused, by the number that Excel shows. */
export interface RefusedRow {
  readonly line: number;
  readonly why: string;
}

const row = /^lines\.(\d+)$/;

/** Splits what the command says of the lines of a file from what it says of fields; the file's field sums them up. */
export function splitRefusedRows(errors: FieldErrors): {
  fields: FieldErrors;
  rows: readonly RefusedRow[];
} {
  const all = Object.entries(errors);
  const rows = all.flatMap(([name, why]) => {
    const line = row.exec(name)?.[1];
    return line === undefined ? [] : [{ line: Number(line), why }];
  });
  const fields = Object.fromEntries(all.filter(([name]) => !row.test(name)));
  if (rows.length === 0) return { fields, rows };
  return {
    fields: { ...fields, file: `Còn ${rows.length} dòng cần sửa, nên chưa có gì được ghi.` },
    rows: rows.toSorted((one, other) => one.line - other.line),
  };
}
