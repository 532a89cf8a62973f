import { getTimeliness } from "#domain/reports/get-timeliness.ts";
import { sentOn } from "#domain/reports/obligation.ts";
import { isAccepted, timingNames, timingOf } from "#domain/reports/timeliness.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { officeContext } from "#web/request-context.ts";
import { csvFile } from "../progress/csv.ts";
import { csvDownload } from "../progress/download.ts";
import type { Route } from "./+types/timeliness-download.ts";
import { timelinessAsked, timelinessQuestion } from "./timeliness-question.ts";

const heads = [
  "Đơn vị",
  "Kế hoạch của",
  "Phải gửi",
  "Kỳ",
  "Hạn",
  "Gia hạn đến",
  "Ngày gửi",
  "Đúng hạn",
  "Tiếp nhận",
];

/** The page's question as a table: one row for each unit and report. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const asked = timelinessAsked(request.url);
  const { top, year, asOf, rounds } = await getTimeliness(officeContext(context), timelinessQuestion(asked));
  const day = (date: string | null) => (date === null ? null : formatDate(date));
  const rows = rounds.flatMap(({ obligations }) =>
    obligations.map((each) => [
      each.unit.name,
      each.plan.unitName,
      each.duty.title,
      periodName(each.period),
      day(each.originalDue),
      day(each.extendedTo),
      day(sentOn(each)),
      timingNames[timingOf(each, asOf)],
      isAccepted(each) ? "Đã tiếp nhận" : null,
    ]),
  );
  return csvDownload(`Đúng hạn ${top.name} năm ${year}`, csvFile([heads, ...rows]));
}
