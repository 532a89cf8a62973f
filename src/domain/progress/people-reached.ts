import { listActivities } from "#domain/activities/list-activities.ts";
import type { Context } from "#domain/context.ts";
import { sumPlaceTotals } from "#domain/ledger/place-totals.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listPeriods } from "#lib/calendar/periods.ts";
import { hasPlaces } from "./get-board.ts";

/** Attendances by sex. Unknown is not zero. */
export interface PeopleReached {
  readonly women: number | null;
  readonly men: number | null;
  readonly other: number;
  /** Records with people that do not say how many women and men came. */
  readonly withoutSexes: number;
}

/** The measure of which totals by place keep the attendances: every communication event has its entry there. */
const measure = "communication-events";

/** At and below a unit, in a span of days within one year, both ends within. */
export async function countPeopleReached(
  context: Context,
  unit: Unit,
  span: { readonly from: string; readonly to: string },
): Promise<PeopleReached> {
  if (!hasPlaces(unit)) {
    const { totals } = await listActivities(context, { unitId: unit.id, ...span });
    const { women, men, withoutSexes } = totals;
    return { women, men, other: 0, withoutSexes };
  }
  const rows = await sumPlaceTotals(context.db, {
    measures: [measure],
    quarters: listPeriods("quarter", span.from, span.to).map(({ id }) => id),
    cutOff: "calendar",
    provinceIds: unit.level === "nation" ? null : [unit.id],
    by: "province",
  });
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  return {
    women: rows.length > 0 ? sum(({ women }) => women) : null,
    men: rows.length > 0 ? sum(({ men }) => men) : null,
    other: sum(({ otherSex }) => otherSex),
    withoutSexes: sum(({ unsexed }) => unsexed),
  };
}
