import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Dependencies } from "#domain/context.ts";
import { obligationKey } from "#domain/plans/obligation-key.ts";
import { answersDuty } from "#domain/reports/answers-duty.ts";
import { listAskedReports } from "#domain/reports/asked-reports.ts";
import { listReportHeads, type ReportHead } from "#domain/reports/reports.queries.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { dutyIdsOf, listBindingDuties, type BindingDuty } from "./binding-duties.ts";

/** A report that a unit owes now: never sent, or sent back. */
export interface Owed {
  /** The same for as long as it is owed. */
  readonly key: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly period: Period;
  /** The last day in time; null where the plan names none. */
  readonly due: IsoDate | null;
  /** As the plan words the day: false for "trước ngày". */
  readonly inclusive: boolean;
  readonly role: BindingDuty["role"];
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
  const units = await listUnits(dependencies.db, unitIds, asOf);
  const binding = await listBindingDuties(dependencies, units, {
    asOf,
    ahead: 0,
    wordings: { on: asOf },
  });
  const heads = Map.groupBy(await listReportHeads(dependencies.db, unitIds), ({ unitId }) => unitId);
  return new Map(
    units.map((unit) => {
      const written = heads.get(unit.id) ?? [];
      const owed = (binding.get(unit.id) ?? []).flatMap(({ duty, plan, role }) =>
        listAskedReports(duty, plan, asOf).flatMap(({ period, due }): Owed[] => {
          const report = written.find((head) => head.period === period.id && answersDuty(head, duty));
          if (report && isSent(report)) return [];
          return [
            {
              key: obligationKey(duty, unit.id, period.id),
              unitId: unit.id,
              unitName: unit.name,
              title: duty.title,
              inclusive: duty.inclusive,
              dutyIds: dutyIdsOf(duty),
              returned: report ? returnOf(report) : null,
              period,
              due,
              role,
            },
          ];
        }),
      );
      return [unit.id, owed];
    }),
  );
}

const isSent = ({ status, version }: ReportHead): boolean => status !== "returned" && version > 0;

const returnOf = ({ status, changedAt, version }: ReportHead): Owed["returned"] =>
  status === "returned" ? { on: todayInVietnam(changedAt), version } : null;
