import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit, listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { mayManagePlans } from "./plan.policy.ts";
import { proposeReview } from "./propose-review.ts";
import { findReading, type StoredReading } from "./readings.queries.ts";
import type { Fields } from "./review-fields.ts";

export interface ReadingUnderReview {
  readonly stored: StoredReading;
  readonly unit: Unit;
  /** Units that a target may name: few enough to be ticked one by one, or none. */
  readonly units: readonly Unit[];
  /** What the form shows: what was saved before, or what the words propose. */
  readonly fields: Fields;
}

const mostUnitsToTick = 80;

/**
 * A reading for who may confirm it.
 * @throws Problem not-found where there is none, it was discarded, or it is out of sight
 */
export async function getReading(context: Context, readingId: string): Promise<ReadingUnderReview> {
  const day = today(context.clock);
  const stored = await findReading(context.db, readingId);
  const unit = stored && (await findUnit(context.db, stored.unitId, day));
  if (!stored || stored.discardedAt || !unit || !mayManagePlans(context.actor, unit))
    throw new Problem("not-found", "Bản đọc này không còn, hoặc không thuộc đơn vị của bạn.");
  const below = await listUnitsAtOrBelow(context.db, unit.id, day, { levels: ["leaf"] });
  const units = below.length <= mostUnitsToTick ? below : [];
  const saved = Object.keys(stored.decisions).length > 0;
  return {
    stored,
    unit,
    units,
    fields: saved ? stored.decisions : proposeReview(stored.reading, context.lists, units),
  };
}
