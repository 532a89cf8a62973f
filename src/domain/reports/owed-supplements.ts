import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import type { YearlyOccasion } from "#domain/lists/lists.ts";
import { answersOf } from "./answers-duty.ts";
import { isAskedOn, supplementOf, type AskedSupplement } from "./asked-supplement.ts";
import type { Obligation, ObligationReport } from "./obligation.ts";

interface Looking {
  readonly asOf: IsoDate;
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
}

/** How long after its report a supplement may be due: within a year of the Action Month, which ends after the report. */
const behind = 430;

/** Days in which the reports fell due whose supplements may fall due in a window. */
export function withMainsOf(window: NonNullable<Looking["window"]>): NonNullable<Looking["window"]> {
  return { from: addDays(window.from, -behind), to: window.to };
}

/**
 * Reports asked for, each followed by its supplement as soon as it owes one: by the same rules as the list of reports
 * (list-supplements.ts). Looked at on a day, a supplement is there once the Action Month is over, or somebody began
 * it; in a window of days, with all else that falls due in it.
 * @param mains in a window, those of withMainsOf
 * @param reports supplements that were begun or sent
 */
export function followedBySupplements(
  mains: readonly Obligation[],
  reports: readonly ObligationReport[],
  { asOf, window }: Looking,
  occasions: readonly YearlyOccasion[],
): Obligation[] {
  const find = answersOf({ reports, granted: [], plans: [] });
  return mains.flatMap((main) => {
    const own = !window || isWithin(main.originalDue, main.period, window) ? [main] : [];
    const asked = supplementOf(main.duty, main.period, main.report, occasions);
    if (asked === null) return own;
    const supplement: Obligation = {
      ...main,
      part: "supplement",
      ...find({ ...main, due: asked.due }),
    };
    return isShown(asked, supplement, { asOf, ...(window && { window }) }) ? [...own, supplement] : own;
  });
}

function isShown(asked: AskedSupplement, { report }: Obligation, { asOf, window }: Looking): boolean {
  if (window) return isWithin(asked.due, { from: asked.from, to: asked.from }, window);
  return report !== null || isAskedOn(asked, asOf);
}

/** By its day; without one, by the days that it shares with the window. */
function isWithin(
  due: IsoDate | null,
  days: { readonly from: IsoDate; readonly to: IsoDate },
  window: NonNullable<Looking["window"]>,
): boolean {
  return due === null
    ? days.from <= window.to && window.from <= days.to
    : window.from <= due && due <= window.to;
}
