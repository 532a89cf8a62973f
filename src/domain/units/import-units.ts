import { v5 as nameBasedId } from "uuid";
import { z } from "zod";
import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { listPlaces } from "./places.queries.ts";
import { type ReadTable, readTableFile } from "./read-table-file.ts";
import { readColumns } from "./table-columns.ts";
import { kindsToAdd } from "./unit-kinds.ts";
import { readUnitList, unitListColumns } from "./unit-list.ts";
import { nameKey } from "./unit-names.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import { insertUnits } from "./unit-states.ts";
import type { Unit } from "./unit.ts";
import { getUnit } from "./units.queries.ts";

const input = z.object({
  /** Of the form: sending it twice adds each unit once. */
  id,
  /** The unit below which all of them hang, directly or in its communes. */
  topId: id,
  bytes: z.instanceof(Uint8Array, { error: "Chọn tệp danh sách (.xlsx hoặc .csv)." }),
});

export interface ImportedUnits {
  readonly added: number;
  /** Lines whose unit was there already. */
  readonly present: number;
}

/**
 * Adds the units of an Excel or CSV list: all of them or, where any line is refused, none. Refused lines come back as
 * fields `lines.12`, by the number that Excel shows. Units that are there already are left as they are.
 */
export const importUnits: Command<typeof input, { top: Unit }, ImportedUnits, ReadTable> = {
  name: "unit.import",
  input,
  load: async ({ db, clock }, { topId }) => ({ top: await getUnit(db, topId, today(clock)) }),
  may: (actor, { top }) => mayArrangeUnits(actor, top),
  prepare: (_, __, { bytes }) => readTableFile(bytes),
  async do({ db, lists, clock }, { top }, { id: formId }, table) {
    if (!table || "refused" in table) throw new Refusal({ file: table?.refused ?? "Chọn tệp danh sách." });
    const columns = readColumns(table, unitListColumns);
    if ("refused" in columns) throw new Refusal({ file: columns.refused });
    if (columns.rows.length === 0) throw new Refusal({ file: "Dưới dòng tiêu đề chưa có đơn vị nào." });
    const day = today(clock);
    const places = (await listPlaces(db, top.id, day)).map((place) => ({
      ...place,
      kinds: kindsToAdd(lists, place, day),
      taken: new Set(place.names.map(nameKey)),
    }));
    const { units, present, refused } = readUnitList(columns.rows, {
      places,
      kinds: lists.unitKinds.filter(({ level }) => level === "leaf"),
      today: day,
    });
    if (refused.size > 0)
      throw new Refusal(Object.fromEntries([...refused].map(([line, why]) => [`lines.${line}`, why])));
    const above = new Map(places.map((place) => [place.id, place]));
    await insertUnits(
      db,
      units.flatMap(({ name, kind, place, validFrom }) => {
        const parent = above.get(place.id);
        if (!parent) return [];
        const unitId = nameBasedId(`${parent.id}:${nameKey(name)}`, formId);
        return {
          id: unitId,
          level: "leaf",
          kind,
          name,
          code: null,
          parentId: parent.id,
          provinceId: parent.provinceId,
          communeId: parent.communeId,
          ancestors: [...parent.ancestors, unitId],
          demo: top.demo,
          validFrom,
        };
      }),
    );
    return { added: units.length, present: present.length };
  },
  audit: ({ top }, _, { added, present }) =>
    added === 0 ? null : { unitId: top.id, provinceId: top.provinceId, detail: { added, present } },
};
