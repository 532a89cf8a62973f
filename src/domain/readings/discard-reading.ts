import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { z } from "zod";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { setDiscarded } from "./readings.queries.ts";

const input = z.object({ readingId: id });

/** Puts a reading away that nobody will confirm. The row stays, because the audit log names it. */
export const discardReading: Command<typeof input, LoadedReading, { readonly readingId: string }> = {
  name: "plan.discard-reading",
  input,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored }) => {
    if (stored.planId) throw new Problem("conflict", "Bản đọc này đã được xác nhận thành kế hoạch.");
    await setDiscarded(context.db, stored.id, context.clock());
    return { readingId: stored.id };
  },
  audit: ({ unit, stored }) => ({ unitId: unit.id, provinceId: unit.provinceId, subjectId: stored.id }),
};
