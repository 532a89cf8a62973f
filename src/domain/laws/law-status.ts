import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Law, LawLink } from "./law.ts";

/** How a document stands on a day. "unknown": the register does not say since when it holds. */
export type LawStatus = "in-force" | "ending" | "ended" | "not-yet" | "unknown";

export const lawStatusNames = {
  "in-force": "Còn hiệu lực",
  ending: "Sắp hết hiệu lực",
  ended: "Hết hiệu lực",
  "not-yet": "Chưa có hiệu lực",
  unknown: "Chưa rõ hiệu lực",
} as const satisfies Record<LawStatus, string>;

/** How a document ends: from that day on it no longer holds; null where it was replaced and nobody knows when. */
export interface LawEnd {
  readonly on: IsoDate | null;
}

/** Said outright, or the day on which what replaces it begins; null where nothing is known to end it. */
export function endOf(law: Pick<Law, "endsOn" | "replacedBy">): LawEnd | null {
  const days = [law.endsOn, ...law.replacedBy.map(({ from }) => from)].filter((day) => day !== null);
  const first = days.sort((a, b) => a.localeCompare(b))[0];
  if (first !== undefined) return { on: first };
  return law.replacedBy.length > 0 ? { on: null } : null;
}

/**
 * How it stands on a day. Where nobody has found out since when it holds, the day of issue counts: most directives
 * and decisions hold from then on. Replaced without a known day counts as ended: a clerk would look for the newer.
 */
export function statusOn(law: Validity, day: IsoDate): LawStatus {
  const end = endOf(law);
  if (end !== null && (end.on === null || end.on <= day)) return "ended";
  const begin =
    law.inForceFrom ?? law.issuedOn ?? (law.issuedYear === null ? null : `${law.issuedYear}-01-01`);
  if (begin !== null && begin > day) return "not-yet";
  if (end !== null) return "ending";
  return begin === null ? "unknown" : "in-force";
}

type Validity = Pick<Law, "inForceFrom" | "issuedOn" | "issuedYear" | "endsOn" | "replacedBy">;

/**
 * What stands in its place on a day, following replacements of replacements to the newest (Luật Đất đai 2003 →
 * 2013 → 2024). Whoever began a circle gets each document once.
 * @returns ids, the law itself never among them
 */
export function successorsOf(
  lawId: string,
  replacedBy: (id: string) => readonly LawLink[],
  day: IsoDate,
): string[] {
  const seen = new Set([lawId]);
  const newest: string[] = [];
  const follow = (id: string): boolean => {
    let replaced = false;
    for (const { by, from } of replacedBy(id)) {
      if (from !== null && from > day) continue;
      replaced = true;
      if (seen.has(by)) continue;
      seen.add(by);
      if (!follow(by)) newest.push(by);
    }
    return replaced;
  };
  follow(lawId);
  return newest;
}
