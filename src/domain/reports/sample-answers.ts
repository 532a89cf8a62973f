import type { Context } from "#domain/context.ts";
import { getReport } from "./get-report.ts";
import { allSeen, checkReport } from "./report-checks.ts";

/** For tests: a sending of the report that says of everything asked that it was seen. */
export async function sendingAllSeen(
  context: Context,
  id: string,
): Promise<{ id: string; answers: Record<string, string> }> {
  const { facts, report } = await getReport(context, id);
  return { id, answers: allSeen(checkReport(facts, report.narrative, context.lists)) };
}
