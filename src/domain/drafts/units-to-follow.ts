import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { findNextDutyDay } from "#domain/plans/duty-days.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { WorkingCalendar } from "#lib/calendar/working-days.ts";

/**
 * Who has to issue a plan of their own: whom the duty to send one names, else whom any target binds; always the
 * places right below, since they pass the plan on to their own units. Villages carry a plan out and issue none.
 * @param units right below the unit of the plan
 */
export function unitsToFollow(
  units: readonly Unit[],
  plan: { readonly duties: readonly Duty[]; readonly targets: readonly Target[] },
  lists: Pick<Lists, "unitKinds">,
): Unit[] {
  const named = plan.duties.filter(({ kind }) => kind === "plan").flatMap(({ senderKinds }) => senderKinds);
  const codes = named.length > 0 ? named : plan.targets.flatMap(({ subjectKinds }) => subjectKinds);
  const kinds = new Set(kindsOf(lists, codes));
  const namedUnits = plan.targets.flatMap(({ subjectUnitIds }) => subjectUnitIds);
  const villages = new Set(kindsOf(lists, ["village"]));
  return units.filter(
    (unit) =>
      unit.level !== "leaf" ||
      namedUnits.includes(unit.id) ||
      (kinds.has(unit.kind) && !villages.has(unit.kind)),
  );
}

/**
 * The last day to send one's plan: the first that falls on or after the day of issue, moved off a day off where the
 * duty says so. Null where no duty names one.
 * @param issuedOn ISO day; null where the plan bears none
 */
export function planDueDay(
  duties: readonly Duty[],
  issuedOn: IsoDate | null,
  today: IsoDate,
  calendar: WorkingCalendar,
): IsoDate | null {
  const from = issuedOn ?? `${today.slice(0, 4)}-01-01`;
  const days = duties
    .filter(({ kind }) => kind === "plan")
    .flatMap((duty) => findNextDutyDay(duty, from, calendar)?.day ?? []);
  return days.toSorted()[0] ?? null;
}
