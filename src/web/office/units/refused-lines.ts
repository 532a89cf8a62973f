import type { FieldErrors } from "#domain/refusal.ts";

const line = /^names\.\d+$/;

/** Splits what the command says of single lines from what it says of fields, so that the box of lines gets both. */
export function splitRefusedLines(errors: FieldErrors): { fields: FieldErrors; lines: readonly string[] } {
  const all = Object.entries(errors);
  const lines = all.filter(([name]) => line.test(name)).map(([, why]) => why);
  const fields = Object.fromEntries(all.filter(([name]) => !line.test(name)));
  return lines.length === 0
    ? { fields, lines }
    : {
        fields: { ...fields, names: `Còn ${lines.length} dòng cần sửa, nên chưa đơn vị nào được thêm.` },
        lines,
      };
}
