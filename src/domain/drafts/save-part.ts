import type { Command } from "#domain/command.ts";
import { listNearUnits } from "#domain/dispatches/near-units.ts";
import { id } from "#domain/inputs.ts";
import { fieldErrors, Refusal } from "#domain/refusal.ts";
import { z } from "zod";
import { draftParts, type DraftPart } from "./draft.ts";
import { mayWriteDrafts } from "./draft.policy.ts";
import type { DraftContent } from "./draft.schema.ts";
import { saveContent } from "./drafts.queries.ts";
import { loadDraft, refuseClosed, refuseOvertaken, type LoadedDraft } from "./load-draft.ts";
import { partForms, withPart } from "./part-forms.schema.ts";

const input = z.object({
  draftId: id,
  /** When the draft that the form showed was last written. */
  version: z.coerce.date(),
  part: z.enum(draftParts),
  fields: z.record(z.string(), z.unknown()),
});

/** Writes one part of a draft: its head, bases, aims, funding or foot. */
export const savePart: Command<typeof input, LoadedDraft, { readonly part: DraftPart }> = {
  name: "draft.save-part",
  input,
  load: (context, { draftId }) => loadDraft(context, draftId),
  may: (actor, { unit }) => mayWriteDrafts(actor, unit),
  do: async (context, { draft, unit }, { version, part, fields }) => {
    refuseClosed(draft);
    const parsed = partForms[part].safeParse(fields);
    if (!parsed.success) throw new Refusal(fieldErrors(parsed.error));
    refuseOvertaken(draft, version);
    const units = part === "closing" ? await listNearUnits(context, unit) : new Map<string, string>();
    const written = { name: part, value: parsed.data } as Parameters<typeof withPart>[1];
    const content: DraftContent = withPart(draft.content, written, (name) => units.get(name) ?? null);
    await saveContent(context.db, draft.id, content, context.actor.personId, context.clock());
    return { part };
  },
  audit: ({ draft, unit }, { part }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: draft.id,
    detail: { part },
  }),
};
