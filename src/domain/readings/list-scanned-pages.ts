import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { listReadingPages, type ReadingPage } from "./reading-pages.queries.ts";
import { findReading } from "./readings.queries.ts";

/**
 * The pages of a scan, in order, to be shown beside what was read on them; none where the document had letters of
 * its own. The pictures are files of the unit (get-file.ts).
 * @throws Problem not-found where there is no such reading, or it is out of sight
 */
export async function listScannedPages(context: Context, readingId: string): Promise<ReadingPage[]> {
  const stored = await findReading(context.db, readingId);
  const unit = stored && (await findUnit(context.db, stored.unitId, today(context.clock)));
  if (!stored || !unit || !mayManagePlans(context.actor, unit)) throw new Problem("not-found");
  return listReadingPages(context.db, readingId);
}
