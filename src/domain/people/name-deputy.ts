import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { listAppointments } from "./appointments.queries.ts";
import { mayNameDeputy } from "./deputy.policy.ts";
import { namedDeputy } from "./deputy.schema.ts";
import { findDeputyship, insertDeputyship } from "./deputyships.queries.ts";
import { getAppointmentToChange, type HeldAppointment } from "./held-appointment.queries.ts";

interface Loaded {
  readonly held: HeldAppointment;
  readonly unit: Unit;
}

/**
 * Names who acts in the place of a colleague on some days. The deputy acts in that role too, under the own name:
 * the audit log says who did what.
 */
export const nameDeputy: Command<typeof namedDeputy, Loaded, { repeated: boolean }> = {
  name: "person.name-deputy",
  input: namedDeputy,
  async load({ db, clock }, { appointmentId }) {
    const day = today(clock);
    const held = await getAppointmentToChange(db, appointmentId, day);
    return { held, unit: await getUnit(db, held.unitId, day) };
  },
  may: (actor, { held, unit }) => mayNameDeputy(actor, held, unit),
  async do({ db, clock }, { held }, input) {
    const present = await findDeputyship(db, input.id);
    if (present) {
      const keys = ["appointmentId", "deputyId", "from", "until"] as const;
      if (keys.some((key) => present[key] !== input[key]))
        throw new Problem("conflict", "Lần ủy quyền này đã được ghi trước đó với nội dung khác.");
      return { repeated: true };
    }
    if (input.from < today(clock)) throw new Refusal({ from: "Ủy quyền từ hôm nay trở đi." });
    if (input.deputyId === held.personId) throw new Refusal({ deputyId: "Chọn một người khác để thay." });
    const theirs = await listAppointments(db, input.deputyId, input.from);
    if (!theirs.some(({ unitId }) => unitId === held.unitId))
      throw new Refusal({ deputyId: "Người thay cần có vai trò ở cùng đơn vị trong những ngày đó." });
    await insertDeputyship(db, input);
    return { repeated: false };
  },
  audit: ({ held, unit }, { id, from, until }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { role: held.role, from, until },
        },
};
