import type { Context } from "#domain/context.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import { belowKey } from "#domain/plans/obligation-key.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { asks, dueText, dutyDueName, listDutiesDue, type DutyDue } from "./duties-due.ts";
import { listReturnedReports, listSentReports, listToldAbove } from "./to-do.queries.ts";
import type { ToDo } from "./to-do.ts";

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

/** Within so many days a report is to be written now; later it is coming. */
const soon = 14;

/** Reports that the unit has to send within thirty days, or should have. */
export async function listToReport(
  { db, lists }: Context,
  unit: Unit,
  plans: readonly Plan[],
  asOf: string,
): Promise<ToDo[]> {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const duties = (await listDuties(db, [...planOf.keys()], { on: asOf })).filter((duty) => {
    const plan = planOf.get(duty.planId);
    return plan !== undefined && asks(duty, plan, unit, lists);
  });
  const sent = await listSentReports(
    db,
    unit.id,
    duties.map(({ id }) => id),
  );
  const due = listDutiesDue(duties, unit.id, sent, asOf);
  const above = (each: DutyDue): { key: string; name: string } | null => {
    const plan = planOf.get(each.duty.planId);
    if (!plan || each.period === null || each.due >= asOf || plan.unitId === unit.id) return null;
    return { key: belowKey(each.duty, plan.unitId, each.period.id), name: plan.unitName };
  };
  const told = await listToldAbove(
    db,
    due.flatMap((each) => above(each)?.key ?? []),
  );
  const toldAbove = (each: DutyDue): string => {
    const to = above(each);
    const on = to && told.get(to.key);
    return on ? `; ${to.name} đã được báo ngày ${formatDate(on)}` : "";
  };
  // Two plans may ask in the same words.
  const isTwice = (name: string) => due.filter((each) => dutyDueName(each) === name).length > 1;
  const nameOf = (each: DutyDue) => {
    const [name, plan] = [dutyDueName(each), planOf.get(each.duty.planId)];
    return plan && isTwice(name) ? `${name} theo kế hoạch của ${plan.unitName}` : name;
  };
  return due.map((each) => ({
    key: `duty ${each.duty.id} ${unit.id} ${each.due}`,
    group: each.due <= addDays(asOf, soon) ? "now" : "coming",
    verb: each.duty.kind === "plan" ? "Gửi" : "Lập",
    object: nameOf(each),
    when: dueText(each.due, asOf) + toldAbove(each),
    tone: each.due < asOf ? "late" : each.due <= addDays(asOf, soon) ? "soon" : "calm",
    action: each.duty.kind === "plan" ? "Ghi nhận kế hoạch" : "Lập báo cáo",
    link:
      each.duty.kind === "plan"
        ? { to: "record-plan", unitId: unit.id, purpose: "programme" }
        : { to: "reports" },
  }));
}
