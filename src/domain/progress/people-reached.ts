import { sumActivities } from "#domain/activities/activities.queries.ts";
import type { Context } from "#domain/context.ts";
import { sumPlaceTotals } from "#domain/ledger/place-totals.queries.ts";
import { today } from "#domain/today.ts";
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

/**
 * At and below a unit, in a span of days within one year, both ends within. Says nothing of who may see it: what stands
 * on it does.
 */
export async function countPeopleReached(
  { db, lists, clock }: Pick<Context, "db" | "lists" | "clock">,
  unit: Unit,
  span: { readonly from: string; readonly to: string },
): Promise<PeopleReached> {
  if (!hasPlaces(unit)) {
    const withPeople = lists.activityKinds.filter((kind) => kind.needsParticipants).map(({ code }) => code);
    // The sums alone: who sees the board sees them, without seeing the records one by one.
    const selection = { ...span, tops: [unit.id], mapDay: today(clock) };
    const { women, men, withoutSexes } = await sumActivities(db, selection, withPeople);
    return { women, men, other: 0, withoutSexes };
  }
  const rows = await sumPlaceTotals(db, {
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
