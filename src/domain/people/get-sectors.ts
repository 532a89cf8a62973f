import type { Context } from "#domain/context.ts";
import type { Item } from "#domain/lists/lists.ts";
import { nameOf } from "#domain/lists/lists.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listChildren, listUnits } from "#domain/units/units.queries.ts";
import { type Colleague, listPeopleAt } from "./people.queries.ts";
import { mayAssignSectors } from "./sector.policy.ts";
import { listSectorsAt, type SectorAssignment } from "./sectors.queries.ts";

type Named = Pick<Unit, "id" | "name">;

export interface SectorsPage {
  /** Whose committee it is, and the other units that the person may choose. */
  readonly unit: Named;
  readonly units: readonly Named[];
  readonly sectors: readonly (SectorAssignment & { readonly text: string })[];
  /** To choose from: who acts for the unit, the kinds of unit directly below it, and those units. */
  readonly people: readonly Colleague[];
  readonly kinds: readonly Item[];
  readonly children: readonly Named[];
}

/**
 * Who watches over which units below a unit of the person's.
 * @throws Problem not-allowed for who assigns nothing anywhere, not-found for a unit that is not theirs
 */
export async function getSectors(context: Context, unitId: string | null): Promise<SectorsPage> {
  const { db, clock, actor, lists } = context;
  const day = today(clock);
  const own = await listUnits(db, [...new Set(actor.appointments.map((a) => a.unitId))], day);
  const units = own.filter((unit) => unit.level !== "leaf" && mayAssignSectors(actor, unit));
  if (units.length === 0)
    throw new Problem(
      "not-allowed",
      "Trang này dành cho đầu mối và quản trị của đơn vị có đơn vị trực thuộc.",
    );
  const unit = unitId === null ? units[0] : units.find(({ id }) => id === unitId);
  if (!unit) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  const children = await listChildren(db, unit.id, day);
  const people = (await listPeopleAt(db, [unit.id], day)).filter(({ role }) => role !== "supervisor");
  const sectors = await listSectorsAt(db, unit.id, day);
  const named = await listUnits(db, [...new Set(sectors.flatMap(({ unitIds }) => unitIds))], day);
  const present = new Set(children.map(({ kind }) => kind));
  return {
    unit,
    units,
    sectors: sectors.map((sector) => ({ ...sector, text: sectorText(sector, lists.unitKinds, named) })),
    people: [...new Map(people.map((one) => [one.personId, one])).values()],
    kinds: lists.unitKinds.filter(({ code }) => present.has(code)),
    children,
  };
}

/** "Trường học tại Xã A, Xã B": kinds, units or both; a unit that is no more is said to be. */
function sectorText(
  { kinds, unitIds }: SectorAssignment,
  unitKinds: readonly Item[],
  named: readonly Named[],
): string {
  const kindNames = kinds.map((kind) => nameOf(unitKinds, kind)).join(", ");
  const unitNames = unitIds
    .map((id) => named.find((unit) => unit.id === id)?.name ?? "đơn vị không còn")
    .join(", ");
  return kindNames && unitNames ? `${kindNames} tại ${unitNames}` : kindNames || unitNames;
}
