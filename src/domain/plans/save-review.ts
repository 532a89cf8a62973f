import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { mayManagePlans } from "./plan.policy.ts";
import { setDecisions } from "./readings.queries.ts";
import { draftSchema } from "./review.schema.ts";

/** Keeps the review as it stands, to go on later. Nothing of it counts until it is confirmed. */
export const saveReview: Command<typeof draftSchema, LoadedReading, { readonly readingId: string }> = {
  name: "plan.save-review",
  input: draftSchema,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored }, { readingId, fields }) => {
    if (stored.planId) throw new Problem("conflict", "Bản đọc này đã được xác nhận thành kế hoạch.");
    await setDecisions(context.db, readingId, fields);
    return { readingId };
  },
  audit: ({ unit }, { readingId }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: readingId,
  }),
};
