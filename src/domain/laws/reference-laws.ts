import { dayCell, code, isChecked, once, optional } from "#domain/lists/list-cells.ts";
import { v5 } from "uuid";
import { z } from "zod";
import { lawKinds, type Law, type LawLink } from "./law.ts";

/** Ours alone, chosen once: names under it can meet no other program's. */
const namespace = "8d6b8f0e-52cb-4a0c-9c37-1790a2030e12";

/** The id of a document of laws.csv, the same on every machine. */
export const referenceLawId = (lawCode: string): string => v5(`lantoa:law:${lawCode}`, namespace);

/** "decree-125-2021:2022-01-01 …": code and first day; without a day where nobody has found it out. */
const linksCell = z
  .string()
  .regex(
    /^[a-z0-9-]+(:\d{4}-\d{2}-\d{2})?( [a-z0-9-]+(:\d{4}-\d{2}-\d{2})?)*$/,
    "ghi mã và ngày như ma-van-ban:2022-01-01, cách nhau một dấu cách",
  )
  .nullable()
  .transform((cell) =>
    (cell?.split(" ") ?? []).map((part) => {
      const [by = "", from = null] = part.split(":");
      return { by, from };
    }),
  );

/** A row of db/reference/laws.csv. Made anew for each file: codes stand once. */
export function lawRow() {
  return z.object({
    code: once(code, "mã"),
    kind: z.enum(lawKinds, "không phải loại văn bản"),
    number: optional,
    name: z.string(),
    issuer: optional,
    issued_on: dayCell.nullable(),
    issued_year: z.coerce.number().int().min(1000).max(9999).nullable(),
    in_force_from: dayCell.nullable(),
    ends_on: dayCell.nullable(),
    replaced_by: linksCell,
    amended_by: linksCell,
    status: z.enum(["đã đối chiếu", "chưa xác minh"]),
    verified_on: dayCell.nullable(),
    source: optional,
    note: optional,
  });
}

type LawRow = z.output<ReturnType<typeof lawRow>>;

/**
 * The documents of laws.csv.
 * @throws Error for a link to a code that the file does not have
 */
export function referenceLaws(rows: readonly LawRow[]): Law[] {
  const known = new Set(rows.map((row) => row.code));
  const link = ({ by, from }: LawLink): LawLink => {
    if (!known.has(by)) throw new Error(`laws.csv: không có mã ${by}`);
    return { by: referenceLawId(by), from };
  };
  return rows.map((row) => ({
    id: referenceLawId(row.code),
    code: row.code,
    kind: row.kind,
    number: row.number,
    title: row.name,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    issuedYear: row.issued_year,
    inForceFrom: row.in_force_from,
    endsOn: row.ends_on,
    source: row.source,
    verifiedOn: row.verified_on,
    sure: isChecked(row.status),
    note: row.note,
    replacedBy: row.replaced_by.map(link),
    amendedBy: row.amended_by.map(link),
  }));
}
