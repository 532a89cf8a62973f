import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { nameOf } from "#domain/lists/lists.ts";
import { bindableKinds } from "#domain/plans/bindable-kinds.ts";
import { insertDuties, listDuties, listDutiesById } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { loadPlan, type LoadedPlan } from "#domain/plans/load-plan.ts";
import { firstWording } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { committeeOf } from "#domain/units/issuing-body.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import type { z } from "zod";
import { findDutyPeriod } from "./duty-period.ts";
import { refuseUnknownOutline } from "./refuse-unknown-outline.ts";
import { mayRequestReport } from "./request.policy.ts";
import { requestReportInput } from "./request.schema.ts";

type Input = z.output<typeof requestReportInput>;

/**
 * Asks units below for a report once: an ad hoc or thematic one (Nghị định 09/2019/NĐ-CP, Điều 4) that no document of
 * theirs states. It becomes a duty of the plan it serves, worded by the request itself.
 */
export const requestReport: Command<typeof requestReportInput, LoadedPlan, { readonly repeated: boolean }> = {
  name: "report.request",
  input: requestReportInput,
  load: (context, { planId }) => loadPlan(context, planId),
  may: (actor, { unit }) => mayRequestReport(actor, unit),
  do: async (context, { plan, unit }, input) => {
    if (plan.withdrawnAt !== null || plan.amendsId !== null)
      throw new Refusal({ planId: "Kế hoạch này không còn hiệu lực. Chọn kế hoạch khác." });
    const named = await findSenders(context, unit, input);
    const asked: Duty = {
      ...plainDuty,
      ...firstWording,
      id: input.id,
      planId: plan.id,
      position: 0,
      kind: "report",
      title: input.title,
      sender: namesOf(context, input, named),
      receiver: unit.level === "leaf" ? unit.name : committeeOf(unit),
      senderKinds: input.kinds,
      senderUnitIds: input.units,
      due: input.due,
      inclusive: input.until === "on",
      every: null,
      covers: input.covers,
      outline: input.outline ?? null,
      supplement: false,
      followsId: null,
      quote: input.text,
      quoteAt: [0, 0],
      requestedBy: context.actor.personId,
      requestedAt: context.clock(),
    };
    const [first] = await listDutiesById(context.db, [input.id]);
    if (first) {
      if (wordsOf(first) !== wordsOf(asked)) throw new Problem("conflict");
      return { repeated: true };
    }
    refuseWrong(context, asked, plan);
    await refuseUnknownOutline(context, unit, asked);
    const others = await listDuties(context.db, [plan.id], "all");
    const last = Math.max(-1, ...others.map(({ position }) => position));
    await insertDuties(context.db, [{ ...asked, position: last + 1 }]);
    return { repeated: false };
  },
  audit: ({ unit, plan }, { id, kinds, units, due, covers }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { planId: plan.id, kinds, units: units.length, due, covers },
        },
};

async function findSenders(
  { db, lists, clock }: CommandContext,
  unit: Unit,
  { kinds, units }: Input,
): Promise<Unit[]> {
  if (kinds.length + units.length === 0)
    throw new Refusal({ kinds: "Chọn loại đơn vị, hoặc từng đơn vị, phải gửi." });
  const known = bindableKinds(lists, unit.level);
  const codes = new Set([...known.groups, ...known.kinds].map((item) => item.code));
  if (kinds.some((kind) => !codes.has(kind)))
    throw new Refusal({ kinds: "Chọn loại đơn vị trong danh sách." });
  const named = await listUnits(db, units, today(clock));
  const isBelow = ({ id, ancestors }: Unit) => id !== unit.id && ancestors.includes(unit.id);
  if (named.length !== new Set(units).size || !named.every(isBelow))
    throw new Refusal({ units: "Chọn đơn vị trong danh sách." });
  return named;
}

function refuseWrong({ clock }: CommandContext, asked: Duty, plan: LoadedPlan["plan"]): void {
  const day = today(clock);
  const { due, inclusive, covers } = asked;
  const last = due === null || inclusive ? due : addDays(due, -1);
  if (last === null || last < day)
    throw new Refusal({ due: `Ngày cuối được gửi đã qua. Hôm nay là ${formatDate(day)}.` });
  if (last > addDays(day, 2 * 366)) throw new Refusal({ due: "Hạn này xa quá. Kiểm tra lại năm." });
  if (covers === null || !findDutyPeriod(covers, asked, plan))
    throw new Refusal({ covers: "Chọn kỳ mà báo cáo nói về." });
}

/** "Các trường học, Trạm Y tế": kinds, then units by name; as many as one reads. */
function namesOf({ lists }: CommandContext, { kinds }: Input, named: readonly Unit[]): string {
  const all = [
    ...kinds.map((kind) => nameOf([...lists.unitGroups, ...lists.unitKinds], kind)),
    ...named.map(({ name }) => name),
  ];
  return all.length > 6 ? `${all.slice(0, 5).join(", ")} và ${all.length - 5} đơn vị khác` : all.join(", ");
}

/** What a repeat must have in common with the first. */
function wordsOf(duty: Duty): string {
  const { planId, title, quote, senderKinds, senderUnitIds, due, inclusive, covers, outline } = duty;
  return JSON.stringify([planId, title, quote, senderKinds, senderUnitIds, due, inclusive, covers, outline]);
}
