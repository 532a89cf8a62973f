import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit, listUnits } from "#domain/units/units.queries.ts";
import { listAppointments } from "./appointments.queries.ts";
import { mayAssignSectors } from "./sector.policy.ts";
import { assignedSector } from "./sector.schema.ts";
import { findSector, insertSector } from "./sectors.queries.ts";

/** Says what a member of the steering committee watches over. */
export const assignSector: Command<typeof assignedSector, Unit, { repeated: boolean }> = {
  name: "person.assign-sector",
  input: assignedSector,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: (actor, unit) => mayAssignSectors(actor, unit),
  async do({ db, clock, lists }, unit, { until = null, ...sector }) {
    const day = today(clock);
    if (sector.kinds.some((kind) => !lists.unitKinds.some((known) => known.code === kind)))
      throw new Refusal({ kinds: "Chọn loại đơn vị trong danh sách." });
    const units = await listUnits(db, sector.unitIds, day);
    const below = units.filter(({ id, ancestors }) => id !== unit.id && ancestors.includes(unit.id));
    if (below.length < new Set(sector.unitIds).size)
      throw new Refusal({ unitIds: `Chọn đơn vị trực thuộc ${unit.name}.` });
    if (until !== null && until < day) throw new Refusal({ until: "Ngày cuối cùng đã qua." });
    const theirs = await listAppointments(db, sector.personId, day);
    if (!theirs.some(({ unitId, role }) => unitId === unit.id && role !== "supervisor"))
      throw new Refusal({ personId: `Chọn người có vai trò ở ${unit.name}.` });
    if (await insertSector(db, { ...sector, until })) return { repeated: false };
    const present = await findSector(db, sector.id);
    if (present?.personId !== sector.personId || present.unitId !== unit.id)
      throw new Problem("conflict", "Phân công này đã được ghi trước đó với nội dung khác.");
    return { repeated: true };
  },
  audit: (unit, { id, kinds, unitIds }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { kinds, units: unitIds.length },
        },
};
