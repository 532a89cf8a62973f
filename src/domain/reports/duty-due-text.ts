import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { Obligation } from "./obligation.ts";
import { partTitle } from "./part-title.ts";
import type { ReportPart } from "./report-part.ts";

/** "hạn 19/11/2026, còn 30 ngày"; "quá hạn 3 ngày (19/11/2026)" */
export function dueText(due: IsoDate, asOf: IsoDate): string {
  const days = daysBetween(asOf, due);
  if (days < 0) return `quá hạn ${-days} ngày (${formatDate(due)})`;
  return days === 0 ? `hạn cuối là hôm nay, ${formatDate(due)}` : `hạn ${formatDate(due)}, còn ${days} ngày`;
}

/** "báo cáo hằng năm (năm 2026)": as it stands after a verb. What is sent once needs no period to be told apart. */
export function dutyDueName({
  duty,
  period,
  part = "main",
}: {
  readonly duty: Pick<Obligation["duty"], "title" | "every" | "covers">;
  readonly period: Obligation["period"];
  readonly part?: ReportPart;
}): string {
  const title = lowerFirst(partTitle(duty.title, part));
  const isTold = duty.every !== null || duty.covers !== null;
  return isTold ? `${title} (${lowerFirst(periodName(period))})` : title;
}
