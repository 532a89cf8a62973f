import { pace } from "#platform/pace.ts";

/** Passwords that did not fit: who guesses has to wait, who knows theirs never does. */
export interface WrongTries {
  /** Before a password is looked at; false where too many were wrong lately, and it must not be looked at. */
  begin(username: string, address: string): boolean;
  /** The one begun was no wrong one: right, or never looked at. */
  takeBack(username: string, address: string): void;
}

const fiveMinutes = 5 * 60_000;

/**
 * Three counts. One account from one address: a person who has forgotten. One account from anywhere: many machines
 * after one person; higher, so that a stranger does not easily shut somebody out. One address: many accounts in
 * turn; higher still, since a whole office may stand behind one. Each try counts from when it begins, so that a
 * hundred at once are a hundred.
 * @param now milliseconds that only rise
 */
export function wrongTries(now?: () => number): WrongTries {
  const settings = { milliseconds: fiveMinutes, ...(now && { now }) };
  const counts = [
    { lately: pace({ ...settings, most: 10 }), key: (name: string, address: string) => `${name} ${address}` },
    { lately: pace({ ...settings, most: 50 }), key: (name: string) => name },
    { lately: pace({ ...settings, most: 100 }), key: (_: string, address: string) => address },
  ];
  // better-auth takes a name in any case.
  const known = (username: string) => username.toLowerCase();
  return {
    // What one count refuses is not put to the next: it was no guess, and shuts nobody else out.
    begin: (username, address) =>
      counts.every(({ lately, key }) => lately.may(key(known(username), address))),
    takeBack(username, address) {
      for (const { lately, key } of counts) lately.forgive(key(known(username), address));
    },
  };
}
