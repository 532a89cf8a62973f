import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { mayPrescribeOutlines } from "./outline.policy.ts";
import { createOutlineInput } from "./outline.schema.ts";
import { insertVersion, listNewestVersions, listVersions, lockOutline } from "./outlines.queries.ts";
import { knownOutlines, ownOutlineCode } from "./own-outlines.ts";
import { nearestOutline } from "./resolve-outline.ts";

/** How many a unit may have of its own: more are a mistake of a program, and a list that nobody reads. */
const mostOwn = 50;

/**
 * A unit makes an outline beyond the standard ones, a copy of one that it has; duties of its plans and of those below
 * can then name it. The same form sent twice makes one.
 * @throws Problem conflict where the id is that of another
 */
export const createOutline: Command<
  typeof createOutlineInput,
  { readonly unit: Unit },
  { readonly code: string; readonly repeated: boolean }
> = {
  name: "outline.create",
  input: createOutlineInput,
  load: async ({ db, clock }, { unitId }) => ({ unit: await getUnit(db, unitId, today(clock)) }),
  may: (actor, { unit }) => mayPrescribeOutlines(actor, unit),
  async do({ db, clock, actor, lists }, { unit }, { id, name, about, from }) {
    const code = ownOutlineCode(id);
    await lockOutline(db, unit.id, code);
    const first = (await listVersions(db, unit.id, code)).at(-1);
    if (first) {
      if (first.name !== name || first.about !== about) throw new Problem("conflict");
      return { code, repeated: true };
    }
    const newest = await listNewestVersions(db, unit.ancestors);
    const known = knownOutlines(lists.reportOutlines, unit.ancestors, newest);
    const copied = known.find((outline) => outline.code === from);
    if (!copied) throw new Refusal({ from: "Chọn một đề cương trong danh sách." });
    const all = known.map((outline) => nearestOutline(outline, unit.ancestors, newest));
    if (all.some((outline) => outline.name === name))
      throw new Refusal({ name: "Đã có đề cương tên này. Ghi tên khác." });
    if (known.length - lists.reportOutlines.length >= mostOwn)
      throw new Refusal({ name: `Đã có ${mostOwn} đề cương tự lập. Sửa một đề cương đang có.` });
    await insertVersion(db, {
      unitId: unit.id,
      outline: code,
      version: 1,
      name,
      about,
      sections: nearestOutline(copied, unit.ancestors, newest).plan,
      by: actor.personId,
      recordedAt: clock(),
    });
    return { code, repeated: false };
  },
  audit: ({ unit }, { from }, { code, repeated }) =>
    repeated ? null : { unitId: unit.id, provinceId: unit.provinceId, detail: { outline: code, from } },
};
