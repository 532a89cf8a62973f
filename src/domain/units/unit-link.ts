import { z } from "zod";
import type { CommuneLink } from "./match-links.ts";
import type { OldUnit } from "./three-level-map.ts";
import { unitChangeStatuses } from "./unit-change.ts";

const communeCode = z.string().regex(/^\d{5}$/, "mã gồm 5 chữ số");

/** A row of db/reference/unit-links.csv: what the package's links leave out or have wrong. */
export const unitLinkRow = z.object({
  old_code: communeCode,
  new_code: communeCode,
  status: z.enum(unitChangeStatuses, "ghi “đã đối chiếu” hoặc “chưa xác minh”"),
  source: z.string().nullable(),
});
export type UnitLink = z.output<typeof unitLinkRow>;

/** The links with those of each corrected commune replaced; rows that are not confirmed are left aside. */
export function correctLinks(
  links: readonly CommuneLink[],
  corrections: readonly UnitLink[],
  old: readonly OldUnit[],
): CommuneLink[] {
  const communes = new Map(old.flatMap((unit) => (unit.level === "commune" ? [[unit.code, unit]] : [])));
  const ours = corrections.flatMap(({ old_code, new_code, status }) => {
    const unit = communes.get(old_code);
    return unit && status === "đã đối chiếu" ? [{ old: unit, code: new_code, sure: true }] : [];
  });
  const corrected = new Set(ours.map(({ old: { code } }) => code));
  return [...links.filter((link) => !corrected.has(link.old.code)), ...ours];
}
