import { addDays } from "#lib/calendar/dates.ts";
import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { insertAppointment, listAppointments } from "./appointments.queries.ts";
import { handedOver } from "./deputy.schema.ts";
import {
  findRoleStart,
  getAppointmentToChange,
  setAppointmentEnd,
  type HeldAppointment,
} from "./held-appointment.queries.ts";
import { findPersonByUsername } from "./people.queries.ts";
import { mayAppoint } from "./person.policy.ts";

interface Loaded {
  readonly held: HeldAppointment;
  readonly unit: Unit;
}

interface HandedOver {
  readonly receiverId: string;
  /** It was handed over so before: nothing was written. */
  readonly repeated: boolean;
}

/**
 * Hands a role over for good: one person's ends with a day, another's begins the next. Drafts and duties need no
 * handing over, they belong to the unit.
 */
export const handOver: Command<typeof handedOver, Loaded, HandedOver> = {
  name: "person.hand-over",
  input: handedOver,
  async load({ db, clock }, { appointmentId }) {
    const day = today(clock);
    const held = await getAppointmentToChange(db, appointmentId, day);
    return { held, unit: await getUnit(db, held.unitId, day) };
  },
  may: (actor, { unit }) => mayAppoint(actor, unit),
  async do({ db, clock, newId }, { held }, { username, lastDay }) {
    const day = today(clock);
    const next = addDays(lastDay, 1);
    const receiverId = await findPersonByUsername(db, username);
    if (receiverId === null || (await listAppointments(db, receiverId, day)).length === 0)
      throw new Refusal({ username: "Chưa có tài khoản nào đang dùng mang tên đăng nhập này." });
    if (receiverId === held.personId) throw new Refusal({ username: "Chọn người nhận khác người giao." });
    const theirs = { personId: receiverId, unitId: held.unitId, role: held.role };
    const start = await findRoleStart(db, theirs, day);
    if (held.validTo === next && start === next) return { receiverId, repeated: true };
    if (held.validTo !== null)
      throw new Refusal({ lastDay: "Vai trò này đã có ngày kết thúc, không bàn giao thêm lần nữa." });
    if (start !== null) throw new Refusal({ username: "Người này đã có vai trò đó ở đơn vị." });
    if (lastDay < day || lastDay < held.validFrom)
      throw new Refusal({ lastDay: "Ngày làm việc cuối cùng cần từ hôm nay trở đi." });
    await setAppointmentEnd(db, held.id, next);
    await insertAppointment(db, { ...theirs, id: newId(), from: next });
    return { receiverId, repeated: false };
  },
  audit: ({ held, unit }, { lastDay }, { receiverId, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: held.personId,
          detail: { role: held.role, receiver: receiverId, lastDay },
        },
};
