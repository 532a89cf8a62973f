import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { hashPassword, makePassword } from "#platform/session/passwords.ts";
import { listAppointments } from "./appointments.queries.ts";
import { setPassword } from "./credentials.queries.ts";
import { findPerson } from "./people.queries.ts";
import { mayResetPassword } from "./person.policy.ts";
import { forgottenPassword } from "./person.schema.ts";

interface Loaded {
  readonly person: { readonly id: string; readonly name: string; readonly username: string };
  /** Those the person acts for today. */
  readonly units: readonly Unit[];
}

export interface NewFirstPassword {
  readonly name: string;
  readonly username: string;
  readonly firstPassword: string;
}

/**
 * Gives a person who forgot theirs a new first password, and signs them out everywhere. Every sending makes
 * another, and the last one holds: a repeat does no harm.
 */
export const resetPassword: Command<typeof forgottenPassword, Loaded, NewFirstPassword> = {
  name: "person.reset-password",
  input: forgottenPassword,
  async load({ db, clock }, { personId }) {
    const day = today(clock);
    const person = await findPerson(db, personId);
    if (!person) throw new Problem("not-found", "Không tìm thấy tài khoản này.");
    const appointments = await listAppointments(db, personId, day);
    const ids = appointments.map(({ unitId }) => unitId);
    return { person, units: await listUnits(db, [...new Set(ids)], day) };
  },
  // The own one is changed with the present one (change-password.ts).
  may: (actor, { units }, { personId }) => mayResetPassword(actor, units) && actor.personId !== personId,
  async do({ db, clock }, { person: { id, name, username } }) {
    const firstPassword = makePassword();
    await setPassword(db, id, { hash: await hashPassword(firstPassword), at: clock() });
    return { name, username, firstPassword };
  },
  audit: ({ person, units: [unit] }) =>
    unit ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: person.id } : null,
};
