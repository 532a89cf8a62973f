import { createHash } from "node:crypto";

/**
 * The sha-256 (hex) of facts as canonical JSON: keys in order, so that it is the same for what the database gives
 * back, which keeps no order of keys.
 */
export function factsDigest(facts: object): string {
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
