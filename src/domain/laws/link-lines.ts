import { formatDate, parseDate } from "#lib/calendar/format-dates.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";

/** Another document as a person names it, and the day from which it counts. */
export interface TypedLink {
  readonly number: string;
  readonly from: IsoDate | null;
}

/**
 * One document a line: "125/2021/NĐ-CP từ 01/01/2022", the day left out where nobody knows it.
 * @returns the lines read, or the first that cannot be
 */
export function parseLinkLines(typed: string): { links: TypedLink[] } | { refused: string } {
  const links: TypedLink[] = [];
  for (const line of typed.split(/\r?\n/u)) {
    const text = line.replace(/\s+/gu, " ").trim();
    if (text === "") continue;
    const match = /^(.+?)(?:[,;(]?\s*từ\s+(?:ngày\s+)?(\S+?)\)?)?$/iu.exec(text);
    const from = match?.[2] === undefined ? null : parseDate(match[2]);
    if (!match?.[1] || from === undefined) return { refused: text };
    links.push({ number: match[1].trim(), from });
  }
  return { links };
}

/** The lines again, as they are typed. */
export const linkLines = (links: readonly TypedLink[]): string =>
  links.map(({ number, from }) => (from === null ? number : `${number} từ ${formatDate(from)}`)).join("\n");
