import { types, type CustomTypesConfig } from "pg";

/** Of PostgreSQL's catalogue pg_type, where its TypeScript list stops short: arrays of bigint, date, text. */
const arrays = { bigint: 1016, date: 1182, text: 1009 };

const { INT8, DATE, NUMERIC } = types.builtins;
const parseTextArray: (text: string) => (string | null)[] = types.getTypeParser(arrays.text);

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: parseWhole,
  [arrays.bigint]: (text) => parseTextArray(text).map((item) => (item === null ? null : parseWhole(item))),
  [DATE]: (text) => text,
  [arrays.date]: parseTextArray,
  [NUMERIC]: Number,
};

/**
 * How columns become values, for our connections only. A date stays the day it is ("2026-11-20"): as a Date it
 * would move by the server's time zone. Whole numbers and numerics are numbers, since every one of ours fits.
 */
export const columnParsers: CustomTypesConfig = {
  getTypeParser: (type: typeof INT8, format?: "text" | "binary") =>
    (format !== "binary" && parsers[type]) || types.getTypeParser(type, format),
};

/** @throws RangeError rather than a figure that is off by a little */
export function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be counted exactly`);
  return value;
}
