import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { AmountAsked } from "./amount-asked.ts";
import { amountUnitOf, askedInWords, duePeriodName } from "./asked-text.ts";
import type { DuePeriod } from "./due-periods.ts";
import { dueByNow } from "./judge.ts";
import type { PlaceStanding } from "./place-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { askedOfEach, type UnitStanding } from "./unit-standings.ts";

/**
 * The formula with its numbers put in, one sentence a period: "Năm 2026: đã có 3 cuộc, cần 2 cuộc. Đến ngày
 * 20/10/2026 đã qua 80% kỳ, tương ứng 1 cuộc."
 */
export function unitFormula(target: Target, measure: Measure, standing: UnitStanding): string[] {
  const sentences = standing.periods.map(({ due, amount }) => {
    const asked = askedOfEach(target, due);
    const has = standing.reported
      ? `đã có ${formatNumber(amount)} ${amountUnitOf(measure)}`
      : "chưa có số liệu";
    const need = asked === null ? "tính vào số chung của kế hoạch" : needText(asked, measure, target);
    return `${duePeriodName(due)}: ${has}, ${need}.${timeText(due, asked, measure)}`;
  });
  if (standing.periods.length > 1) sentences.push("Mỗi kỳ phải tự đạt, kỳ thừa không bù cho kỳ thiếu.");
  return sentences;
}

/** The same for all that a target binds. */
export function wholeFormula({ target, measure, whole }: TargetStanding): string[] {
  const { share, last } = whole;
  if (!last) return [];
  const { due } = last;
  if (target.basis === "total") {
    const need = needText(due.asked, measure, target);
    return [
      `${duePeriodName(due)}: tổng số ${formatNumber(last.amount)} ${amountUnitOf(measure)}, ${need}.${timeText(due, due.asked, measure)}`,
    ];
  }
  if (target.basis === "change") return changeFormula(target, whole.changed, due);
  if (share.bound === 0 || share.ofBound === null) return [];
  const counted = `${formatNumber(share.reached)} đơn vị đạt trên ${formatNumber(share.bound)} đơn vị thuộc diện`;
  if (target.basis === "each") return [`${counted}; chỉ tiêu giao cho từng đơn vị.`];
  const sentences = [
    `${duePeriodName(due)}: ${counted} = ${formatPercent(share.ofBound)}; cần ${askedInWords(due.asked)}%.${due.ended ? "" : ` ${elapsedText(due)}.`}`,
  ];
  if (share.reported < share.bound && share.ofReported !== null)
    sentences.push(
      `Còn ${formatNumber(share.bound - share.reported)} đơn vị chưa có bản ghi nào. Trong ${formatNumber(share.reported)} đơn vị có số liệu: ${formatNumber(share.reached)} đơn vị đạt = ${formatPercent(share.ofReported)}.`,
    );
  return sentences;
}

/** The same for a place: a sentence a period, of how many units reached it. */
export function placeFormula(
  { target, measure }: Pick<TargetStanding, "target" | "measure">,
  standing: PlaceStanding,
): string[] {
  return standing.periods.map(({ due, count: { bound, reported, reached, amount } }) => {
    if (target.basis === "total" || target.aim === "indicator")
      return `${duePeriodName(due)}: tổng số ${formatNumber(amount ?? 0)} ${amountUnitOf(measure)}, ${needText(due.asked, measure, target)}.${timeText(due, due.asked, measure)}`;
    const share = bound === 0 ? "" : ` = ${formatPercent(reached / bound)}`;
    const silent = reported < bound ? `, ${formatNumber(bound - reported)} đơn vị chưa có bản ghi nào` : "";
    const asked =
      target.basis === "share"
        ? `cần ${askedInWords(due.asked)}%`
        : `mỗi đơn vị ${needText(due.asked, measure, target)}`;
    return `${duePeriodName(due)}: ${formatNumber(reached)} đơn vị đạt trên ${formatNumber(bound)} đơn vị thuộc diện${share}${silent}; ${asked}.${due.ended ? "" : ` ${elapsedText(due)}.`}`;
  });
}

function changeFormula(target: Target, changed: number | null, due: DuePeriod): string[] {
  if (changed === null) return [];
  const by = `${changed < 0 ? "giảm" : "tăng"} ${formatPercent(Math.abs(changed) / 100)}`;
  return [
    `${duePeriodName(due)}: ${by} so với năm ${target.baselineYear ?? ""}; cần tăng ${askedInWords(due.asked)}%.`,
  ];
}

function needText(asked: AmountAsked, measure: Measure, target: Target): string {
  if (asked.least === null && asked.most === null) return "kế hoạch chưa nêu số lượng cần đạt";
  if (target.basis === "share") return `có từ ${formatNumber(asked.least ?? 1)} trở lên là đạt`;
  const amount = `${askedInWords(asked)} ${asked.percent ? "%" : amountUnitOf(measure)}`;
  return asked.least === null ? `mức cho phép ${amount}` : `cần ${amount}`;
}

/** How far the period has gone and what that asks by now; nothing more once it has ended. */
function timeText(due: DuePeriod, asked: AmountAsked | null, measure: Measure): string {
  if (due.ended || asked === null || (asked.least === null && asked.most === null)) return "";
  if (asked.least === null || asked.percent) return ` ${elapsedText(due)}.`;
  const byNow = dueByNow({ least: asked.least, before: asked.before, whole: true, elapsed: due.elapsed });
  return ` ${elapsedText(due)}, tương ứng ${formatNumber(byNow)} ${amountUnitOf(measure)}.`;
}

function elapsedText({ upTo, elapsed }: DuePeriod): string {
  return `Đến ngày ${formatDate(upTo)} đã qua ${formatPercent(elapsed, 0)} kỳ`;
}
