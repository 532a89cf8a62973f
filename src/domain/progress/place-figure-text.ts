import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { amountUnitOf, duePeriodName } from "./asked-text.ts";
import { shareText, unknown, type FigureText } from "./figure-text.ts";
import { dueByNow } from "./judge.ts";
import type { PlacePeriod, PlaceStanding } from "./place-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { shareOfCounts } from "./share.ts";
import { standingNames } from "./standing.ts";

/** A place: "1.203/1.450 đơn vị", "83,2% (…)", "12.300/15.000 cuộc"; of several periods the one that decides. */
export function placeFigure(
  { target, measure }: Pick<TargetStanding, "target" | "measure">,
  { periods, judgement }: PlaceStanding,
): FigureText {
  // The figure is of the period that decides, so that it and its mark say the same.
  const last =
    periods.findLast((period) => period.judgement?.standing === judgement?.standing) ?? periods.at(-1);
  if (!last || judgement?.reason === "no-source" || target.basis === "change")
    return { amount: unknown, unit: "", detail: null };
  if (target.basis === "total" || target.aim === "indicator") {
    const goal = judgement ? (last.due.asked.least ?? last.due.asked.most) : null;
    const { amount: counted, reported } = last.count;
    // Unknown is not zero.
    const amount = !counted && reported === 0 ? unknown : formatNumber(counted ?? 0);
    return {
      amount: goal === null ? amount : `${amount}/${formatNumber(goal)}`,
      unit: amountUnitOf(measure),
      detail: null,
    };
  }
  const share = shareOfCounts(last.count);
  if (share.bound === 0) return { amount: unknown, unit: "đơn vị", detail: null };
  if (target.basis === "share") return shareText(share);
  const name = periods.length > 1 ? `${duePeriodName(last.due)}: ` : "";
  return {
    amount: `${formatNumber(share.reached)}/${formatNumber(share.bound)}`,
    unit: "đơn vị",
    detail: `${name}${othersText(last)}` || null,
  };
}

/** Who of a place has not reached it, by standing: "34 chậm · 12 chưa có số liệu". */
function othersText({ due, count }: PlacePeriod): string {
  const { bound, reported, reached, inStep } = count;
  if (reached === bound) return "tất cả đạt";
  const text = (units: number, standing: keyof typeof standingNames) =>
    units > 0 ? [`${formatNumber(units)} ${standingNames[standing].toLocaleLowerCase("vi")}`] : [];
  if (due.ended) return text(bound - reached, "late").join("");
  const { least, before } = due.asked;
  const byNow = least === null ? 1 : dueByNow({ least, before, whole: true, elapsed: due.elapsed });
  const behind = byNow > 0 ? Math.max(0, reported - inStep) : 0;
  return [
    ...text(behind, "behind"),
    ...text(bound - reported, "no-data"),
    ...text(reported - behind - reached, "on-course"),
  ].join(" · ");
}

/** "Quý III/2026: 120/340 đơn vị chưa đạt" */
export function lackText({ due, count: { bound, reached } }: PlacePeriod): string {
  const who = bound === 1 ? "" : `${formatNumber(bound - reached)}/${formatNumber(bound)} đơn vị `;
  return `${duePeriodName(due)}: ${who}chưa đạt`;
}
