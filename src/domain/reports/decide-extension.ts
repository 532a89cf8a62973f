import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { Extension } from "./extension.ts";
import { mayDecideExtension } from "./extension.policy.ts";
import { decideExtensionInput } from "./extension.schema.ts";
import { findExtensionToDecide, writeDecision } from "./extensions.queries.ts";

interface Loaded {
  readonly extension: Extension;
  readonly unit: Unit;
  readonly plan: Plan;
}

/** Whoever receives the report grants the day asked for or another, or refuses with a word. Decided once. */
export const decideExtension: Command<
  typeof decideExtensionInput,
  Loaded,
  { readonly until: string | null; readonly repeated: boolean }
> = {
  name: "extension.decide",
  input: decideExtensionInput,
  load,
  may: (actor, { unit, plan }) => mayDecideExtension(actor, unit, plan),
  do: async (context, { extension }, input) => {
    const until = input.decision === "granted" ? input.until : null;
    if (extension.decision !== null) {
      // A double click decides once; somebody else's other word is not written over.
      if (extension.decision === input.decision && extension.grantedUntil === until)
        return { until, repeated: true };
      throw new Problem("changed-meanwhile");
    }
    if (until !== null && until <= extension.due)
      throw new Refusal({
        until: `Hạn đang là ngày ${formatDate(extension.due)}. Ghi một ngày sau ngày đó.`,
      });
    if (until !== null && until > addDays(extension.due, 366))
      throw new Refusal({ until: "Ngày này xa quá. Kiểm tra lại năm." });
    await writeDecision(context.db, extension.id, {
      decision: input.decision,
      grantedUntil: until,
      remark: input.remark ?? null,
      by: context.actor.personId,
      at: context.clock(),
    });
    return { until, repeated: false };
  },
  audit: ({ unit, extension }, { decision }, { until, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: extension.id,
          detail: { dutyId: extension.dutyId, period: extension.period, decision, until },
        },
};

async function load({ db, clock }: CommandContext, { id }: { readonly id: string }): Promise<Loaded> {
  const day = today(clock);
  const extension = await findExtensionToDecide(db, id);
  if (!extension) throw new Problem("not-found", "Không tìm thấy đề nghị gia hạn này.");
  const { planId } = await getDuty(db, extension.dutyId);
  const plan = await findPlan(db, planId, day);
  if (!plan) throw new Problem("not-found", "Không tìm thấy đề nghị gia hạn này.");
  return { extension, plan, unit: await getUnit(db, extension.unitId, day) };
}
