import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { id } from "#domain/inputs.ts";
import { z } from "zod";
import { loadPlan, type LoadedPlan } from "./load-plan.ts";
import { mayManagePlans } from "./plan.policy.ts";
import { setPublished } from "./plans.queries.ts";

const input = z.object({
  planId: id,
  /** "yes" puts it on the public page, "no" takes it off. */
  published: z.enum(["yes", "no"], "Chọn công khai hoặc ngừng công khai."),
});

/** Puts a plan on the public page of its unit, or takes it off. */
export const publishPlan: Command<typeof input, LoadedPlan, { readonly changed: boolean }> = {
  name: "plan.publish",
  input,
  load: (context, { planId }) => loadPlan(context, planId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { plan }, { published }) => {
    const wanted = published === "yes";
    if (wanted && plan.withdrawnAt)
      throw new Refusal({ published: "Kế hoạch đã rút nên không công khai được." });
    if (wanted && plan.amendsId)
      throw new Refusal({ published: "Văn bản sửa đổi được công khai cùng kế hoạch mà văn bản đó sửa đổi." });
    const changed = wanted !== (plan.publishedAt !== null);
    if (changed) await setPublished(context.db, plan.id, wanted ? context.clock() : null);
    return { changed };
  },
  audit: ({ unit, plan }, { published }, { changed }) =>
    changed
      ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: plan.id, detail: { published } }
      : null,
};
