import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { kindsToAdd } from "./unit-kinds.ts";
import { refusedNames } from "./unit-names.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import { renamedUnit } from "./unit.schema.ts";
import { endUnitState, listStates, putUnitStates, type UnitState } from "./unit-states.ts";
import type { Unit } from "./unit.ts";
import { getUnit, listChildren } from "./units.queries.ts";
import { unitsChanged } from "./units-changed.ts";

interface Loaded {
  readonly unit: Unit;
  /** Its latest state. */
  readonly present: UnitState;
}

/**
 * Gives a unit that an officer added a new name or kind from a day on; what it was before stays in its history.
 * From the very day on which the present name began, it sets that name right: a slip of the finger is no history.
 */
export const renameUnit: Command<typeof renamedUnit, Loaded, { unitId: string; changed: boolean }> = {
  name: "unit.rename",
  input: renamedUnit,
  async load({ db, clock }, input) {
    const unit = await getUnit(db, input.unitId, today(clock));
    const present = (await listStates(db, [unit.id])).at(-1);
    if (!present) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
    return { unit, present };
  },
  may: (actor, { unit }) => unit.level === "leaf" && mayArrangeUnits(actor, unit),
  async do({ db, lists, clock }, { unit, present }, { name, kind, from, instrument = null }) {
    const day = today(clock);
    const next = { ...present, name, kind, instrument, validFrom: from };
    if (JSON.stringify(next) === JSON.stringify(present)) return { unitId: unit.id, changed: false };
    if (from > day) throw new Refusal({ from: "Ngày đổi tên không thể ở sau hôm nay." });
    if (from < present.validFrom)
      throw new Refusal({ from: "Ngày này sớm hơn lần đổi tên trước. Chọn ngày muộn hơn." });
    if (!unit.parentId) throw new Error(`${unit.id} is a leaf and hangs below nothing`);
    const parent = await getUnit(db, unit.parentId, day);
    if (kind !== present.kind && !kindsToAdd(lists, parent, from).some(({ code }) => code === kind)) {
      throw new Refusal({ kind: "Chọn loại đơn vị trong danh sách." });
    }
    const others = (await listChildren(db, parent.id, day)).filter(({ id }) => id !== unit.id);
    const taken = refusedNames(
      [name],
      others.map((other) => other.name),
    ).get(0);
    if (taken) throw new Refusal({ name: taken });

    if (from > present.validFrom) await endUnitState(db, unit.id, from);
    await putUnitStates(db, [next]);
    // Totals are kept by kind.
    if (kind !== present.kind) await unitsChanged(db, [unit.id]);
    return { unitId: unit.id, changed: true };
  },
  audit: ({ unit }, { from, kind }, { changed }) =>
    changed
      ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: unit.id, detail: { from, kind } }
      : null,
};
