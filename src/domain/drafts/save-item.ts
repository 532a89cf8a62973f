import type { Command } from "#domain/command.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { fieldErrors, Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import type { z } from "zod";
import type { ItemList } from "./draft.ts";
import { mayWriteDrafts } from "./draft.policy.ts";
import { draftContent } from "./draft.schema.ts";
import { saveContent } from "./drafts.queries.ts";
import { itemChange, itemForms, withItem, type ItemChange } from "./item-forms.schema.ts";
import { loadDraft, refuseClosed, refuseOvertaken, type LoadedDraft } from "./load-draft.ts";
import { moved, removed } from "./move-items.ts";
import { unknownCodes } from "./unknown-codes.ts";

/** Writes, adds, removes or moves one item of a draft's lists. */
export const saveItem: Command<typeof itemChange, LoadedDraft, { readonly list: ItemList }> = {
  name: "draft.save-item",
  input: itemChange,
  load: (context, { draftId }) => loadDraft(context, draftId),
  may: (actor, { unit }) => mayWriteDrafts(actor, unit),
  do: async (context, { draft }, { version, list, at, change, fields }) => {
    refuseClosed(draft);
    // What is wrong in the item is said before somebody else's change is: that one only needs another press.
    const item = change === "save" ? itemFrom(list, fields, context.lists) : null;
    refuseOvertaken(draft, version);
    const items: readonly object[] = draft.content[list];
    const changed = item === null ? rearranged(items, at, change) : withItem(items, at, item);
    if (changed === null) throw new Refusal({ "": "Danh sách đã dài tối đa. Gộp hoặc bỏ bớt mục." });
    const content = draftContent.parse({ ...draft.content, [list]: changed });
    await saveContent(context.db, draft.id, content, context.actor.personId, context.clock());
    return { list };
  },
  audit: ({ draft, unit }, { list, change }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: draft.id,
    detail: { list, change },
  }),
};

/** @throws Refusal with the fields that are wrong, by their names in the form */
function itemFrom(list: ItemList, fields: unknown, lists: Lists): z.output<(typeof itemForms)[ItemList]> {
  const parsed = itemForms[list].safeParse(fields);
  if (!parsed.success) throw new Refusal(fieldErrors(parsed.error));
  const unknown = unknownCodes(parsed.data, lists);
  if (Object.keys(unknown).length > 0) throw new Refusal(unknown);
  return parsed.data;
}

/** @throws Problem not-found for a place that is not in the list */
function rearranged(
  items: readonly object[],
  at: number | null,
  change: ItemChange["change"],
): readonly object[] {
  if (at === null || at >= items.length) throw new Problem("not-found", "Không tìm thấy mục này.");
  return change === "up" || change === "down" ? moved(items, at, change) : removed(items, at);
}
