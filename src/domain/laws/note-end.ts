import { formatDate } from "#lib/calendar/format-dates.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ClerkWarning } from "./clerk-warning.ts";
import { citeLaw, type Law, type LawHead } from "./law.ts";
import { citeAll, note, type Cited } from "./law-notes.ts";
import { endOf, successorsOf } from "./law-status.ts";
import type { Days } from "./printed-days.ts";
import { headsOf, type LawRegister } from "./law-register.ts";

/**
 * What there is to say of a document that ended, or will. One that was in force on the plan's own day is never
 * called replaced. Where its successor had been issued by then (Nghị định 125/2021, issued 28/12/2021, in force
 * 01/01/2022, for a plan of 29/12/2021 that cites Nghị định 55/2009), the clerk could know that it would end, and
 * is told; where it had not, the page only says how it stands today.
 */
export function noteEnd(law: Law, cited: Cited, register: LawRegister, days: Days): ClerkWarning | null {
  const end = endOf(law);
  if (end === null) return null;
  const name = citeLaw(law);
  if (end.on === null || end.on <= days.first) {
    const since = end.on === null ? "" : ` từ ${formatDate(end.on)}`;
    const then = successors(law, register, days.first);
    // Replaced twice since: what holds today is what a draft needs, what held then is what the plan should say.
    return then.length > 0
      ? note(
          "basis-replaced",
          "attention",
          law,
          cited,
          `${name} đã được thay thế${since} bằng ${citeAll(then)}.`,
          then,
        )
      : note("basis-expired", "attention", law, cited, `${name} đã hết hiệu lực${since}.`);
  }
  const next = successors(law, register, end.on);
  const instead = next.length > 0 ? `, thay bằng ${citeAll(next)}` : "";
  if (next.length === 0 || next.some(({ id }) => issuedBy(register, id, days.first))) {
    const message = `${name} còn hiệu lực vào ngày của văn bản này, nhưng hết hiệu lực từ ${formatDate(end.on)}${instead}.`;
    return note("basis-ending", "attention", law, cited, message, next);
  }
  if (end.on > days.today) {
    const message = `${name} sẽ hết hiệu lực từ ${formatDate(end.on)}${instead}.`;
    return note("basis-ending", "info", law, cited, message, next);
  }
  const message = `Từ ${formatDate(end.on)}, ${name} đã hết hiệu lực${instead}.`;
  return note("basis-ended-since", "info", law, cited, message, successors(law, register, days.today));
}

function successors(law: Law, register: LawRegister, day: IsoDate): LawHead[] {
  const ids = successorsOf(law.id, (id) => register.byId.get(id)?.replacedBy ?? [], day);
  return headsOf(register, ids);
}

/** Had it been issued by that day? Of a document known by its year alone, at the end of that year. */
function issuedBy(register: LawRegister, id: string, day: IsoDate): boolean {
  const law = register.byId.get(id);
  const issued = law?.issuedOn ?? (law?.issuedYear ? `${law.issuedYear}-12-31` : null);
  return issued !== null && issued <= day;
}
