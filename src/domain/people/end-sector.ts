import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { mayAssignSectors } from "./sector.policy.ts";
import { endedSector } from "./sector.schema.ts";
import { cutSector, findSector } from "./sectors.queries.ts";

/** From today on the member no longer watches over it. */
export const endSector: Command<typeof endedSector, Unit, { ended: boolean }> = {
  name: "person.end-sector",
  input: endedSector,
  async load({ db, clock }, { id }) {
    const sector = await findSector(db, id);
    if (!sector) throw new Problem("not-found", "Không tìm thấy phân công này.");
    return getUnit(db, sector.unitId, today(clock));
  },
  may: (actor, unit) => mayAssignSectors(actor, unit),
  do: async ({ db, clock }, _, { id }) => ({ ended: await cutSector(db, id, today(clock)) }),
  audit: (unit, { id }, { ended }) =>
    ended ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: id } : null,
};
