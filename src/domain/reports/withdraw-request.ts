import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { getDuty, setDutyWithdrawn } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { isStated } from "#domain/plans/duty-settings.ts";
import { loadPlan } from "#domain/plans/load-plan.ts";
import { Problem } from "#domain/problem.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listAnswers } from "./obligations.queries.ts";
import { mayRequestReport } from "./request.policy.ts";
import { withdrawRequestInput } from "./request.schema.ts";

interface Loaded {
  readonly duty: Duty;
  readonly unit: Unit;
}

/** Takes a request back, as long as nobody has sent anything; drafts that were begun for it are asked for no more. */
export const withdrawRequest: Command<typeof withdrawRequestInput, Loaded, { readonly repeated: boolean }> = {
  name: "report.withdraw-request",
  input: withdrawRequestInput,
  load: (context, { dutyId }) => load(context, dutyId),
  may: (actor, { unit }) => mayRequestReport(actor, unit),
  do: async ({ db, actor, clock }, { duty }) => {
    if (duty.withdrawnAt !== null) return { repeated: true };
    const sent = (await listAnswers(db, [duty.id], null)).filter(({ version }) => version > 0);
    if (sent.length > 0)
      throw new Problem(
        "conflict",
        `Đã có ${sent.length} đơn vị gửi báo cáo nên không rút yêu cầu được nữa.`,
      );
    await setDutyWithdrawn(db, duty.id, { by: actor.personId, at: clock() });
    return { repeated: false };
  },
  audit: ({ unit, duty }, _, { repeated }) =>
    repeated
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: duty.id, detail: { planId: duty.planId } },
};

async function load(context: CommandContext, dutyId: string): Promise<Loaded> {
  const duty = await getDuty(context.db, dutyId);
  // What a document states is withdrawn with its plan, or amended.
  if (isStated(duty)) throw new Problem("not-found", "Không tìm thấy yêu cầu báo cáo này.");
  const { unit } = await loadPlan(context, duty.planId);
  return { duty, unit };
}
