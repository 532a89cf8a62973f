import { bare, composed } from "#lib/vietnamese/fold.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Law } from "./law.ts";

/** Số, ký hiệu taken apart, so that spacing, marks and leading zeros do not matter. */
export interface NumberParts {
  readonly digits: string;
  /** In the number itself, as legislation has it since 1997 (55/2009/NĐ-CP); null where the number starts anew each year. */
  readonly year: number | null;
  /** Letters only: "NDCP", "QDTTG", "CTTW". */
  readonly symbol: string;
}

/**
 * "Nghị định số 55/2009/NĐ - CP" → 55, 2009, NDCP. The symbol is compared without marks, since typists and scans
 * write ND-CP for NĐ-CP; the National Assembly's term stays (QH11).
 * @returns null where no number and symbol can be made out
 */
export function numberParts(number: string): NumberParts | null {
  const text = bare(composed(number)).toUpperCase();
  const match = /(?<!\d)0*(\d{1,6})([A-Z]?)\s*[-/.]\s*(?:((?:19|20)\d{2})\s*[-/.]\s*)?([A-Z].*)$/u.exec(text);
  if (!match) return null;
  const symbol = (match[4] ?? "").replace(/[^A-Z\d]/gu, "");
  if (!/[A-Z]{2}/u.test(symbol)) return null;
  return {
    digits: `${match[1]}${match[2]}`,
    year: match[3] ? Number(match[3]) : null,
    symbol,
  };
}

/** The same text for every way of writing the same number. */
export function numberKey(number: string): string | null {
  const parts = numberParts(number);
  return parts === null
    ? null
    : [parts.digits, parts.year, parts.symbol].filter((part) => part !== null).join("/");
}

/**
 * Documents of provinces and communes: each of thousands of offices counts its own from 1, so that only the day
 * tells them apart (77/KH-UBND).
 */
export function isLocalNumber(number: string): boolean {
  const symbol = numberParts(number)?.symbol ?? "";
  return /UBND|HDND|^S[A-Z]{2,}|(?:TU|HU|DU)$/u.test(symbol);
}

/**
 * Which documents of the register a citation can mean, and how well they fit: `exact` bear the number and, where
 * both are known, the day; `near` bear the number and differ in the day. A year that one writes into the number and
 * the other leaves out ("08/2020/CT-TTg", issued in 2020 as 08/CT-TTg) makes no difference.
 */
export function findByNumber(
  laws: readonly Law[],
  number: string,
  date: IsoDate | null,
): { exact: readonly Law[]; near: readonly Law[] } {
  const cited = numberParts(number);
  const same = cited === null ? [] : laws.filter((law) => bears(law, cited));
  if (isLocalNumber(number)) {
    return { exact: same.filter((law) => date !== null && law.issuedOn === date), near: [] };
  }
  const exact = same.filter((law) => date === null || law.issuedOn === null || law.issuedOn === date);
  return { exact, near: same.filter((law) => !exact.includes(law)) };
}

function bears({ number, issuedYear }: Law, cited: NumberParts): boolean {
  const own = number === null ? null : numberParts(number);
  if (own === null || own.digits !== cited.digits || own.symbol !== cited.symbol) return false;
  if (own.year === cited.year) return true;
  return (own.year ?? issuedYear) === (cited.year ?? issuedYear);
}
