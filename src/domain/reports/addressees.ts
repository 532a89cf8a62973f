import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Unit } from "#domain/units/unit.ts";
import { committeeOf } from "#domain/units/issuing-body.ts";

/**
 * Kính gửi: whom the plan names, or the committee whose plan it is. What the plan has sent to the very unit that
 * reports (a commune consolidating what its agencies sent it) goes on to the committee above.
 * @param above the unit directly above, null for none
 */
export function addresseesOf(
  receiver: string | null,
  planUnit: Pick<Unit, "id" | "name">,
  unit: Pick<Unit, "id" | "name">,
  above: Pick<Unit, "name" | "level"> | null,
): string[] {
  if (unit.id !== planUnit.id) return [receiver ?? committeeOf(planUnit)];
  if (receiver !== null && !isCommitteeOf(unit, receiver)) return [receiver];
  return above && above.level !== "nation" ? [committeeOf(above)] : [];
}

/** "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)", "UBND xã Suối Hoa" are the committee of "Xã Suối Hoa". */
function isCommitteeOf({ name }: Pick<Unit, "name">, receiver: string): boolean {
  const [kind = ""] = searchKey(name).split(" ");
  return new RegExp(`^(uy ban nhan dan|ubnd) ${kind}( |$)`).test(
    searchKey(receiver).replace(/[^a-z0-9 ]/g, ""),
  );
}
