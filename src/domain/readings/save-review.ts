import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { carryOver } from "./carry-over.ts";
import { listAmendable } from "./list-amendable.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { setDecisions } from "./readings.queries.ts";
import { textOf, type Fields } from "./review-fields.ts";
import { draftSchema } from "./review.schema.ts";

/** A plan to amend that was only now chosen gives its items what people gave them. */
async function withAmended(
  { db }: CommandContext,
  stored: LoadedReading["stored"],
  fields: Fields,
): Promise<Fields> {
  const chosen = textOf(fields, "plan.amendsId");
  if (!id.safeParse(chosen).success || chosen === textOf(stored.decisions, "plan.amendsId")) return fields;
  return carryOver(fields, await listAmendable(db, chosen));
}

/** Keeps the review as it stands, to go on later. Nothing of it counts until it is confirmed. */
export const saveReview: Command<typeof draftSchema, LoadedReading, { readonly readingId: string }> = {
  name: "plan.save-review",
  input: draftSchema,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored }, { readingId, fields }) => {
    if (stored.planId) throw new Problem("conflict", "Bản đọc này đã được xác nhận thành kế hoạch.");
    await setDecisions(context.db, readingId, await withAmended(context, stored, fields));
    return { readingId };
  },
  audit: ({ unit }, { readingId }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: readingId,
  }),
};
