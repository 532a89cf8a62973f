import { hash } from "node:crypto";
import type { Dependencies } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { recent } from "#platform/recent.ts";
import { bearerToken, type Sessions } from "#platform/session/sessions.ts";
import type { Actor } from "./actor.ts";
import { findActor } from "./actors.queries.ts";

export interface KnownActors {
  /**
   * Who sent a request: the person with the appointments that hold today, "no-role" where the account has none,
   * null where nobody is signed in.
   */
  find(headers: Headers): Promise<Actor | "no-role" | null>;
  /** Ends the session, for this memory too. */
  signOut(headers: Headers): Promise<string[]>;
  /** Told of every command done (Dependencies.afterCommand). */
  afterCommand(name: string): void;
}

/**
 * Looks people up once a minute rather than with every request. Whatever ends a session or changes a role here
 * (signing out, a new password, an appointment given or ended, a unit moved) empties the memory at once; the minute
 * is for what another process changed. Roles and deputyships begin and end with the day: at midnight of Việt Nam
 * everybody is looked up anew.
 */
export function knownActors(
  sessions: Pick<Sessions, "findPerson" | "signOut">,
  dependencies: Pick<Dependencies, "db" | "clock">,
): KnownActors {
  const known = recent<Actor>({ most: 20_000, milliseconds: 60_000 });
  return {
    async find(headers) {
      const carried = bearerToken(headers) ?? headers.get("cookie");
      if (carried === null) return null;
      // Not the token itself: a dump of this process must not be a bunch of keys.
      const key = `${today(dependencies.clock)} ${hash("sha256", carried, "base64")}`;
      const kept = known.get(key);
      if (kept) return kept;
      const mark = known.mark();
      const personId = await sessions.findPerson(headers);
      if (personId === null) return null;
      const actor = await findActor(dependencies, personId);
      if (actor === null) return "no-role";
      known.put(key, actor, mark);
      return actor;
    },
    async signOut(headers) {
      const cookies = await sessions.signOut(headers);
      known.clear();
      return cookies;
    },
    afterCommand(name) {
      if (/^(person|unit)\./.test(name)) known.clear();
    },
  };
}
