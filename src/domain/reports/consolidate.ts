import { cutOffDay } from "#domain/progress/due-periods.ts";
import { today } from "#domain/today.ts";
import { gatherFromLedger, type FactsContext } from "./annual-report.facts.ts";
import { consolidateFacts } from "./consolidate-facts.ts";
import { findParts, type Reading } from "./find-parts.ts";
import type { Senders } from "./find-senders.ts";
import type { LoadedReport } from "./load-report.ts";
import type { ReportFacts } from "./report-facts.ts";

/**
 * Puts a report together from the reports accepted below it and what the unit itself recorded, both to the same day:
 * the latest that any of them counts to. Asked again, with nothing new accepted, it gives the same.
 */
export async function consolidate(
  context: FactsContext,
  { duty, plan, unit, above, period }: LoadedReport,
  senders: Senders,
  reading: Reading = {},
): Promise<ReportFacts> {
  const { parts, missing } = await findParts(context.db, senders, period.id, reading);
  const days = parts.flatMap(({ reports }) => reports.map(({ cutOff }) => cutOff)).sort();
  const own = await gatherFromLedger(context, {
    duty,
    plan,
    unit,
    above,
    period,
    cutOff: days.at(-1) ?? cutOffDay(period, today(context.clock)),
    without: senders.units.map(({ id }) => id),
  });
  return consolidateFacts(unit, own, parts, missing);
}
