import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { isOpen, type Draft } from "./draft.ts";
import { maySeeDraft, mayWriteDrafts } from "./draft.policy.ts";
import { notIssued, type Issued } from "./draft.word.ts";
import { findDraft } from "./drafts.queries.ts";

export interface DraftInFull {
  readonly draft: Draft;
  readonly unit: Unit;
  /** The plan that it carries on. */
  readonly followed: Plan | null;
  /** What the clerk gave it, once it was issued. */
  readonly issued: Issued;
  readonly mayWrite: boolean;
}

/** @throws Problem not-found where there is none or it is out of sight */
export async function getDraft(context: Context, draftId: string): Promise<DraftInFull> {
  const { db, actor } = context;
  const day = today(context.clock);
  const draft = await findDraft(db, draftId);
  const unit = draft && (await findUnit(db, draft.unitId, day));
  if (!draft || !unit || draft.discardedAt !== null || !maySeeDraft(actor, unit))
    throw new Problem("not-found", "Không tìm thấy dự thảo này.");
  const plan = draft.planId === null ? null : await findPlan(db, draft.planId, day);
  return {
    draft,
    unit,
    issued: plan === null ? notIssued : { number: plan.number, on: plan.issuedOn, signer: plan.signer },
    followed: draft.followsId === null ? null : await findPlan(db, draft.followsId, day),
    mayWrite: isOpen(draft) && mayWriteDrafts(actor, unit),
  };
}
