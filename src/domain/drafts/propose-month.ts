import type { Target } from "#domain/plans/target.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { PeriodKind } from "#lib/calendar/periods.ts";
import { formatMonthDay } from "#lib/calendar/format-dates.ts";
import type { DraftContent, DraftSchedule } from "./draft.schema.ts";
import { unended } from "./ended.ts";
import { basisOf, type Followed } from "./propose-parts.ts";
import { proposeFrame, type Start } from "./propose-content.ts";
import { fallsDue } from "./falls-due.ts";

/**
 * The propaganda plan of one month (kế hoạch tuyên truyền tháng), drawn from the plan in force: the occasions that
 * fall in the month, the tasks due in it, and what the targets ask each month or quarter. What was already reached
 * is no matter of plans: the scoreboard says it.
 * @param start.month YYYY-MM
 */
export function proposeMonth(start: Start & { readonly month: string }, followed: Followed): DraftContent {
  const frame = proposeFrame(start, followed);
  const [year = 0, month = 1] = start.month.split("-").map(Number);
  // Months 1 and 2 take a zero (Nghị định 30/2020, Phụ lục I).
  const said = `tháng ${month <= 2 ? `0${month}` : month} năm ${year}`;
  return {
    ...frame,
    head: {
      ...frame.head,
      subject: `Tuyên truyền về bình đẳng giới ${said}`,
      periodFrom: year,
      periodTo: year,
      month: start.month,
      dated: start.month,
    },
    bases: [basisOf(followed.plan)],
    aims: {
      ...frame.aims,
      requirements: ["Nội dung đúng chủ đề của tháng, hình thức gọn, phù hợp với từng nhóm người nghe."],
    },
    schedule: [
      ...followed.occasions.filter((occasion) => isIn(occasion, year, month)).map(occasionRow),
      ...followed.tasks.filter(({ due }) => fallsDue(due, year, month)).map(taskRow),
      ...followed.targets.flatMap((target) => targetRow(target, month)),
    ],
  };
}

/** Does any of its days lie in the month? An occasion may run over the turn of the year. */
function isIn(
  { from, to, year: only }: { from: string; to: string; year: number | null },
  year: number,
  month: number,
): boolean {
  if (only !== null && only !== year) return false;
  const [first, last] = [Number(from.slice(0, 2)), Number(to.slice(0, 2))];
  return first <= last ? first <= month && month <= last : month >= first || month <= last;
}

function occasionRow({ name, from, to }: Followed["occasions"][number]): DraftSchedule {
  const when = from === to ? formatMonthDay(from) : `${formatMonthDay(from)} – ${formatMonthDay(to)}`;
  return { what: name, when, how: "", who: "" };
}

function taskRow({ title, due, lead }: Followed["tasks"][number]): DraftSchedule {
  return { what: unended(title), when: due ?? "", how: "", who: lead ?? "" };
}

/** Periods within which a month's share can be asked; what recurs once a year is left to its own time. */
const within = ["week", "month", "quarter"] as const satisfies readonly PeriodKind[];

function targetRow(target: Target, month: number): DraftSchedule[] {
  const per = within.find((kind) => kind === target.per);
  if (per === undefined) return [];
  const when =
    per === "quarter" ? `Trong quý ${["I", "II", "III", "IV"][Math.ceil(month / 3) - 1]}` : "Trong tháng";
  return [{ what: `${target.title}: ${askedInWords(target)}`, when, how: "", who: target.owner ?? "" }];
}
