import { z } from "zod";

/**
 * Shapes that forms, API and outbox share. Forms send text: an empty box is "not said" (undefined), never zero
 * and never an empty string. Messages say kindly what is missing.
 */
const blankAsUndefined = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

/** Control characters that no keyboard types and the database refuses; tab and line ends stay. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/** Text with Unicode composed, control characters and outer white space gone. */
const composed = z.string().transform((text) => text.replace(controls, "").normalize("NFC").trim());

export const requiredText = (message: string, longest = 500) =>
  z.preprocess(
    (value) => blankAsUndefined(value) ?? "",
    composed.pipe(z.string().min(1, message).max(longest, `Viết ngắn lại, tối đa ${longest} ký tự.`)),
  );

export const optionalText = (longest = 2000) =>
  z.preprocess(
    blankAsUndefined,
    composed.pipe(z.string().max(longest, `Viết ngắn lại, tối đa ${longest} ký tự.`)).optional(),
  );

/** A list typed a line each, without the marks that a paste from Word brings along; an empty box is an empty list. */
export const textLines = (mostLines = 200, longestLine = 4000) =>
  optionalText(60_000)
    .transform((text) =>
      (text ?? "")
        .split(/\r?\n/)
        .map((line) => line.replace(/^\s*(?:[-–•*+]\s+)?/u, "").trim())
        .filter((line) => line !== ""),
    )
    .pipe(
      z
        .array(z.string().max(longestLine, "Có dòng quá dài. Tách ra nhiều dòng."))
        .max(mostLines, `Tối đa ${mostLines} dòng.`),
    );

/** "1.234" and "1 234" as people type them; a decimal comma is refused where a whole number is meant. */
const wholeNumber = z.preprocess(
  (value) => {
    if (typeof value !== "string") return value;
    const digits = value.trim().replace(/(?<=\d)[.\s](?=\d{3}(?:\D|$))/g, "");
    return /^\d+$/.test(digits) ? Number(digits) : value.trim();
  },
  z
    .number({ error: "Ghi một số nguyên, ví dụ 45." })
    .int("Ghi một số nguyên, ví dụ 45.")
    .min(0, "Số này không thể âm.")
    .max(9_000_000_000_000, "Số này lớn quá. Kiểm tra lại."),
);

/** A count of people: whole, not negative, undefined where unknown. */
export const optionalCount = z.preprocess(
  blankAsUndefined,
  wholeNumber.pipe(z.number().max(10_000_000, "Số này lớn quá. Kiểm tra lại.")).optional(),
);

/** Đồng, whole. */
export const optionalMoney = z.preprocess(blankAsUndefined, wholeNumber.optional());

/** A union would answer with its own words, in English: one schema speaks, with `message` only where nothing was said. */
export const requiredCount = (message: string) =>
  z.preprocess(
    blankAsUndefined,
    wholeNumber
      .optional()
      .refine((n) => n !== undefined, message)
      .transform((n) => n ?? 0),
  );

/** "2026-11-05", or "05/11/2026" as typed by hand; a day that exists. */
export const isoDay = (message = "Ghi ngày, ví dụ 05/11/2026.") =>
  z.preprocess((value) => {
    if (typeof value !== "string") return "";
    const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.trim());
    return typed ? `${typed[3]}-${typed[2]?.padStart(2, "0")}-${typed[1]?.padStart(2, "0")}` : value.trim();
  }, z.iso.date(message));

export const id = z.uuid("Đường dẫn này không đúng.");

/** A box that is ticked sends something, one that is not sends nothing. */
export const ticked = z.preprocess(
  (value) => value !== undefined && value !== "" && value !== "no" && value !== false,
  z.boolean(),
);

/** A list from repeated fields: none, one, or many. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** A code of a reference list; the list itself is checked where it is at hand (command's load). */
export const code = z.string().regex(/^[a-z0-9-]+$/, "Chọn một mục trong danh sách.");
export const requiredCode = (message: string) =>
  z.preprocess((v) => v ?? "", z.string().regex(/^[a-z0-9-]+$/, message));
export const optionalCode = z.preprocess(blankAsUndefined, code.optional());

/** Form fields as plain data: repeated names become lists, files are left out. */
export function formFields(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    if (values.length > 0) fields[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return fields;
}
