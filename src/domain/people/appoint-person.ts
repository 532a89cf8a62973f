import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { insertAppointment, listAppointments } from "./appointments.queries.ts";
import { findPerson, findPersonByUsername } from "./people.queries.ts";
import { mayAppoint } from "./person.policy.ts";
import { appointedPerson } from "./person.schema.ts";

export interface Appointed {
  readonly personId: string;
  readonly name: string;
  /** The person had this role here already: nothing was written. */
  readonly repeated: boolean;
}

/**
 * Gives who has an account one more role: at the same unit, or at another that they work for as well. They keep
 * their sign-in name and password.
 */
export const appointPerson: Command<typeof appointedPerson, Unit, Appointed> = {
  name: "person.appoint",
  input: appointedPerson,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: (actor, unit) => mayAppoint(actor, unit),
  async do({ db, clock, newId }, unit, { username, role }) {
    const day = today(clock);
    const personId = await findPersonByUsername(db, username);
    const person = personId === null ? null : await findPerson(db, personId);
    if (!person) throw new Refusal({ username: "Chưa có tài khoản nào mang tên đăng nhập này." });
    const held = await listAppointments(db, person.id, day);
    // Who acts for nobody has lost the password: a new account is the way, so that the old deeds stay apart.
    if (held.length === 0)
      throw new Refusal({ username: "Tài khoản này đã ngừng dùng. Cấp một tài khoản mới cho người này." });
    const repeated = held.some((one) => one.unitId === unit.id && one.role === role);
    if (!repeated)
      await insertAppointment(db, { id: newId(), personId: person.id, unitId: unit.id, role, from: day });
    return { personId: person.id, name: person.name, repeated };
  },
  audit: (unit, { role }, { personId, repeated }) =>
    repeated ? null : { unitId: unit.id, provinceId: unit.provinceId, subjectId: personId, detail: { role } },
};
