import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { mayAskExtension } from "./extension.policy.ts";
import { askExtensionInput } from "./extension.schema.ts";
import { insertExtension, listExtensions } from "./extensions.queries.ts";
import { loadAskedOf, type AskedOfUnit } from "./load-asked-of.ts";
import { isOwed } from "./obligation.ts";

/** Longer than this nobody puts a report off. */
const longest = 366;

interface Asked {
  readonly due: IsoDate;
  /** true where it had been asked before: nothing was written this time. */
  readonly repeated: boolean;
}

/** A unit asks for a later last day of one report, with its reason. */
export const askExtension: Command<typeof askExtensionInput, AskedOfUnit, Asked> = {
  name: "extension.ask",
  input: askExtensionInput,
  load: loadAskedOf,
  may: (actor, { unit }) => mayAskExtension(actor, unit),
  do: async (context, { unit, obligation }, { id, dutyId, period, until, reason }) => {
    const { due } = obligation;
    const key = { dutyIds: [dutyId], unitId: unit.id, period };
    const first = (await listExtensions(context.db, key)).find((asked) => asked.id === id);
    if (first) {
      if (first.askedUntil !== until || first.reason !== reason) throw new Problem("conflict");
      return { due: first.due, repeated: true };
    }
    if (due === null)
      throw new Problem("conflict", "Kế hoạch chưa nêu ngày gửi nên không có hạn để gia hạn.");
    if (!isOwed(obligation)) throw new Problem("conflict", "Báo cáo này đã gửi nên không cần gia hạn nữa.");
    if (until <= due)
      throw new Refusal({ until: `Hạn hiện nay là ngày ${formatDate(due)}. Ghi một ngày sau ngày đó.` });
    if (until > addDays(due, longest)) throw new Refusal({ until: "Ngày này xa quá. Kiểm tra lại năm." });
    const added = await insertExtension(context.db, {
      id,
      dutyId,
      unitId: unit.id,
      provinceId: unit.provinceId,
      period,
      due,
      askedUntil: until,
      reason,
      by: context.actor.personId,
      at: context.clock(),
    });
    if (!added) throw new Problem("conflict", "Đã có một đề nghị gia hạn báo cáo này đang chờ trả lời.");
    return { due, repeated: false };
  },
  audit: ({ unit }, { id, dutyId, period, until }, { due, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { dutyId, period, due, until },
        },
};
