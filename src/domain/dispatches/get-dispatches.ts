import type { Context } from "#domain/context.ts";
import { maySeePlan } from "#domain/plans/plan.policy.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import type { Dispatch, Recipient } from "./dispatch.ts";
import { mayRecordDispatches } from "./dispatch.policy.ts";
import { listDispatches, listRecipients } from "./dispatches.queries.ts";
import { listNearUnits } from "./near-units.ts";

export interface PlanDispatches {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly recipients: readonly (Recipient & { readonly dispatches: readonly Dispatch[] })[];
  /** Units that may be added as recipients, by the names that nơi nhận gives them; none where one may not. */
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  readonly mayRecord: boolean;
}

/**
 * To whom a plan goes and what was sent of it.
 * @throws Problem not-found where there is none or it is out of sight
 */
export async function getDispatches(context: Context, planId: string): Promise<PlanDispatches> {
  const { db, actor } = context;
  const day = today(context.clock);
  const plan = await findPlan(db, planId, day);
  const unit = plan && (await findUnit(db, plan.unitId, day));
  if (!plan || !unit || !maySeePlan(actor, unit, plan))
    throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  const mayRecord = plan.withdrawnAt === null && mayRecordDispatches(actor, unit);
  const [recipients, dispatches] = await Promise.all([
    listRecipients(db, planId),
    listDispatches(db, planId),
  ]);
  const sent = Map.groupBy(dispatches, ({ recipientId }) => recipientId);
  const known = new Set(recipients.map(({ unitId }) => unitId));
  const near = mayRecord ? [...(await listNearUnits(context, unit))] : [];
  return {
    plan,
    unit,
    recipients: recipients.map((recipient) => ({ ...recipient, dispatches: sent.get(recipient.id) ?? [] })),
    offered: near.filter(([, id]) => !known.has(id)).map(([name, id]) => ({ id, name })),
    mayRecord,
  };
}
