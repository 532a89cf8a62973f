import { today } from "#domain/today.ts";
import type { FactsContext } from "./annual-report.facts.ts";
import { listAcceptedBelow } from "./accepted-below.queries.ts";
import { type Contribution, withChoices } from "./contributions.ts";
import { listContributions } from "./contributions.queries.ts";
import type { LoadedReport } from "./load-report.ts";

/** What those below wrote in their accepted reports to the same duty, with what this report decided of it. */
export async function listContributionsTo(
  { db, clock }: Pick<FactsContext, "db" | "clock">,
  { report, unit, duty, plan }: Pick<LoadedReport, "report" | "unit" | "duty" | "plan">,
): Promise<Contribution[]> {
  // Only who consolidates gathers what others wrote.
  if (unit.id !== plan.unitId) return [];
  const accepted = await listAcceptedBelow(db, {
    dutyId: duty.id,
    unitId: unit.id,
    period: report.period,
    part: report.part,
    day: today(clock),
  });
  return withChoices(await listContributions(db, accepted), report.contributions);
}
