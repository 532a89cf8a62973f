import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { z } from "zod";
import { findWords } from "./find-words.ts";
import { loadReading, type LoadedReading } from "./load-reading.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { proposeReview } from "./propose-review.ts";
import { setDecisions } from "./readings.queries.ts";
import { additionsIn, countOf, mostAdditions, withAdditions } from "./review-additions.ts";
import { addableKinds, mostItems } from "./review-fields.ts";
import { draftSchema } from "./review.schema.ts";

const offset = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.coerce.number().int().min(0).optional(),
);

const input = draftSchema.extend({
  kind: z.enum(addableKinds, "Chọn thêm mục nào."),
  /** Copied from the document … */
  words: z.string().max(5000, "Chọn đoạn ngắn hơn, tối đa 5.000 ký tự.").default(""),
  /** … or selected in it, as UTF-16 offsets of its text. */
  from: offset,
  to: offset,
});

interface Added {
  /** "targets.7": where the item stands in the form. */
  readonly item: string;
}

/**
 * Adds what the reader missed: words of the document that the person says are a target, a task … The draft is kept
 * with the new item in it, its fields as far as its words tell.
 */
export const addToReview: Command<typeof input, LoadedReading, Added> = {
  name: "plan.add-to-review",
  input,
  load: (context, { readingId }) => loadReading(context, readingId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { stored }, { readingId, fields, kind, words, from, to }) => {
    if (stored.planId) throw new Problem("conflict", "Bản đọc này đã được xác nhận thành kế hoạch.");
    const place = placeOf(stored.reading.text, words, from, to);
    const before = additionsIn(fields);
    const whole = withAdditions(stored.reading, before);
    const at = countOf(whole, kind);
    if (before.length >= mostAdditions || at >= mostItems)
      throw new Refusal({ "add.words": `Đã thêm nhiều nhất có thể. Xác nhận kế hoạch rồi bổ sung sau.` });

    const added = withAdditions(whole, [{ kind, from: place[0], to: place[1] }]);
    const proposal = proposeReview(added, context.lists);
    const item = `${kind}.${at}`;
    const own = Object.entries(proposal).filter(([name]) => name.startsWith(`${item}.`));
    await setDecisions(context.db, readingId, {
      ...fields,
      ...Object.fromEntries(own),
      [`added.${before.length}.kind`]: kind,
      [`added.${before.length}.from`]: String(place[0]),
      [`added.${before.length}.to`]: String(place[1]),
    });
    return { item };
  },
  audit: ({ unit }, { readingId, kind }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: readingId,
    detail: { kind },
  }),
};

/** Without the white space around it. @throws Refusal where the text has no such words */
function placeOf(text: string, words: string, from?: number, to?: number): [number, number] {
  if (from !== undefined && to !== undefined && from < to && to <= text.length) {
    const selected = text.slice(from, to);
    if (selected.trim() !== "")
      return [
        from + selected.length - selected.trimStart().length,
        to - (selected.length - selected.trimEnd().length),
      ];
  }
  const found = findWords(text, words);
  if (found === null)
    throw new Refusal({
      "add.words":
        words.trim() === ""
          ? "Bôi đen đoạn cần thêm trong văn bản, hoặc dán đoạn đó vào ô này."
          : "Không thấy đoạn này trong văn bản. Chép nguyên văn một đoạn liền nhau.",
    });
  return found;
}
