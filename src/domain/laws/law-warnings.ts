import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ClerkWarning } from "./clerk-warning.ts";
import { findByNumber, numberParts } from "./law-number.ts";
import type { Law } from "./law.ts";
import { amended, dateDiffers, issuedLater, notYet, unknown, yearDiffers, type Cited } from "./law-notes.ts";
import { noteEnd } from "./note-end.ts";
import { findNamedLaws } from "./named-laws.ts";
import { printedDays, type Days } from "./printed-days.ts";
import type { LawRegister } from "./law-register.ts";

/** A legal basis as the reading lists it (lib/plan-reading). */
export interface CitedBasis {
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly at?: readonly [from: number, to: number] | null | undefined;
}

export interface Citing {
  readonly legalBases: readonly CitedBasis[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; null: today. */
  readonly issuedOn: string | null;
  /** For laws that are cited by name alone. */
  readonly text?: string | undefined;
}

/**
 * What the register says of the documents that a plan cites, by number or by name, on the plan's own day and today.
 * Of a plan that prints only month or year, the first possible day counts for what had ended, the last for what had
 * begun: nobody is blamed for what they could not know.
 */
export function lawWarnings(citing: Citing, register: LawRegister, today: IsoDate): ClerkWarning[] {
  const days: Days = { ...(printedDays(citing.issuedOn) ?? { first: today, last: today }), today };
  const bases = citing.legalBases.map((basis) => ({ basis, ...meant(basis, register.laws, days) }));
  const byNumber = new Set(bases.map(({ law }) => law?.id));
  const numbered = bases.flatMap(({ basis, law, exact }) => ofBasis(basis, law, exact, register, days));
  const named = findNamedLaws(citing.text ?? "", register.laws, days.first)
    .filter(({ law }) => !byNumber.has(law.id))
    .flatMap(({ law, about, at, year }) => {
      const cited: Cited = { about, at };
      const differs = year === null ? [] : [yearDiffers(law, cited, year, register)];
      return [...differs, ...ofLaw(law, cited, register, days)];
    });
  return [...numbered, ...named];
}

/** The document that a number means; of several, the newest that there was on the day. */
function meant({ number, date }: CitedBasis, laws: readonly Law[], { last }: Days) {
  const { exact, near } = findByNumber(laws, number, date);
  const among = (exact.length > 0 ? exact : near).toSorted((a, b) => issue(b).localeCompare(issue(a)));
  return { law: among.find((law) => issue(law) <= last) ?? among[0] ?? null, exact: exact.length > 0 };
}

const issue = (law: Law) => law.issuedOn ?? `${law.issuedYear ?? 1000}`;

function ofBasis(
  { number, date, at = null }: CitedBasis,
  law: Law | null,
  exact: boolean,
  register: LawRegister,
  days: Days,
): ClerkWarning[] {
  const cited: Cited = { about: number, at };
  if (law === null) {
    const later = date !== null && date > days.last ? [issuedLater(null, cited, date)] : [];
    return [...later, unknown(cited)];
  }
  if (exact || date === null) return ofLaw(law, cited, register, days);
  // A number without its year starts anew each year: another year is likely another document.
  const other = numberParts(number)?.year === null && law.issuedOn?.slice(0, 4) !== date.slice(0, 4);
  return other
    ? [dateDiffers(law, cited, date, "info")]
    : [dateDiffers(law, cited, date, "attention"), ...ofLaw(law, cited, register, days)];
}

function ofLaw(law: Law, cited: Cited, register: LawRegister, days: Days): ClerkWarning[] {
  if (law.issuedOn !== null && law.issuedOn > days.last) return [issuedLater(law, cited, law.issuedOn)];
  if (law.inForceFrom !== null && law.inForceFrom > days.last) return [notYet(law, cited, law.inForceFrom)];
  const ended = noteEnd(law, cited, register, days);
  return ended === null ? amended(law, cited, register, days.first) : [ended];
}
