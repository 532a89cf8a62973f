import { hash as argon2Hash, verify as argon2Verify } from "@node-rs/argon2";
import { randomInt } from "node:crypto";

/** argon2id at OWASP's first recommendation (19 MiB, 2 passes, 1 lane). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => argon2Hash(password, cost);

export const verifyPassword = (hash: string, password: string): Promise<boolean> =>
  argon2Verify(hash, password);

/** Letters and digits that are not mistaken for one another when read out or copied by hand. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A first password such as "k7mq-3xvd-9ahw": 60 bits and more, easy to copy from paper. */
export function makePassword(): string {
  const letter = () => alphabet[randomInt(alphabet.length)];
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, letter).join("")).join("-");
}
