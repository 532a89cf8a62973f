import type { Command } from "#domain/command.ts";
import { refusalOf } from "#domain/constraints.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
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

/** Whoever is overtaken this often by people of the same name meets a crowd. */
const mostAttempts = 5;

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
    const firstPassword = makePassword();
    const person = {
      ...input,
      unitId: unit.id,
      passwordHash: await hashPassword(firstPassword),
      appointmentId: newId(),
      accountId: newId(),
      from: day,
      at: clock(),
    };
    const stem = usernameStem(input.name);
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const username = input.username ?? freeUsername(stem, new Set(await listUsernames(db, stem)));
      if (await insertPerson(db, { ...person, username }))
        return { personId: input.id, username, firstPassword };
      // Of two clicks at once only the first has made the account, and its password is the one that opens it.
      const first = await findPerson(db, input.id);
      if (first) return { personId: input.id, username: first.username, firstPassword: null };
      // Else somebody of that name has come just now, and the next free one is another.
      if (input.username) throw new Refusal(refusalOf("username_taken") ?? {});
    }
    throw new Problem("changed-meanwhile");
  },
  audit: (unit, input, { firstPassword }) =>
    firstPassword === null
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: input.id, detail: { role: input.role } },
};
