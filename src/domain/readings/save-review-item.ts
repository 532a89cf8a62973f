import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { z } from "zod";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { setDecisions } from "./readings.queries.ts";
import { itemKinds } from "./review-fields.ts";
import { draftSchema } from "./review.schema.ts";

const input = draftSchema.extend({
  /** "targets.3" */
  item: z.string().regex(new RegExp(`^(?:${itemKinds.join("|")})\\.\\d{1,3}$`), "Đường dẫn này không đúng."),
});

/**
 * Keeps one item of a review as it stands, while the rest is still being looked at. Only in a draft that was saved
 * before: an item alone would be taken for the whole of it.
 */
export const saveReviewItem: Command<typeof input, LoadedReading, { readonly saved: boolean }> = {
  name: "plan.save-review-item",
  input,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored }, { readingId, item, fields }) => {
    if (stored.planId) throw new Problem("conflict", "Bản đọc này đã được xác nhận thành kế hoạch.");
    if (Object.keys(stored.decisions).length === 0) return { saved: false };
    const isOfItem = ([name]: [string, unknown]) => name.startsWith(`${item}.`);
    const others = Object.entries(stored.decisions).filter((field) => !isOfItem(field));
    const own = Object.entries(fields).filter(isOfItem);
    await setDecisions(context.db, readingId, Object.fromEntries([...others, ...own]));
    return { saved: true };
  },
  // One draft is one deed, however many items it is kept by: saving and confirming it are what the log tells.
  audit: () => null,
};
