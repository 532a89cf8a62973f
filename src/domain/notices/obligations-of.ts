import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Dependencies } from "#domain/context.ts";
import { obligationKey } from "#domain/plans/obligation-key.ts";
import type { DutyRole } from "#domain/reports/duty-role.ts";
import { listObligations } from "#domain/reports/list-obligations.ts";
import { isOwed, type Obligation, type ObligationReport } from "#domain/reports/obligation.ts";
import type { ReportPart } from "#domain/reports/report-part.ts";
import { dutyIdsOf } from "./duty-ids.ts";

/** A report that a unit owes now: never sent, or sent back. */
export interface Owed {
  /** The same for as long as it is owed. */
  readonly key: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  /** The report itself, or the supplement that follows it. */
  readonly part: ReportPart;
  readonly period: Period;
  /** The last day in time, with what was granted; null where the plan names none. */
  readonly due: IsoDate | null;
  /** As the plan words the day: false for "trước ngày". */
  readonly inclusive: boolean;
  readonly role: DutyRole;
  /** The day on which it was sent back, and which version; null where it was not. */
  readonly returned: { readonly on: IsoDate; readonly version: number } | null;
  /** The duty's ids, under which a report of it may have been begun. */
  readonly dutyIds: readonly string[];
}

/**
 * What each of these units owes on a day, with as many queries for a thousand units as for one. The only place from
 * which letters learn what is owed. A report that was opened again to correct it has been sent, and is not owed.
 */
export async function obligationsOf(
  dependencies: Pick<Dependencies, "db" | "lists">,
  unitIds: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, readonly Owed[]>> {
  const asked = await listObligations(dependencies, { of: { unitIds }, asOf, supplements: true });
  // A plan is issued, not sent from here: the page speaks of it.
  const owed = asked.filter((each) => isOwed(each) && each.duty.kind !== "plan").map(owedOf);
  return new Map(unitIds.map((id) => [id, owed.filter(({ unitId }) => unitId === id)]));
}

function owedOf({ duty, unit, part, period, due, role, report }: Obligation): Owed {
  return {
    key: obligationKey(duty, unit.id, period.id, part),
    unitId: unit.id,
    unitName: unit.name,
    title: duty.title,
    inclusive: duty.inclusive,
    dutyIds: dutyIdsOf(duty),
    returned: report ? returnOf(report) : null,
    part,
    period,
    due,
    role,
  };
}

const returnOf = ({ status, changedAt, version }: ObligationReport): Owed["returned"] =>
  status === "returned" ? { on: todayInVietnam(changedAt), version } : null;
