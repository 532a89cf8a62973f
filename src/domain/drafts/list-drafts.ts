import type { Context } from "#domain/context.ts";
import { listDraftsOf, type DraftHead } from "./drafts.queries.ts";
import { maySeeDraft, mayWriteDrafts } from "./draft.policy.ts";

export interface DraftList {
  readonly drafts: readonly (DraftHead & { readonly unitName: string })[];
  readonly mayWrite: boolean;
}

/** No office writes more at a time. */
const most = 100;

/** The drafts of the units that the person works for, the last written first. */
export async function listDrafts(context: Context): Promise<DraftList> {
  const { appointments } = context.actor;
  const names = new Map(
    appointments
      .filter(({ unitAncestors }) => maySeeDraft(context.actor, { ancestors: unitAncestors }))
      .map(({ unitId, unitName }) => [unitId, unitName]),
  );
  const drafts = await listDraftsOf(context.db, [...names.keys()], most);
  return {
    drafts: drafts.map((draft) => ({ ...draft, unitName: names.get(draft.unitId) ?? "" })),
    mayWrite: appointments.some(({ unitAncestors }) =>
      mayWriteDrafts(context.actor, { ancestors: unitAncestors }),
    ),
  };
}
