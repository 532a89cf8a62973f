import type { Command } from "#domain/command.ts";
import { id, requiredText } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { z } from "zod";
import { loadPlan, type LoadedPlan } from "./load-plan.ts";
import { mayWithdrawPlan } from "./plan.policy.ts";
import { setWithdrawn } from "./plans.queries.ts";
import { unpostPlan } from "./post-plan.ts";

const input = z.object({ planId: id, reason: requiredText("Ghi lý do rút kế hoạch.", 1000) });

/**
 * Withdraws a plan with a reason: it binds nobody and counts nowhere any more, leaves the public page, and stays
 * to be seen with its reason. Withdrawn twice, the first reason stands.
 */
export const withdrawPlan: Command<typeof input, LoadedPlan, { readonly repeated: boolean }> = {
  name: "plan.withdraw",
  input,
  load: (context, { planId }) => loadPlan(context, planId),
  may: (actor, { unit, plan }) => mayWithdrawPlan(actor, unit, plan),
  do: async (context, { plan, unit }, { reason }) => {
    if (plan.withdrawnAt) return { repeated: true };
    if (plan.amendsId)
      throw new Problem(
        "conflict",
        "Văn bản sửa đổi không rút riêng được. Sửa đổi kế hoạch lần nữa nếu cần.",
      );
    await setWithdrawn(context.db, plan.id, context.clock(), reason);
    await unpostPlan(context.db, plan, { ...unit, provinceId: plan.provinceId }, today(context.clock));
    return { repeated: false };
  },
  audit: ({ unit, plan }, _, { repeated }) =>
    repeated ? null : { unitId: unit.id, provinceId: unit.provinceId, subjectId: plan.id },
};
