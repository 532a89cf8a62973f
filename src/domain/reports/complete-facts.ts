import { addDays } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { listActivitySums } from "./activity-sums.queries.ts";
import {
  gatherFromLedger,
  type FactsContext,
  type GatheredFacts,
  type ReportQuestion,
} from "./annual-report.facts.ts";
import { printedContributions } from "./contributions.ts";
import { countedLines, estimateLines, type CountedLine } from "./estimate-lines.ts";
import { productSums } from "./gather-activities.ts";
import { listContributionsTo } from "./list-contributions-to.ts";
import type { LoadedReport } from "./load-report.ts";
import { previousFacts } from "./previous-facts.ts";
import { reconcileEstimates } from "./reconcile-estimates.ts";
import type { ReportFacts } from "./report-facts.ts";
import { byPeriod, type PeriodReports, type SentReport } from "./sent-report.ts";
import { listSentReports } from "./sent-reports.queries.ts";
import { supplementFacts } from "./supplement-facts.ts";
import { unprovenTargets } from "./unproven-targets.ts";

/** The facts of a report as its people see it being written: what is counted now, with all that stands beside it. */
export async function gatherDraft(context: FactsContext, loaded: LoadedReport): Promise<ReportFacts> {
  return completeFacts(
    context,
    loaded,
    await gatherFromLedger(context, { ...loaded, part: loaded.report.part }),
  );
}

/**
 * Facts that were counted or put together, with what stands beside the figures: estimates, the period before, the
 * words kept of those below; or, of a supplement, less what its main report said.
 */
export async function completeFacts(
  context: FactsContext,
  loaded: LoadedReport,
  gathered: GatheredFacts,
): Promise<ReportFacts> {
  const { report, unit, duty, plan, period } = loaded;
  const standings = gathered.standings[0]?.targets ?? [];
  const facts: ReportFacts = {
    ...gathered.facts,
    contributions: printedContributions(
      hasKept(loaded) ? await listContributionsTo(context, loaded) : [],
      gathered.facts.outline,
    ),
    unproven: unprovenTargets(standings, gathered.facts.figures.products, context.lists),
  };
  const sent = byPeriod(await listSentReports(context.db, { unitId: unit.id, dutyId: duty.id }));
  const counted = countedLines(facts, gathered.standings[0], unit);
  if (report.part === "supplement") return supplement(context, loaded, facts, counted, sent);
  const earlier = sent.filter(({ main }) => main.facts.period.from < period.from);
  return {
    ...facts,
    estimates: estimateLines(counted, report.estimates, facts),
    previous: previousFacts({
      facts,
      standings,
      earlier,
      planFrom: `${plan.periodFrom}-01-01`,
      cameTo: await cameTo(context, loaded, earlier.at(-1)?.main),
    }),
  };
}

/** What every line of a period comes to by the ledger as it is now. */
export async function countedNow(context: FactsContext, question: ReportQuestion): Promise<CountedLine[]> {
  const { facts, standings } = await gatherFromLedger(context, question);
  return countedLines(facts, standings[0], question.unit);
}

/** null where nothing was estimated, or the period is not over. */
async function cameTo(
  context: FactsContext,
  loaded: LoadedReport,
  main: SentReport | undefined,
): Promise<CountedLine[] | null> {
  const hasEstimates = main?.facts.estimates.some(({ estimated }) => estimated !== null) ?? false;
  if (!main || !hasEstimates || main.facts.period.to >= today(context.clock)) return null;
  return countedNow(context, { ...loaded, period: main.facts.period });
}

async function supplement(
  { db, lists }: FactsContext,
  { unit, period }: { readonly unit: LoadedReport["unit"]; readonly period: Period },
  facts: ReportFacts,
  counted: readonly CountedLine[],
  sent: readonly PeriodReports[],
): Promise<ReportFacts> {
  const main = sent.find((one) => one.main.period === period.id)?.main;
  // Nobody can begin a supplement to nothing.
  if (!main) throw new Problem("conflict", "Chưa có báo cáo để bổ sung.");
  const { cutOff } = main.facts;
  const scope = { top: unit.id, from: period.from, to: cutOff };
  const late = await listActivitySums(db, { ...scope, recordedAfter: main.submittedAt });
  const after = await listActivitySums(db, { ...scope, from: addDays(cutOff, 1), to: facts.cutOff });
  return supplementFacts(facts, main, {
    after: productSums(after, lists),
    late: productSums(late, lists),
    reconciled: facts.whole ? reconcileEstimates(main.facts.estimates, counted) : [],
  });
}

const hasKept = ({ report }: LoadedReport): boolean =>
  Object.values(report.contributions).some(({ choice }) => choice === "kept");
