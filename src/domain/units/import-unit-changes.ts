import { z } from "zod";
import { type Command, type Outcome, run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { type ArrangedDay, arrangeUnits } from "./arrange-units.ts";
import { type ReadTable, readTableFile } from "./read-table-file.ts";
import { administeredUnit } from "./unit.policy.ts";
import type { Unit } from "./unit.ts";
import { getUnit } from "./units.queries.ts";

const input = z.object({
  bytes: z.instanceof(Uint8Array, { error: "Chọn tệp danh sách thay đổi (.xlsx hoặc .csv)." }),
});

/**
 * Carries out the mergers, divisions, new names and moves of a CSV or Excel list, in one transaction. Whoever
 * administers a unit arranges what is below it: the nation's administrator provinces, the commune's its villages.
 */
export const importUnitChanges: Command<typeof input, { unit: Unit }, readonly ArrangedDay[], ReadTable> = {
  name: "unit.arrange",
  input,
  async load({ db, clock, actor }) {
    const unitId = administeredUnit(actor);
    if (unitId === null) throw new Problem("not-allowed");
    return { unit: await getUnit(db, unitId, today(clock)) };
  },
  // Of each line, that its units are below one that the person administers, in arrange-units.ts.
  may: (actor, { unit }) => administeredUnit(actor) === unit.id,
  prepare: (_, __, { bytes }) => readTableFile(bytes),
  async do(context, _, __, table) {
    if (!table) throw new Error("A list comes prepared.");
    return arrangeUnits(context, table);
  },
  audit: ({ unit }, _, days) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    detail: {
      days: days.map(({ day, founded, links, changed, moved }) => ({
        day,
        founded: founded.length,
        links: links.length,
        changed: changed.length,
        moved,
      })),
    },
  }),
};

/** Does the same and takes it back: what one sees is what would happen. */
export async function previewUnitChanges(
  context: Context,
  raw: unknown,
): Promise<Outcome<readonly ArrangedDay[]>> {
  let seen: readonly ArrangedDay[] = [];
  const takenBack = new Error("taken back");
  try {
    const outcome = await run(
      {
        ...importUnitChanges,
        async do(inside, loaded, given, table) {
          seen = await importUnitChanges.do(inside, loaded, given, table);
          throw takenBack;
        },
      },
      context,
      raw,
    );
    return outcome;
  } catch (error) {
    if (error !== takenBack) throw error;
    return { ok: true, value: seen };
  }
}
