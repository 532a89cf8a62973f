import type { CommandContext, Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { committeeOf } from "#domain/units/issuing-body.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listChildren, listUnits } from "#domain/units/units.queries.ts";

/**
 * The units that a unit usually sends its documents to, by the names that nơi nhận gives them: those right below it,
 * beside it and above it. A place is addressed as its committee.
 * @returns name as printed → unit id
 */
export async function listNearUnits(
  context: Context | CommandContext,
  unit: Pick<Unit, "id" | "parentId" | "ancestors">,
): Promise<Map<string, string>> {
  const { db, clock } = context;
  const day = today(clock);
  const [below, beside, above] = [
    await listChildren(db, unit.id, day),
    unit.parentId === null ? [] : await listChildren(db, unit.parentId, day),
    await listUnits(
      db,
      unit.ancestors.filter((id) => id !== unit.id),
      day,
    ),
  ];
  const near = [...above.filter(({ level }) => level !== "nation"), ...below, ...beside];
  return new Map(near.filter(({ id }) => id !== unit.id).map((one) => [recipientName(one), one.id]));
}

/** "Ủy ban nhân dân xã Suối Hoa" for a place, else the unit's own name. */
export function recipientName(unit: Pick<Unit, "level" | "name">): string {
  return unit.level === "leaf" || unit.level === "nation" ? unit.name : committeeOf(unit);
}
