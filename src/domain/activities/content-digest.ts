import { createHash } from "node:crypto";
import type { ActivityContent } from "./activity.ts";

/**
 * The sha-256 (hex) of what was recorded, to tell a repeat from a conflict. Canonical: the order of keys and of
 * the members of a set does not matter. The evidence enters by the digests of its bytes, because a form sent
 * twice stores its photos under two ids.
 */
export function contentDigest(
  unitId: string,
  content: ActivityContent,
  evidenceSha256: readonly string[],
): string {
  const whole = { ...content, unitId, evidence: evidenceSha256 };
  const entries = Object.entries(whole)
    .map(
      ([key, value]) =>
        [key, typeof value === "object" && value !== null ? inOrder(new Set(value)) : value] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex");
}

const inOrder = (values: Iterable<string>) => [...values].sort((a, b) => (a < b ? -1 : 1));
