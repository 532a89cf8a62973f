import { today } from "#domain/today.ts";
import type { FactsContext } from "./annual-report.facts.ts";
import { type Contribution, isDecided, withChoices } from "./contributions.ts";
import { listContributions } from "./contributions.queries.ts";
import { findAccepted } from "./find-accepted.ts";
import { findSenders, type Senders } from "./find-senders.ts";
import type { LoadedReport } from "./load-report.ts";
import { findReportFor } from "./reports.queries.ts";

/**
 * What those below wrote in the reports that this one is put together from, with what this one decided of it: senders
 * and versions are those of the consolidation. A supplement gathers from supplements, and leaves out what its main
 * report has dealt with.
 * @param senders null where nobody below reports: nothing is asked then
 */
export async function listContributionsFrom(
  { db }: Pick<FactsContext, "db">,
  { report }: Pick<LoadedReport, "report">,
  senders: Senders | null,
): Promise<Contribution[]> {
  if (senders === null) return [];
  const accepted = await findAccepted(db, senders, report.period);
  const isSupplement = report.part === "supplement";
  const heads = accepted.flatMap(({ unit, heads: all }) =>
    all
      .filter(({ part }) => !isSupplement || part === "supplement")
      .map((head) => ({ ...head, unitName: unit.name })),
  );
  const written = await listContributions(db, heads);
  const main =
    isSupplement && written.length > 0 ? await findReportFor(db, { ...report, part: "main" }) : null;
  const left = written.filter((words) => !isDecided(words, main?.contributions ?? {}));
  return withChoices(left, report.contributions);
}

/** The same for whoever has not found the senders yet. */
export async function listContributionsTo(
  context: FactsContext,
  loaded: LoadedReport,
): Promise<Contribution[]> {
  return listContributionsFrom(context, loaded, await findSenders(context, loaded, today(context.clock)));
}
