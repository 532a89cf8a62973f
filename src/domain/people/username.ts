import { searchKey } from "#lib/vietnamese/fold.ts";

/** What sign-in takes: better-auth's own limits, so that no account is made that cannot be used. */
export const usernamePattern = /^[a-z0-9._]+$/;
export const shortestUsername = 3;
export const longestUsername = 30;

/** Given name, then the initials of the rest, as people say them: "Lò Thị Mai Hoa" → "hoa.ltm". */
export function usernameStem(name: string): string {
  const words = searchKey(name)
    .split(" ")
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter((word) => word !== "");
  const given = words.at(-1) ?? "canbo";
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  // Leaves room for a number.
  return [given, initials.join("")]
    .filter(Boolean)
    .join(".")
    .slice(0, longestUsername - 6);
}

/** The stem where it is free and long enough, else with the first number that is: "hoa.ltm2". */
export function freeUsername(stem: string, taken: ReadonlySet<string>): string {
  let username = stem;
  for (let number = 2; username.length < shortestUsername || taken.has(username); number += 1) {
    username = `${stem}${number}`;
  }
  return username;
}
