import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findReading, lockReading, type StoredReading } from "./readings.queries.ts";

export interface LoadedReading {
  readonly stored: StoredReading;
  readonly unit: Unit;
}

/**
 * What each command on a reading begins with: the reading, held for this transaction, and its unit.
 * @throws Problem not-found where there is none, or where it was discarded
 */
export async function loadReading(context: CommandContext, readingId: string): Promise<LoadedReading> {
  await lockReading(context.db, readingId);
  const stored = await findReading(context.db, readingId);
  if (!stored || stored.discardedAt)
    throw new Problem("not-found", "Bản đọc này không còn. Có thể đã được bỏ trước đó.");
  return { stored, unit: await getUnit(context.db, stored.unitId, today(context.clock)) };
}
