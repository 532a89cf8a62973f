import { targetInShort } from "#domain/progress/asked-text.ts";
import { unitFigure, wholeFigure, type FigureText } from "#domain/progress/figure-text.ts";
import type { Judgement } from "#domain/progress/judge.ts";
import { reasonTexts } from "#domain/progress/reason-text.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import { askedOfEach, type UnitStanding } from "#domain/progress/unit-standings.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { TargetResult } from "./report-facts.ts";

/**
 * A target as a unit reports it: all that it binds at and below the unit, or one unit's own figure where it binds
 * that one alone. null where it asks nothing of a unit that has nothing below.
 */
export function targetResult(standing: TargetStanding, unit: Pick<Unit, "level">): TargetResult | null {
  const [one, ...others] = standing.units;
  if (!one && unit.level === "leaf") return null;
  return one && others.length === 0 && standing.target.basis !== "total"
    ? resultOf(standing, unitFigure(standing, one), one.judgement, attainedByUnit(standing, one))
    : resultOf(standing, wholeFigure(standing), standing.whole.judgement, attainedByAll(standing));
}

function resultOf(
  { target, measure, due }: TargetStanding,
  { amount, unit, detail }: FigureText,
  judgement: Judgement | null,
  attained: number | null,
): TargetResult {
  return {
    targetId: target.id,
    title: target.title,
    clause: target.clause,
    planned: targetInShort(target, measure, due),
    achieved: figureInWords({ amount, unit }),
    detail,
    attained: attained === null ? null : Math.round(attained * 1000) / 10,
    standing: judgement?.standing ?? null,
    reason: judgement ? reasonTexts[judgement.reason] : null,
  };
}

/** "5/16 đơn vị"; "chưa có số liệu" where the figure is unknown, because a dash alone says nothing on paper. */
export function figureInWords({ amount, unit }: Pick<FigureText, "amount" | "unit">): string {
  if (amount.startsWith("–")) return "chưa có số liệu";
  return `${amount} ${unit}`.trim();
}

/** 0 to 1 and beyond: what is there, of what is asked. null where either is unknown. */
function attainedByUnit(
  { target }: TargetStanding,
  { periods, toCome, reported, judgement }: UnitStanding,
): number | null {
  const last = periods.at(-1);
  const asked = last ? askedOfEach(target, last.due) : null;
  if (!last || !asked || !reported || judgement?.reason === "no-source" || asked.percent) return null;
  if (target.basis === "share") return last.amount >= 1 ? 1 : 0;
  if (periods.length + toCome > 1 && target.per !== null)
    return (
      periods.filter((period) => period.judgement?.standing === "met").length / (periods.length + toCome)
    );
  return asked.least === null || asked.least === 0 ? null : last.amount / asked.least;
}

function attainedByAll({ target, whole }: TargetStanding): number | null {
  const { last, share, judgement } = whole;
  if (!last || !judgement || judgement.reason === "no-source" || judgement.standing === "no-data")
    return null;
  if (target.basis === "change") return null;
  if (target.basis === "each") return share.ofBound;
  const { least } = last.due.asked;
  if (least === null || least === 0) return null;
  if (target.basis === "total") return last.amount / least;
  return share.ofBound === null ? null : share.ofBound / (least / 100);
}
