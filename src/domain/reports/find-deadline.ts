import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { answersOf } from "./answers-duty.ts";
import { findInstance } from "./asked-reports.ts";
import type { Extension } from "./extension.ts";
import { listExtensions } from "./extensions.queries.ts";
import { getDutyPeriod } from "./duty-period.ts";
import type { Obligation } from "./obligation.ts";

/** Until when one report must be there, and what was asked and granted about that. */
export interface Deadline extends Pick<Obligation, "due" | "originalDue" | "extendedTo"> {
  /** The latest first. */
  readonly extensions: readonly Extension[];
}

/** By the same rules as listObligations, for a report of any time. No day where its duty asks for it no more. */
export async function findDeadline(
  { db, lists }: { readonly db: Database | Transaction; readonly lists: Pick<Lists, "holidays"> },
  of: { readonly duty: Duty; readonly plan: Plan; readonly unitId: string; readonly period: string },
): Promise<Deadline> {
  const { duty, plan, unitId } = of;
  const dutyIds = duty.replacesId === null ? [duty.id] : [duty.id, duty.replacesId];
  const extensions = await listExtensions(db, { dutyIds, unitId, period: of.period });
  const asked = findInstance(duty, plan, of.period, workingCalendar(lists.holidays)) ?? {
    period: getDutyPeriod(of.period, duty, plan),
    due: null,
  };
  const granted = extensions
    .filter(({ decision }) => decision === "granted")
    .toSorted((one, other) => (one.grantedUntil ?? "").localeCompare(other.grantedUntil ?? ""));
  const { due, originalDue, extendedTo } = answersOf({ reports: [], granted, plans: [] })({
    ...asked,
    duty,
    plan,
    unit: { id: unitId },
  });
  return { due, originalDue, extendedTo, extensions };
}
