import type { Command } from "#domain/command.ts";
import { id, isoDay } from "#domain/inputs.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit, getUnit } from "#domain/units/units.queries.ts";
import { z } from "zod";
import { mayMarkReceived, mayRecordDispatches } from "./dispatch.policy.ts";
import { lockDispatch, setOpened, setReceived, setVoided, type DispatchAt } from "./dispatches.queries.ts";

const input = z.object({
  dispatchId: id,
  /** opened: the receiver looks at it here · received: it arrived on `day` · void: it was recorded by mistake */
  mark: z.enum(["opened", "received", "void"]),
  day: z.preprocess((value) => (value === "" ? undefined : value), isoDay().optional()),
});

interface Loaded {
  readonly dispatch: DispatchAt;
  readonly sender: Unit;
  readonly receiver: Unit | null;
}

/** Marks that a plan sent arrived, or takes back a record made by mistake. */
export const markDispatch: Command<typeof input, Loaded, { readonly changed: boolean }> = {
  name: "dispatch.mark",
  input,
  load: async (context, { dispatchId }) => {
    const day = today(context.clock);
    const dispatch = await lockDispatch(context.db, dispatchId);
    const plan = dispatch && (await findPlan(context.db, dispatch.planId, day));
    if (!dispatch || !plan) throw new Problem("not-found", "Không tìm thấy lần gửi này.");
    const receiver =
      dispatch.receiverId === null ? null : await findUnit(context.db, dispatch.receiverId, day);
    return { dispatch, sender: await getUnit(context.db, plan.unitId, day), receiver };
  },
  may: (actor, { sender, receiver }, { mark }) => {
    if (mark === "void") return mayRecordDispatches(actor, sender);
    if (mark === "opened") return receiver !== null && mayRecordDispatches(actor, receiver);
    return mayMarkReceived(actor, sender, receiver);
  },
  do: async (context, { dispatch }, { mark, day }) => {
    if (mark === "void") {
      await setVoided(context.db, dispatch.id, context.clock());
      return { changed: true };
    }
    if (mark === "opened" && dispatch.openedAt === null)
      await setOpened(context.db, dispatch.id, context.clock());
    if (mark === "opened" && dispatch.receivedOn !== null) return { changed: dispatch.openedAt === null };
    const received = day ?? today(context.clock);
    if (received < dispatch.sentOn)
      throw new Refusal({ day: "Ngày nhận trước ngày gửi. Kiểm tra lại ngày." });
    if (received > today(context.clock)) throw new Refusal({ day: "Ngày nhận chưa tới. Kiểm tra lại ngày." });
    const changed = dispatch.receivedOn !== received;
    if (changed) await setReceived(context.db, dispatch.id, received, context.actor.personId);
    return { changed };
  },
  audit: ({ dispatch, sender }, { mark }, { changed }) =>
    changed
      ? { unitId: sender.id, provinceId: sender.provinceId, subjectId: dispatch.planId, detail: { mark } }
      : null,
};
