import { v5 as nameBasedId } from "uuid";
import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { kindsToAdd } from "./unit-kinds.ts";
import { nameKey, refusedNames } from "./unit-names.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import { newUnits } from "./unit.schema.ts";
import { insertUnits, listStates } from "./unit-states.ts";
import type { Unit } from "./unit.ts";
import { findUnit, getUnit, listChildren } from "./units.queries.ts";

interface Loaded {
  /** As it stands today, which decides who may. */
  readonly parent: Unit;
  readonly ids: readonly string[];
}

export interface AddedUnits {
  /** In the order of the names. */
  readonly unitIds: readonly string[];
  /** How many of them are new. */
  readonly added: number;
}

/**
 * Adds agencies, schools, stations or villages of one kind below a unit: all of them or, where any is refused,
 * none. Sending the same again adds nothing.
 */
export const addUnits: Command<typeof newUnits, Loaded, AddedUnits> = {
  name: "unit.add",
  input: newUnits,
  async load({ db, clock }, input) {
    const parent = await getUnit(db, input.parentId, today(clock));
    return { parent, ids: input.names.map((name) => nameBasedId(nameKey(name), input.id)) };
  },
  may: (actor, { parent }) => mayArrangeUnits(actor, parent),
  async do({ db, lists, clock }, { parent, ids }, input) {
    const { validFrom } = input;
    if (validFrom > today(clock)) throw new Refusal({ validFrom: "Ngày bắt đầu không thể ở sau hôm nay." });
    const parentThen = await findUnit(db, parent.id, validFrom);
    if (parentThen?.ancestors.join() !== parent.ancestors.join()) {
      throw new Refusal({
        validFrom: `Vào ngày này chưa có ${parent.name} như hiện nay. Chọn ngày muộn hơn.`,
      });
    }
    const kind = kindsToAdd(lists, parentThen, validFrom).find(({ code }) => code === input.kind);
    if (!kind) throw new Refusal({ kind: "Chọn loại đơn vị trong danh sách." });

    const sent = Map.groupBy(await listStates(db, ids), ({ id }) => id);
    for (const [first] of sent.values()) {
      const same = first?.kind === kind.code && first.validFrom === validFrom && first.parentId === parent.id;
      if (!same) throw new Problem("conflict", "Danh sách này đã gửi trước đó với loại hoặc ngày khác.");
    }
    // What is there from the first sending is no name twice, nor what a second one at the same moment adds just now.
    const own = new Set(ids);
    const others = (await listChildren(db, parent.id, today(clock))).filter(({ id }) => !own.has(id));
    const refused = refusedNames(
      input.names,
      others.map(({ name }) => name),
    );
    if (refused.size > 0) {
      throw new Refusal(Object.fromEntries([...refused].map(([place, why]) => [`names.${place}`, why])));
    }

    const units = input.names.flatMap((name, place) => {
      const id = ids[place];
      return id === undefined || sent.has(id) ? [] : [{ id, name }];
    });
    await insertUnits(
      db,
      units.map(({ id, name }) => ({
        id,
        level: "leaf",
        kind: kind.code,
        name,
        code: null,
        parentId: parent.id,
        provinceId: parentThen.provinceId,
        communeId: parentThen.communeId,
        ancestors: [...parentThen.ancestors, id],
        demo: parent.demo,
        validFrom,
      })),
    );
    return { unitIds: ids, added: units.length };
  },
  audit: ({ parent, ids }, { kind }, { added }) =>
    added === 0
      ? null
      : {
          unitId: parent.id,
          provinceId: parent.provinceId,
          ...(ids.length === 1 && { subjectId: ids[0] }),
          detail: { kind, added, units: ids },
        },
};
