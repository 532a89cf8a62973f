import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { getDuty, updateSettings } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { settingsOf, type DutySettings } from "#domain/plans/duty-settings.ts";
import { loadPlan } from "#domain/plans/load-plan.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findDutyPeriod } from "./duty-period.ts";
import { setDutySettingsInput } from "./duty-settings.schema.ts";
import { refuseUnknownOutline } from "./refuse-unknown-outline.ts";
import { listAnswers } from "./obligations.queries.ts";

interface Loaded {
  readonly duty: Duty;
  readonly plan: Plan;
  readonly unit: Unit;
}

/** Settles of a duty what its plan does not say. Whoever may correct the plan may; what was sent stays as it was. */
export const setDutySettings: Command<typeof setDutySettingsInput, Loaded, { readonly changed: boolean }> = {
  name: "duty.configure",
  input: setDutySettingsInput,
  load: (context, { dutyId }) => load(context, dutyId),
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async (context, { duty, plan, unit }, { dutyId: _id, ...said }) => {
    if (plan.withdrawnAt !== null || duty.withdrawnAt !== null || duty.validTo !== null)
      throw new Problem("conflict", "Chế độ báo cáo này không còn hiệu lực nên không đặt lại được.");
    const settings: DutySettings = {
      ...said,
      outline: said.outline ?? null,
      cutOff: said.cutOff ?? null,
      covers: said.covers ?? null,
      supplementDue: said.supplementDue ?? null,
    };
    await refuseUnknownOutline(context, unit, settings);
    await refuseWrong(context, duty, plan, settings);
    const before = settingsOf(duty);
    const changed = JSON.stringify(settings, keys) !== JSON.stringify(before, keys);
    if (changed) await updateSettings(context.db, duty.id, settings);
    return { changed };
  },
  audit: ({ unit, duty }, { dutyId: _id, ...settings }, { changed }) =>
    changed ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: duty.id, detail: settings } : null,
};

const keys = ["outline", "cutOff", "covers", "dayOff", "ownTargets", "supplement", "supplementDue"];

async function load(context: CommandContext, dutyId: string): Promise<Loaded> {
  const duty = await getDuty(context.db, dutyId);
  return { duty, ...(await loadPlan(context, duty.planId)) };
}

async function refuseWrong(
  { db }: CommandContext,
  duty: Duty,
  plan: Plan,
  { covers, cutOff }: DutySettings,
): Promise<void> {
  if (covers === duty.covers) return;
  if (covers !== null && duty.every !== null)
    throw new Refusal({ covers: "Chế độ này lặp lại, kỳ báo cáo đi theo từng hạn." });
  if (covers !== null && !findDutyPeriod(covers, { cutOff }, plan))
    throw new Refusal({ covers: "Chọn một kỳ trong danh sách." });
  // Reports are kept by their period: another one would leave what was sent without its question.
  const sent = (await listAnswers(db, [duty.id], null)).some(({ version }) => version > 0);
  if (sent) throw new Refusal({ covers: "Đã có đơn vị gửi báo cáo này nên không đổi kỳ được nữa." });
}
