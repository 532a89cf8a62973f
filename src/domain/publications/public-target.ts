import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { amountUnitOf } from "#domain/progress/asked-text.ts";
import { unitFigure } from "#domain/progress/figure-text.ts";
import { reasonTexts } from "#domain/progress/reason-text.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import type { Standing } from "#domain/progress/standing.ts";
import type { UnitStanding } from "#domain/progress/unit-standings.ts";
import { targetResult } from "#domain/reports/target-results.ts";

/** A target as the public reads it: what was promised, how far it is. No unit is named. */
export interface PublicTarget {
  /** The plan's own sentence. */
  readonly promised: string;
  /** "3 trên 4 đơn vị đã đạt" */
  readonly done: string;
  /** 0 to 100, for a bar; null where nothing is known. */
  readonly percent: number | null;
  /** null where nothing is to be said: it would be said of one unit by itself. */
  readonly standing: Standing | null;
  /** Why nothing can be concluded yet; null where something can. */
  readonly unsettled: string | null;
}

const settled: readonly Standing[] = ["met", "on-course", "behind", "late"];

export function publicTarget(standing: TargetStanding): PublicTarget {
  const { target, units, whole } = standing;
  const result = targetResult(standing, { level: "commune" });
  const percent = result?.attained ?? null;
  const judged = units.length === 1 ? units[0]?.judgement : whole.judgement;
  return {
    promised: withoutLabel(target.quote),
    done: percent === null ? "chưa có số liệu" : doneInWords(standing),
    percent: percent === null ? null : Math.min(100, percent),
    standing: judged ? sayable(judged.standing, units) : null,
    unsettled: judged && !settled.includes(judged.standing) ? reasonTexts[judged.reason] : null,
  };
}

/** "1. Mỗi thôn, bản …" → "Mỗi thôn, bản …" */
function withoutLabel(quote: string): string {
  return quote.replace(/^\s*(?:[-+–•*]|[\dIVX]+(?:\.\d+)*[.)]|[a-zđ]\))\s+/u, "").replace(/[.;]\s*$/, "");
}

/** What is behind or late is told of a whole, never of the one unit that has to do it. */
function sayable(standing: Standing, units: readonly UnitStanding[]): Standing | null {
  return units.length === 1 && (standing === "behind" || standing === "late") ? null : standing;
}

function doneInWords(standing: TargetStanding): string {
  const { target, measure, units, whole } = standing;
  const [one, ...others] = units;
  if (target.basis === "total") return totalInWords(standing);
  if (one && others.length === 0) {
    const { amount, unit } = unitFigure({ target, measure }, one);
    return `${amount.replace("/", " trên ")} ${unit}`;
  }
  const { reached, bound } = whole.share;
  return `${formatNumber(reached)} trên ${formatNumber(bound)} đơn vị đã đạt`;
}

function totalInWords({ measure, whole }: TargetStanding): string {
  const goal = whole.last?.due.asked.least ?? null;
  const amount = formatNumber(whole.last?.amount ?? 0);
  return `${amount}${goal === null ? "" : ` trên ${formatNumber(goal)}`} ${amountUnitOf(measure)}`;
}
