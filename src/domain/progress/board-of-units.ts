import {
  headOf,
  isWordedThen,
  targetOf,
  type BoardData,
  type BoardFigure,
  type BoardPoint,
} from "./board.ts";
import type { PlaceStandings } from "./read-place-standings.ts";
import type { Standings } from "./read-standings.ts";
import { seesAll, type TargetStanding } from "./reckon-target.ts";
import { shareOfCounts } from "./share.ts";
import type { UnitStanding } from "./unit-standings.ts";

/** @param quarters the same unit's standings at the ends of the quarters */
export function boardOfUnits(
  standings: Standings,
  plan: PlaceStandings["plan"] | null,
  quarters: readonly Standings[],
): BoardData {
  const { top } = standings;
  const targets = standings.targets.filter(
    (target) => isWordedThen(target) && (target.units.length > 0 || seesAll(top, target.plan)),
  );
  const units = new Map(
    targets.flatMap((target) => target.units.map(({ unit }) => [unit.id, unit] as const)),
  );
  const indexed = [standings, ...quarters].map(indexUnits);
  const find = (at: number, targetId: string, unitId: string) =>
    indexed[at]?.get(`${targetId} ${unitId}`) ?? null;
  return {
    ...headOf(standings, plan),
    rowsAre: "units",
    targets: targets.map(targetOf),
    quarters: quarters.map(({ shown }) => shown.id),
    whole: targets.map((target) => {
      const trend = quarters.map((quarter) =>
        quarter.targets.find(({ target: { id } }) => id === target.target.id),
      );
      return wholeOf(
        target,
        trend.map((then) => (then ? wholeOf(then, []) : null)),
      );
    }),
    rows: [...units.values()].map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      isTop: id === top.id,
      demo: top.demo,
      figures: targets.map(({ target }) => {
        const now = find(0, target.id, id);
        return (
          now &&
          unitFigureOf(
            now,
            quarters.map((_, point) => find(point + 1, target.id, id)),
          )
        );
      }),
    })),
  };
}

function wholeOf(
  { whole, target }: TargetStanding,
  trend: readonly (BoardFigure | null)[],
): BoardFigure | null {
  const { share, last, judgement } = whole;
  if (!last) return null;
  return {
    standing: judgement?.standing ?? null,
    reason: judgement?.reason ?? null,
    bound: share.bound,
    reported: share.reported,
    reached: share.reached,
    ofBound: share.ofBound,
    ofReported: share.ofReported,
    amount: target.basis === "change" ? whole.changed : last.amount,
    trend: trend.map(pointOf),
  };
}

function unitFigureOf(unit: UnitStanding, trend: readonly (UnitStanding | null)[]): BoardFigure | null {
  const last = unit.periods.at(-1);
  if (!last) return null;
  const reached = unit.judgement?.standing === "met" ? 1 : 0;
  const share = shareOfCounts({ bound: 1, reported: unit.reported ? 1 : 0, reached });
  return {
    standing: unit.judgement?.standing ?? null,
    reason: unit.judgement?.reason ?? null,
    ...share,
    // Unknown is not zero.
    amount: unit.reported ? last.amount : null,
    trend: trend.map((then) => pointOf(then && unitFigureOf(then, []))),
  };
}

function pointOf(figure: BoardFigure | null): BoardPoint | null {
  return (
    figure && {
      standing: figure.standing,
      bound: figure.bound,
      reached: figure.reached,
      amount: figure.amount,
    }
  );
}

function indexUnits({ targets }: Standings): ReadonlyMap<string, UnitStanding> {
  return new Map(
    targets.flatMap(({ target, units }) =>
      units.map((unit) => [`${target.id} ${unit.unit.id}`, unit] as const),
    ),
  );
}
