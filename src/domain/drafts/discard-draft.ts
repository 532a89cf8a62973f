import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { z } from "zod";
import { mayWriteDrafts } from "./draft.policy.ts";
import { setDiscarded } from "./drafts.queries.ts";
import { loadDraft, type LoadedDraft } from "./load-draft.ts";

const input = z.object({ draftId: id });

/** Puts a draft away; one that was issued stays. */
export const discardDraft: Command<typeof input, LoadedDraft, { readonly changed: boolean }> = {
  name: "draft.discard",
  input,
  load: (context, { draftId }) => loadDraft(context, draftId),
  may: (actor, { unit }) => mayWriteDrafts(actor, unit),
  do: async (context, { draft }) => {
    if (draft.planId !== null) throw new Problem("frozen", "Dự thảo này đã ban hành nên không bỏ được.");
    const changed = draft.discardedAt === null;
    if (changed) await setDiscarded(context.db, draft.id, context.clock());
    return { changed };
  },
  audit: ({ draft, unit }, _, { changed }) =>
    changed ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: draft.id } : null,
};
