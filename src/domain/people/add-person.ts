import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { hashPassword, makePassword } from "#platform/session/passwords.ts";
import { listAppointments } from "./appointments.queries.ts";
import { findPerson, insertPerson, listUsernames } from "./people.queries.ts";
import { mayAppoint } from "./person.policy.ts";
import { newPerson } from "./person.schema.ts";
import { freeUsername, usernameStem } from "./username.ts";

export interface AddedPerson {
  readonly personId: string;
  readonly username: string;
  /** null for a repeat: it was shown the first time, and nobody can read it again. */
  readonly firstPassword: string | null;
}

/**
 * Gives a person an account and a role at a unit. The first password is made here and shown once; it is kept
 * nowhere but as a hash.
 */
export const addPerson: Command<typeof newPerson, Unit, AddedPerson> = {
  name: "person.add",
  input: newPerson,
  load: ({ db, clock }, input) => getUnit(db, input.unitId, today(clock)),
  may: (actor, unit) => mayAppoint(actor, unit),
  async do({ db, clock, newId }, unit, input) {
    const day = today(clock);
    const present = await findPerson(db, input.id);
    if (present) {
      const appointments = await listAppointments(db, input.id, day);
      const same =
        present.name === input.name &&
        (input.username ?? present.username) === present.username &&
        appointments.some(({ unitId, role }) => unitId === unit.id && role === input.role);
      if (!same) throw new Problem("conflict", "Tài khoản này đã được tạo trước đó với nội dung khác.");
      return { personId: input.id, username: present.username, firstPassword: null };
    }
    const stem = usernameStem(input.name);
    const username = input.username ?? freeUsername(stem, new Set(await listUsernames(db, stem)));
    const firstPassword = makePassword();
    const added = await insertPerson(db, {
      ...input,
      username,
      unitId: unit.id,
      passwordHash: await hashPassword(firstPassword),
      appointmentId: newId(),
      accountId: newId(),
      from: day,
      at: clock(),
    });
    // Of two clicks at once only the first has made the account, and its password is the one that opens it.
    return { personId: input.id, username, firstPassword: added ? firstPassword : null };
  },
  audit: (unit, input, { firstPassword }) =>
    firstPassword === null
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: input.id, detail: { role: input.role } },
};
