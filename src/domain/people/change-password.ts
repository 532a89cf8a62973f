import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { hashPassword, verifyPassword } from "#platform/session/passwords.ts";
import { findCredential, setPassword } from "./credentials.queries.ts";
import { findPerson } from "./people.queries.ts";
import { newPassword } from "./person.schema.ts";

/** Of the actor, always. */
interface Loaded {
  readonly hash: string;
  readonly username: string;
  readonly unitId: string;
  readonly provinceId: string;
}

/** Changes the own password and signs out everywhere, here too: whoever called signs in again with the new one. */
export const changePassword: Command<typeof newPassword, Loaded, { username: string }> = {
  name: "person.change-password",
  input: newPassword,
  async load({ db, actor }) {
    const person = await findPerson(db, actor.personId);
    const credential = await findCredential(db, actor.personId);
    const [first] = actor.appointments;
    if (!person || !credential?.hash || !first) throw new Problem("not-found");
    return {
      hash: credential.hash,
      username: person.username,
      unitId: first.unitId,
      provinceId: first.unitAncestors[1] ?? first.unitId,
    };
  },
  // Everybody their own: what is loaded is always the actor's.
  may: () => true,
  async do({ db, actor, clock }, { hash, username }, { present, chosen }) {
    if (!(await verifyPassword(hash, present)))
      throw new Refusal({ present: "Mật khẩu hiện nay chưa đúng." });
    await setPassword(db, actor.personId, { hash: await hashPassword(chosen), at: clock() });
    return { username };
  },
  audit: ({ unitId, provinceId }) => ({ unitId, provinceId }),
};
