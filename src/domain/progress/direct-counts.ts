import type { Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { CarriedFigures } from "./carry-to-today.ts";
import { thresholdsOf, withinLimit, type CountReader } from "./count-reader.ts";
import { listDirectCounts, type DirectCount } from "./direct-counts.queries.ts";
import type { DuePeriod } from "./due-periods.ts";
import { dueByNow } from "./judge.ts";
import { addCounts, noCount, type PlaceCount } from "./place-count.ts";
import type { BoardPlace, PlaceQuestion } from "./place-figures.ts";
import { subjectsOf } from "./place-needs.ts";
import { wholeSpan } from "./ledger-sums.ts";
import { daysOf } from "./unit-standings.ts";

export interface DirectCountsQuestion {
  readonly top: Unit;
  readonly questions: readonly PlaceQuestion[];
  readonly places: readonly BoardPlace[];
  readonly lists: Pick<Lists, "unitKinds">;
  /** By question and period: null where the totals keep no answer. */
  readonly readers: readonly (readonly (CountReader | null)[])[];
  /** Where the places of then are shown as those of today. */
  readonly carried: CarriedFigures | null;
}

/** What the totals left open, by "question period" and place. */
export async function readDirectCounts(
  db: Database | Transaction,
  { top, questions, places, lists, readers, carried }: DirectCountsQuestion,
): Promise<ReadonlyMap<string, readonly PlaceCount[]>> {
  const found = new Map<string, readonly PlaceCount[]>();
  for (const [index, { target, due, isTrend }] of questions.entries()) {
    const open = due.judged.flatMap((period, number) =>
      readers[index]?.[number] ? [] : [{ period, number }],
    );
    if (open.length === 0 || isTrend) continue;
    const spans = open.map(({ period }) => spanOf(target, period));
    const heard = wholeSpan(due.judged.map(daysOf));
    if (heard === null) continue;
    // oxlint-disable-next-line no-await-in-loop -- each scans much; one after the other leaves room for others
    const rows = await listDirectCounts(db, {
      target,
      subjects: subjectsOf(target, lists),
      spans,
      heard,
      top,
    });
    for (const [span, { number }] of open.entries()) {
      const period = open[span]?.period;
      const asked = spans[span]?.asked;
      const ofSpan = rows
        .filter((row) => row.span === span)
        .flatMap((row) => carry(row, carried, spans[span]?.to ?? "") ?? [])
        .map((row) => (period && asked?.isLimit ? withinLimit(row, asked, period) : row));
      found.set(
        `${index} ${number}`,
        places.map((place) => countOf(place, top, ofSpan)),
      );
    }
  }
  return found;
}

function carry(row: DirectCount, carried: CarriedFigures | null, day: string): DirectCount | null {
  if (carried === null) return row;
  const heir = carried.heirOf(row.placeId, day);
  return heir && { ...row, placeId: heir.id, provinceId: heir.provinceId };
}

/** Here what is due by now is asked as it is, not in steps. */
function spanOf(target: Target, period: DuePeriod) {
  const asked = thresholdsOf(target, period);
  const { least, before } = period.asked;
  const byNow =
    target.basis === "each" && least !== null
      ? dueByNow({ least, before, whole: true, elapsed: period.elapsed })
      : (asked?.inStep ?? asked?.reached ?? 0);
  return { ...daysOf(period), asked, reached: asked?.reached ?? null, inStep: asked && byNow };
}

function countOf(place: BoardPlace, top: Unit, rows: readonly DirectCount[]): PlaceCount {
  const isProvince = top.level === "nation" && !place.isTop;
  return rows
    .filter(({ placeId, provinceId }) => (isProvince ? provinceId : placeId) === place.id)
    .reduce<PlaceCount>(addCounts, noCount);
}
