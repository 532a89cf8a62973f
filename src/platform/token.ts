import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits for an address: nobody guesses it, and it is kept nowhere but as its hash. */
export const makeToken = (): string => randomBytes(32).toString("base64url");

/** What a token looks like; anything else is looked up nowhere. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Its sha-256 in hexadecimal: a secret of 256 bits needs no slow hash. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
