import type { Period } from "#lib/calendar/periods.ts";
import type { AmountUnit } from "#domain/lists/amount-units.ts";
import type { Target } from "#domain/plans/target.ts";
import { shortName } from "./asked-text.ts";
import type { Judgement } from "./judge.ts";
import type { PlaceStandings, PlaceTarget } from "./read-place-standings.ts";
import type { Standings } from "./read-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import type { Standing } from "./standing.ts";
import type { PlaceStanding } from "./place-standings.ts";

/**
 * Places or units × targets as numbers, the same shape from the nation down to an agency: what the API answers and
 * what charts, maps and tables are drawn from. Words are for pages (scoreboard.ts).
 */
export interface BoardData {
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly level: string;
  };
  readonly plan: { readonly id: string; readonly title: string; readonly number: string | null } | null;
  readonly period: Pick<Period, "id" | "kind" | "from" | "to">;
  /** ISO days: today, and the last day whose records are in the figures. */
  readonly asOf: string;
  readonly cutOff: string;
  /** "places": provinces or communes, a figure counts the units in them; "units": a figure is the unit's own. */
  readonly rowsAre: "places" | "units";
  readonly targets: readonly BoardTarget[];
  /** Quarters, the oldest first: the trend of each figure has one point for each. */
  readonly quarters: readonly string[];
  /** All rows together; null where nothing is judged. */
  readonly whole: readonly (BoardFigure | null)[];
  readonly rows: readonly BoardDataRow[];
}

export interface BoardTarget extends Pick<
  Target,
  "id" | "clause" | "title" | "subjects" | "basis" | "per" | "measure" | "firm" | "aim"
> {
  /** What it counts, in short. */
  readonly name: string;
  readonly amountUnit: AmountUnit;
  readonly least: number | null;
  readonly most: number | null;
}

export interface BoardDataRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** What the place above keeps to itself: the agencies of the province, of the nation. */
  readonly isTop: boolean;
  /** Demonstration data: shown, never counted with the others. */
  readonly demo: boolean;
  /** In the order of the targets; null where the target binds nobody there. */
  readonly figures: readonly (BoardFigure | null)[];
}

export interface BoardFigure {
  /** null where it only adds to a sum that is asked of all together, or is watched. */
  readonly standing: Standing | null;
  readonly reason: Judgement["reason"] | null;
  /** Units that must, of them those that reported anything, of them those that reached what is asked. */
  readonly bound: number;
  readonly reported: number;
  readonly reached: number;
  /** 0 to 1 of those bound, and of those that reported; null where there are none. */
  readonly ofBound: number | null;
  readonly ofReported: number | null;
  /** In the target's unit, of the last period judged; null where not carried. */
  readonly amount: number | null;
  /** A point a quarter: null where it was not judged, or the totals do not keep it. */
  readonly trend: readonly (BoardPoint | null)[];
}

export interface BoardPoint {
  readonly standing: Standing | null;
  readonly bound: number;
  readonly reached: number;
  readonly amount: number | null;
}

export function boardOfPlaces(standings: PlaceStandings): BoardData {
  const targets = standings.targets.filter(isWordedThen);
  return {
    ...headOf(standings, standings.plan),
    rowsAre: "places",
    targets: targets.map(targetOf),
    quarters: standings.points.map(({ id }) => id),
    whole: targets.map((target) =>
      figureOf(
        target.whole,
        target.trend.map(({ whole }) => whole),
      ),
    ),
    rows: standings.places.map(({ id, name, kind, isTop, demo }, place) => ({
      id,
      name,
      kind,
      isTop,
      demo,
      figures: targets.map((target) =>
        figureOf(
          target.places[place] ?? null,
          target.trend.map(({ places }) => places[place] ?? null),
        ),
      ),
    })),
  };
}

export function headOf(
  { top, shown, asOf, cutOff }: Pick<Standings, "top" | "shown" | "asOf" | "cutOff">,
  plan: PlaceStandings["plan"] | null,
) {
  return {
    place: { id: top.id, name: top.name, kind: top.kind, level: top.level },
    plan: plan && { id: plan.id, title: plan.title, number: plan.number },
    period: { id: shown.id, kind: shown.kind, from: shown.from, to: shown.to },
    asOf,
    cutOff,
  };
}

/** A wording that was amended, or amends another, is shown where a period is held against it. */
export function isWordedThen({ target, due }: Pick<TargetStanding, "target" | "due">): boolean {
  return due.judged.length > 0 || (target.validTo === null && target.replacesId === null);
}

export function targetOf({
  target,
  measure,
  due,
}: Pick<PlaceTarget, "target" | "measure" | "due">): BoardTarget {
  const { id, clause, title, subjects, basis, per, firm, aim } = target;
  const asked = due.judged.at(-1)?.asked ?? target.steps.at(-1);
  return {
    id,
    clause,
    title,
    name: shortName(target, measure),
    subjects,
    basis,
    per,
    measure: target.measure,
    firm,
    aim,
    amountUnit: measure.amountUnit,
    least: asked?.least ?? null,
    most: asked?.most ?? null,
  };
}

function figureOf(
  standing: PlaceStanding | null,
  trend: readonly (PlaceStanding | null)[],
): BoardFigure | null {
  const last = standing?.periods.at(-1);
  if (!standing || !last) return null;
  return {
    standing: standing.judgement?.standing ?? null,
    reason: standing.judgement?.reason ?? null,
    bound: standing.share.bound,
    reported: standing.share.reported,
    reached: standing.share.reached,
    ofBound: standing.share.ofBound,
    ofReported: standing.share.ofReported,
    amount: last.count.amount,
    trend: trend.map((point) => {
      const then = point?.periods.at(-1);
      return point && then
        ? {
            standing: point.judgement?.standing ?? null,
            bound: then.count.bound,
            reached: then.count.reached,
            amount: then.count.amount,
          }
        : null;
    }),
  };
}
