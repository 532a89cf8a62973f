import { hash } from "node:crypto";
import type { ActivityContent } from "./activity.ts";

type Field = keyof ActivityContent | "unitId" | "evidence";

/** Every field by name, so that a new one cannot be forgotten here; in the order in which they enter. */
const fields = Object.keys({
  kind: 0,
  title: 0,
  heldOn: 0,
  place: 0,
  taskId: 0,
  occasion: 0,
  embedded: 0,
  host: 0,
  quantity: 0,
  participants: 0,
  women: 0,
  men: 0,
  otherSex: 0,
  children: 0,
  ethnicMinority: 0,
  withDisabilities: 0,
  topics: 0,
  audiences: 0,
  channel: 0,
  language: 0,
  cost: 0,
  moneySource: 0,
  note: 0,
  unitId: 0,
  evidence: 0,
} satisfies Record<Field, 0>).sort() as Field[];

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
  const whole: Readonly<Record<Field, unknown>> = { ...content, unitId, evidence: evidenceSha256 };
  const entries = fields.map((field) => {
    const value = whole[field];
    return [field, Array.isArray(value) ? inOrder(value as readonly string[]) : value];
  });
  return hash("sha256", JSON.stringify(entries));
}

const inOrder = (values: readonly string[]) =>
  values.length < 2 ? values : [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
