import type { Command } from "#domain/command.ts";
import { id, listOf, textLines } from "#domain/inputs.ts";
import { loadPlan, type LoadedPlan } from "#domain/plans/load-plan.ts";
import { Refusal } from "#domain/refusal.ts";
import { z } from "zod";
import { mayRecordDispatches } from "./dispatch.policy.ts";
import { insertRecipients, listRecipients } from "./dispatches.queries.ts";
import { listNearUnits } from "./near-units.ts";

const most = 2000;

const input = z.object({
  planId: id,
  /** Units above, beside and below, and other names a line each. */
  units: listOf(id).pipe(z.array(z.string()).max(most)),
  names: textLines(200, 300).transform((names) => names.map((name) => name.replace(/[;.,\s]+$/u, ""))),
});

/** Adds to nơi nhận of a plan. What was printed is not taken back. */
export const addRecipients: Command<typeof input, LoadedPlan, { readonly count: number }> = {
  name: "dispatch.add-recipients",
  input,
  load: (context, { planId }) => loadPlan(context, planId),
  may: (actor, { unit }) => mayRecordDispatches(actor, unit),
  do: async (context, { plan, unit }, { units, names }) => {
    if (units.length + names.length === 0) throw new Refusal({ names: "Chọn đơn vị hoặc ghi tên nơi nhận." });
    const near = [...(await listNearUnits(context, unit))].filter(([, unitId]) => units.includes(unitId));
    if (near.length < new Set(units).size)
      throw new Refusal({ units: "Có đơn vị ngoài phạm vi gửi của bạn." });
    const before = await listRecipients(context.db, plan.id);
    const known = new Set(before.map(({ name }) => name));
    const added = [
      ...near.map(([name, unitId]) => ({ name, unitId })),
      ...names.map((name) => ({ name, unitId: null })),
    ].filter(({ name }) => !known.has(name));
    await insertRecipients(context.db, plan.id, added, context.newId, before.length);
    return { count: added.length };
  },
  audit: ({ plan, unit }, _, { count }) =>
    count === 0
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: plan.id, detail: { count } },
};
