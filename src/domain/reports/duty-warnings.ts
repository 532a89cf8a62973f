import { addDays, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { onYear } from "#lib/calendar/month-days.ts";
import { countWorkingDays, findDayOff, type WorkingCalendar } from "#lib/calendar/working-days.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { listDutyDays } from "#domain/plans/duty-days.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listInstances, type AskedReport } from "./asked-reports.ts";

export interface DutyOfPlan {
  readonly duty: Duty;
  readonly plan: Plan;
}

export interface DutyWarning {
  readonly code: "day-off" | "cut-off" | "before-end" | "levels" | "supplement";
  readonly severity: "attention" | "info";
  readonly message: string;
}

interface Around {
  /** The duty of the plan followed that this one feeds. */
  readonly above: DutyOfPlan | null;
  /** Duties of the plans below that feed this one. */
  readonly below: readonly DutyOfPlan[];
  readonly calendar: WorkingCalendar;
  readonly asOf: IsoDate;
}

/** How far ahead days are looked at. */
const yearsAhead = 3;

/** What a careful clerk would write in pencil beside a duty. Nothing of it stops anybody. */
export function warnOfDuty(of: DutyOfPlan, around: Around): DutyWarning[] {
  const to = addDays(around.asOf, yearsAhead * 366);
  const window = { from: around.asOf, to };
  const coming = listInstances(of.duty, of.plan, window, around.calendar);
  return [
    ...warnOfDaysOff(of.duty, window, around.calendar),
    ...warnOfCutOff(coming[0], of.duty, around.calendar),
    ...warnOfLevels(coming, window, around),
    ...warnOfSupplement(of.duty, coming[0]),
  ];
}

function warnOfDaysOff(
  duty: Duty,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  calendar: WorkingCalendar,
): DutyWarning[] {
  const off = listDutyDays(duty, from, to, calendar).flatMap(({ stated, day }) => {
    const reason = findDayOff(stated, calendar);
    if (reason === undefined) return [];
    return [`${formatDate(stated)} (${reason}${day === stated ? "" : `, chuyển thành ${formatDate(day)}`})`];
  });
  if (off.length === 0) return [];
  const days = `${off.slice(0, 4).join("; ")}${off.length > 4 ? "…" : ""}`;
  return [
    duty.dayOff === "stays"
      ? warning("day-off", `Ngày cuối rơi vào ngày nghỉ: ${days}. Hạn không lùi; nên nhắc đơn vị gửi trước.`)
      : note("day-off", `Ngày cuối rơi vào ngày nghỉ: ${days}.`),
  ];
}

/** Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5: at least one working day between cut-off and due date. */
function warnOfCutOff(next: AskedReport | undefined, duty: Duty, calendar: WorkingCalendar): DutyWarning[] {
  if (!next?.due || duty.kind === "plan") return [];
  const { due, period } = next;
  if (due < period.to)
    return [
      note(
        "before-end",
        `Hạn ${formatDate(due)} đến trước khi kỳ kết thúc (${formatDate(period.to)}): báo cáo ghi số liệu đến ngày gửi, kèm số ước cả kỳ.`,
      ),
    ];
  if (countWorkingDays(addDays(period.to, 1), due, calendar) > 0) return [];
  return [
    warning(
      "cut-off",
      `Từ ngày chốt số liệu (${formatDate(period.to)}) đến hạn gửi (${formatDate(due)}) không có ngày làm việc nào. Nghị định 09/2019/NĐ-CP (Điều 8 khoản 5) cần ít nhất một ngày.`,
    ),
  ];
}

/** What the units below send must be there a working day before it goes on to the level above. */
function warnOfLevels(
  coming: readonly AskedReport[],
  window: { readonly from: IsoDate; readonly to: IsoDate },
  { above, below, calendar }: Around,
): DutyWarning[] {
  const dueOf = ({ duty, plan }: DutyOfPlan, period: string) =>
    listInstances(duty, plan, window, calendar).find((asked) => asked.period.id === period)?.due ?? null;
  const next = coming.find(({ due }) => due !== null);
  if (!next?.due) return [];
  const { due, period } = next;
  const isTight = (earlier: IsoDate, later: IsoDate) =>
    countWorkingDays(addDays(earlier, 1), later, calendar) < 1;
  const found: DutyWarning[] = [];
  const dueAbove = above && dueOf(above, period.id);
  if (above && dueAbove && isTight(due, dueAbove))
    found.push(
      warning(
        "levels",
        `Hạn ${formatDate(due)} không trước hạn gửi lên trên (${formatDate(dueAbove)}, kế hoạch của ${above.plan.unitName}) ít nhất một ngày làm việc, nên không kịp tổng hợp.`,
      ),
    );
  const late = below.flatMap((one) => {
    const dueBelow = dueOf(one, period.id);
    return dueBelow !== null && isTight(dueBelow, due)
      ? [`${one.plan.unitName} (${formatDate(dueBelow)})`]
      : [];
  });
  if (late.length > 0)
    found.push(
      warning(
        "levels",
        `${late.length} kế hoạch cấp dưới đặt hạn sau hoặc sát hạn ${formatDate(due)}: ${late.slice(0, 3).join("; ")}${late.length > 3 ? "…" : ""}.`,
      ),
    );
  return found;
}

/** The last day of the Action Month (Tháng hành động vì bình đẳng giới): 15 December. */
const actionMonthEnds = "12-15";

/** May a supplement follow the report? Of a year, and sent before the Action Month is over. */
export function hasRoomForSupplement({ period, due }: AskedReport): boolean {
  return period.kind === "year" && due !== null && due < onYear(actionMonthEnds, partsOf(period.to).year);
}

function warnOfSupplement(duty: Duty, next: AskedReport | undefined): DutyWarning[] {
  if (!next || !duty.supplement || duty.supplementDue !== null || !hasRoomForSupplement(next)) return [];
  return [
    note(
      "supplement",
      "Hạn này đến trước khi Tháng hành động kết thúc (15/12): sẽ có báo cáo bổ sung. Nên đặt hạn cho báo cáo bổ sung.",
    ),
  ];
}

const warning = (code: DutyWarning["code"], message: string): DutyWarning => ({
  code,
  severity: "attention",
  message,
});
const note = (code: DutyWarning["code"], message: string): DutyWarning => ({
  code,
  severity: "info",
  message,
});
