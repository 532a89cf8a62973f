import { daysBetween } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import { amountUnitOf, duePeriodName, periodNouns } from "./asked-text.ts";
import type { DuePeriod } from "./due-periods.ts";
import { askedOfEach, type PeriodStanding } from "./unit-standings.ts";

/**
 * What a unit lacks in the period that decides, as one says it to a colleague: "còn thiếu 1 cuộc, hết năm còn
 * 72 ngày"; "Quý II/2026 thiếu 2 tin, bài".
 */
export function shortfallText(
  target: Target,
  measure: Measure,
  { due, amount, judgement }: PeriodStanding,
): string {
  const unit = amountUnitOf(measure);
  const asked = askedOfEach(target, due);
  const limit = asked?.least === null ? asked.most : null;
  const silent = judgement?.standing === "no-data";
  if (limit !== null && limit !== undefined)
    return `${silent ? "chưa có số liệu" : `đã có ${formatNumber(amount)} ${unit}`}, không quá ${formatNumber(limit)}`;
  const lack = formatNumber(Math.max(0, (asked?.least ?? 0) - amount));
  if (due.ended) return `${duePeriodName(due)} thiếu ${lack} ${unit}`;
  return `${silent ? "chưa có số liệu, cần" : "còn thiếu"} ${lack} ${unit}, ${timeLeft(due)}`;
}

/** "hết quý còn 12 ngày" from the cut-off day, "hạn 31/12/2030"; the last day says so. */
function timeLeft({ kind, to, upTo }: DuePeriod): string {
  if (kind === "deadline") return `hạn ${formatDate(to)}`;
  const days = daysBetween(upTo, to);
  return days === 0
    ? `hôm nay là ngày cuối ${periodNouns[kind]}`
    : `hết ${periodNouns[kind]} còn ${days} ngày`;
}
