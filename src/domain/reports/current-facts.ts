import type { CommandContext, Context } from "#domain/context.ts";
import { adjustFacts } from "./adjust-facts.ts";
import { completeFacts, gatherDraft } from "./complete-facts.ts";
import { findConsolidation, listAdjustments } from "./consolidations.queries.ts";
import type { LoadedReport } from "./load-report.ts";
import type { ReportFacts } from "./report-facts.ts";

/**
 * What an open report says now: counted afresh from what was recorded or, where it was put together from reports, as
 * it was put together last, with the layer of adjustments. The page shows this, and sending freezes this.
 */
export async function currentFacts(
  context: Context | CommandContext,
  loaded: LoadedReport,
): Promise<ReportFacts> {
  const { db, lists } = context;
  const { report } = loaded;
  if (report.figuresFrom === "records") return gatherDraft(context, loaded);
  const consolidation = await findConsolidation(db, report.id);
  if (consolidation === null) return gatherDraft(context, loaded);
  const facts = adjustFacts(consolidation.facts, await listAdjustments(db, report.id), lists);
  return completeFacts(context, loaded, { facts, standings: [] });
}
