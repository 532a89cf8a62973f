import type { Context } from "#domain/context.ts";
import { belowKey } from "#domain/plans/obligation-key.ts";
import { listReturnedReports, listToldAbove } from "#domain/progress/to-do.queries.ts";
import type { ToDo } from "#domain/progress/to-do.ts";
import type { Unit } from "#domain/units/unit.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { dueText, dutyDueName } from "./duty-due-text.ts";
import { listObligations } from "./list-obligations.ts";
import { isOwed, type Obligation } from "./obligation.ts";

/** Reports of the unit that came back. */
export async function listToMend({ db }: Context, unit: Unit, asOf: string): Promise<ToDo[]> {
  const returned = await listReturnedReports(db, unit.id, asOf);
  return returned.map(({ id, title }) => ({
    key: `mend ${id}`,
    group: "now",
    verb: "Sửa",
    object: title,
    when: "được trả lại để chỉnh sửa",
    tone: "late",
    action: "Mở báo cáo",
    link: { to: "report", reportId: id },
  }));
}

/** How many days ahead a due day is near, and how long after it one is still reminded. */
const near = 30;
/** Within so many days a report is to be written now; later it is coming. */
const soon = 14;

/**
 * Reports, supplements and plans that the unit has to send within thirty days, or should have in the last thirty; a
 * supplement for which nobody settled a day, until thirty days after its year.
 */
export async function listToReport(context: Context, unit: Unit, asOf: string): Promise<ToDo[]> {
  const asked = await listObligations(context, { of: { unitIds: [unit.id] }, asOf, supplements: true });
  const due = asked
    .filter(isOwed)
    // What came back is to be mended instead.
    .filter(({ report }) => report?.status !== "returned")
    .filter((each) => isNear(each, asOf))
    .toSorted((one, other) => (one.due ?? "9999").localeCompare(other.due ?? "9999"));
  const told = await listToldAbove(
    context.db,
    due.flatMap((each) => toldKey(each, asOf) ?? []),
  );
  const toldAbove = (each: Obligation): string => {
    const on = told.get(toldKey(each, asOf) ?? "");
    return on ? `; ${each.plan.unitName} đã được báo ngày ${formatDate(on)}` : "";
  };
  // Two plans may ask in the same words.
  const isTwice = (name: string) => due.filter((each) => dutyDueName(each) === name).length > 1;
  const nameOf = (each: Obligation) => {
    const name = dutyDueName(each);
    return isTwice(name) ? `${name} theo kế hoạch của ${each.plan.unitName}` : name;
  };
  return due.map((each) => {
    const isPlan = each.duty.kind === "plan";
    return {
      key: `duty ${each.duty.id} ${unit.id} ${each.period.id} ${each.part}`,
      group: each.due === null || each.due <= addDays(asOf, soon) ? "now" : "coming",
      verb: isPlan ? "Gửi" : "Lập",
      object: nameOf(each),
      when: whenText(each, asOf) + toldAbove(each),
      tone: toneOf(each.due, asOf),
      action: isPlan ? "Ghi nhận kế hoạch" : "Lập báo cáo",
      link: isPlan ? { to: "record-plan", unitId: unit.id, purpose: each.plan.purpose } : { to: "reports" },
    };
  });
}

function isNear({ due, part, period }: Obligation, asOf: string): boolean {
  if (due === null) return part === "supplement" && asOf <= addDays(period.to, near);
  return addDays(asOf, -near) <= due && due <= addDays(asOf, near);
}

function whenText({ due, extendedTo }: Obligation, asOf: string): string {
  if (due === null) return "Tháng hành động đã kết thúc, chưa định ngày gửi";
  return dueText(due, asOf) + (extendedTo === due ? ", đã được gia hạn" : "");
}

function toneOf(due: string | null, asOf: string): ToDo["tone"] {
  if (due === null || due > addDays(asOf, soon)) return "calm";
  return due < asOf ? "late" : "soon";
}

/** Under which name the unit above was told that this is late; null where it is not, or it is one's own. */
function toldKey({ duty, plan, unit, period, part, due }: Obligation, asOf: string): string | null {
  if (due === null || due >= asOf || plan.unitId === unit.id) return null;
  return belowKey(duty, plan.unitId, period.id, part);
}
