import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { isOpen, type Draft } from "./draft.ts";
import { findDraft, lockDraft } from "./drafts.queries.ts";

export interface LoadedDraft {
  readonly draft: Draft;
  readonly unit: Unit;
}

/**
 * What each command on a draft begins with: the draft, held for this transaction, and its unit.
 * @throws Problem not-found
 */
export async function loadDraft(context: CommandContext, draftId: string): Promise<LoadedDraft> {
  await lockDraft(context.db, draftId);
  const draft = await findDraft(context.db, draftId);
  if (!draft) throw new Problem("not-found", "Không tìm thấy dự thảo này.");
  return { draft, unit: await getUnit(context.db, draft.unitId, today(context.clock)) };
}

/** @throws Problem frozen where it was issued or discarded */
export function refuseClosed(draft: Draft): void {
  if (!isOpen(draft))
    throw new Problem("frozen", "Dự thảo này đã ban hành hoặc đã bỏ nên không sửa được nữa.");
}

/** @throws Problem changed-meanwhile where somebody wrote it since the form was shown */
export function refuseOvertaken(draft: Draft, version: Date): void {
  if (draft.updatedAt.getTime() !== version.getTime()) throw new Problem("changed-meanwhile");
}
