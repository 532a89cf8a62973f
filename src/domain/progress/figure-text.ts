import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import type { Measure } from "#domain/lists/lists.ts";
import { amountUnitOf, duePeriodName, periodNouns } from "./asked-text.ts";
import type { AmountAsked } from "./amount-asked.ts";
import type { TargetStanding } from "./reckon-target.ts";
import type { Share } from "./share.ts";
import { standingNames, type Standing } from "./standing.ts";
import { askedOfEach, type PeriodStanding, type UnitStanding } from "./unit-standings.ts";

/** A figure in parts, so that a narrow cell can show the first alone. */
export interface FigureText {
  /** "3/2", "75%", "2/4"; "–" where nothing was recorded. */
  readonly amount: string;
  /** "cuộc", "(9/12 đơn vị)", "quý đạt" */
  readonly unit: string;
  /** "Quý IV/2026: 1/4 tin, bài"; null where there is no more to say. */
  readonly detail: string | null;
}

/** What stands where a figure is unknown. Unknown is not zero. */
export const unknown = "–";

/** One unit: "3/2 cuộc"; where several periods are judged "2/4 quý đạt" and the last of them beside it. */
export function unitFigure(
  { target, measure }: Pick<TargetStanding, "target" | "measure">,
  standing: UnitStanding,
): FigureText {
  const { periods, toCome, reported } = standing;
  const last = periods.at(-1);
  if (!last) return { amount: unknown, unit: amountUnitOf(measure), detail: null };
  const asked = askedOfEach(target, last.due);
  if (periods.length + toCome === 1 || target.per === null || asked === null)
    return { ...amountText(last, asked, measure, reported, target.basis === "share"), detail: null };
  const met = periods.filter(({ judgement }) => judgement?.standing === "met").length;
  const now = amountText(last, asked, measure, reported, target.basis === "share");
  return {
    amount: `${met}/${periods.length + toCome}`,
    unit: `${periodNouns[target.per]} đạt`,
    detail: `${duePeriodName(last.due)}: ${now.amount} ${now.unit}`,
  };
}

/** "3/2 cuộc"; without a goal, or where having any is enough, the amount alone. */
export function amountText(
  { amount, judgement }: PeriodStanding,
  asked: AmountAsked | null,
  measure: Measure,
  reported: boolean,
  anyIsEnough = false,
): Pick<FigureText, "amount" | "unit"> {
  const isKnown = reported && judgement?.reason !== "no-source";
  const has = isKnown ? formatNumber(amount) : unknown;
  const unit = amountUnitOf(measure);
  const goal = asked?.least ?? asked?.most ?? null;
  return {
    amount: goal === null || anyIsEnough || asked?.percent ? has : `${has}/${formatNumber(goal)}`,
    unit,
  };
}

/** All together: "5/9 đơn vị", "75% (9/12 đơn vị)", "130/200 cuộc". */
export function wholeFigure({ target, measure, units, whole }: TargetStanding): FigureText {
  const { share, last, judgement } = whole;
  if (judgement?.reason === "no-source") return { amount: unknown, unit: "", detail: null };
  if (target.basis === "change") return changeText(whole.changed);
  if (target.basis === "total" || target.aim === "indicator") {
    const goal = last?.due.asked.least ?? last?.due.asked.most ?? null;
    const amount = last ? formatNumber(last.amount) : unknown;
    const shown = goal === null || judgement === null ? amount : `${amount}/${formatNumber(goal)}`;
    return { amount: shown, unit: amountUnitOf(measure), detail: null };
  }
  if (share.bound === 0) return { amount: unknown, unit: "đơn vị", detail: null };
  if (target.basis === "share") return shareText(share);
  return {
    amount: `${formatNumber(share.reached)}/${formatNumber(share.bound)}`,
    unit: "đơn vị",
    detail: othersText(units),
  };
}

/** "+12,5%", "−3%" */
function changeText(changed: number | null): FigureText {
  const amount =
    changed === null ? unknown : `${changed < 0 ? "−" : "+"}${formatPercent(Math.abs(changed) / 100)}`;
  return { amount, unit: "", detail: null };
}

export function shareText(share: Share): FigureText {
  const unit = `(${formatNumber(share.reached)}/${formatNumber(share.bound)} đơn vị)`;
  if (share.ofBound === null || share.reported === 0) return { amount: unknown, unit, detail: null };
  const partly = share.reported < share.bound && share.ofReported !== null;
  return {
    amount: formatPercent(share.ofBound),
    unit,
    detail: partly
      ? `${formatPercent(share.ofReported ?? 0)} trong ${formatNumber(share.reported)} đơn vị có số liệu`
      : null,
  };
}

/** "2 chậm · 1 chưa có số liệu": who has not reached it, by standing. */
function othersText(units: readonly UnitStanding[]): string | null {
  const order = [
    "late",
    "behind",
    "no-data",
    "not-enough-ground",
    "not-comparable",
    "on-course",
  ] as const satisfies readonly Standing[];
  const parts = order.flatMap((standing) => {
    const count = units.filter(({ judgement }) => judgement?.standing === standing).length;
    return count === 0 ? [] : [`${formatNumber(count)} ${standingNames[standing].toLocaleLowerCase("vi")}`];
  });
  return parts.length === 0 ? null : parts.join(" · ");
}
