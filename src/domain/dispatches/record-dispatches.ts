import type { Command } from "#domain/command.ts";
import { id, isoDay, listOf, optionalText } from "#domain/inputs.ts";
import { loadPlan, type LoadedPlan } from "#domain/plans/load-plan.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { createHash } from "node:crypto";
import { z } from "zod";
import { dispatchChannels } from "./dispatch.ts";
import { mayRecordDispatches } from "./dispatch.policy.ts";
import { insertDispatches, listRecipients } from "./dispatches.queries.ts";

const input = z.object({
  planId: id,
  /** Made by the page: the same form sent twice records once. */
  formId: id,
  recipients: listOf(id).pipe(z.array(z.string()).min(1, "Chọn ít nhất một nơi nhận.").max(2000)),
  channel: z.preprocess((value) => value ?? "", z.enum(dispatchChannels, "Chọn cách gửi.")),
  sentOn: isoDay("Ghi ngày gửi, ví dụ 05/11/2026."),
  reference: optionalText(100),
});

/** Records that a plan was sent to some of its recipients, on a day and in a way. */
export const recordDispatches: Command<typeof input, LoadedPlan, { readonly count: number }> = {
  name: "dispatch.record",
  input,
  load: (context, { planId }) => loadPlan(context, planId),
  may: (actor, { unit }) => mayRecordDispatches(actor, unit),
  do: async (context, { plan }, given) => {
    if (given.sentOn > today(context.clock))
      throw new Refusal({ sentOn: "Ngày gửi chưa tới. Kiểm tra lại ngày." });
    if (plan.issuedOn !== null && given.sentOn < plan.issuedOn)
      throw new Refusal({ sentOn: "Ngày gửi trước ngày ban hành. Kiểm tra lại ngày." });
    const known = new Set((await listRecipients(context.db, plan.id)).map((recipient) => recipient.id));
    if (given.recipients.some((one) => !known.has(one)))
      throw new Refusal({ recipients: "Danh sách nơi nhận vừa thay đổi. Mở lại trang rồi chọn." });
    const count = await insertDispatches(
      context.db,
      given.recipients.map((recipientId) => ({
        id: dispatchId(given.formId, recipientId),
        provinceId: plan.provinceId,
        recipientId,
        channel: given.channel,
        sentOn: given.sentOn,
        reference: given.reference ?? null,
        sentBy: context.actor.personId,
        recordedAt: context.clock(),
      })),
    );
    return { count };
  },
  audit: ({ plan, unit }, { channel }, { count }) =>
    count === 0
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: plan.id, detail: { channel, count } },
};

/** One id for each recipient of one form, so that a double click finds its rows there. */
function dispatchId(formId: string, recipientId: string): string {
  const hex = createHash("sha256").update(`${formId} ${recipientId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
