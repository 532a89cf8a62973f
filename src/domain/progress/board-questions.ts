import type { KeptCounter } from "#domain/ledger/figures.queries.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { recent, type Recent } from "#platform/recent.ts";
import { countReader, type CountReader } from "./count-reader.ts";
import { cutOffDay, listDuePeriods, type PlanSpan } from "./due-periods.ts";
import { arrangeCells } from "./figure-places.ts";
import type { PlaceQuestion } from "./place-figures.ts";
import { isCounted, isCounterPeriod } from "./place-needs.ts";

export interface BoardQuestionsInput {
  readonly targets: readonly Target[];
  readonly plan: PlanSpan;
  readonly shown: Period;
  /** The quarters of the trend. */
  readonly points: readonly Period[];
  readonly asOf: IsoDate;
  /** Listed before the figures are read: a counter that comes in between has no figures yet. */
  readonly counters: readonly KeptCounter[];
}

export interface BoardQuestions {
  /** For each target: the period shown, then the points of its trend. */
  readonly questions: readonly PlaceQuestion[];
  /** How the totals answer them, by question and period judged; null where they do not keep it. */
  readonly readers: readonly (readonly (CountReader | null)[])[];
}

/** Boards whose questions are kept: each plan looked at lately, in a few periods. */
const mostBoards = 50;
const known = new WeakMap<Pick<Lists, "unitKinds">, Recent<BoardQuestions>>();

/**
 * What a board of places asks of the totals. It follows from the plan, its targets, the counters and the day alone,
 * and these hardly change while the figures do: worked out once for as long as all of them are the same.
 */
export function boardQuestions(
  lists: Pick<Lists, "unitKinds">,
  { targets, plan, shown, points, asOf, counters }: BoardQuestionsInput,
): BoardQuestions {
  const { periodFrom, periodTo, phases, issuedOn, cutOff } = plan;
  const span = { periodFrom, periodTo, phases, issuedOn, cutOff };
  const key = JSON.stringify([span, targets, shown, points, asOf, counters]);
  const kept = known.get(lists) ?? recent<BoardQuestions>({ most: mostBoards, milliseconds: Infinity });
  known.set(lists, kept);
  const found = kept.get(key) ?? workOut(lists, { targets, plan: span, shown, points, asOf, counters });
  kept.put(key, found, kept.mark());
  return found;
}

function workOut(
  lists: Pick<Lists, "unitKinds">,
  { targets, plan, shown, points, asOf, counters }: BoardQuestionsInput,
): BoardQuestions {
  const questions = targets.flatMap((target) =>
    [shown, ...points].map((period, index) => questionOf(target, plan, period, asOf, index > 0)),
  );
  const cells = arrangeCells(counters);
  const readers = questions.map(({ target, due, moment }) =>
    due.judged.map((period) =>
      isCounted(target) ? countReader({ target, plan, due: period, moment, asOf, lists }, cells) : null,
    ),
  );
  return { questions, readers };
}

function questionOf(
  target: Target,
  plan: PlanSpan,
  period: Period,
  asOf: IsoDate,
  isTrend: boolean,
): PlaceQuestion {
  const moment: PlaceQuestion["moment"] = {
    from: period.from,
    to: period.to,
    upTo: cutOffDay(period, asOf),
    per: isCounterPeriod(period.kind) ? period.kind : "year",
  };
  return { target, moment, isTrend, due: listDuePeriods(target, plan, period, asOf) };
}
