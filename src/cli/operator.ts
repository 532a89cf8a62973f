import type { Actor } from "#domain/people/actor.ts";
import { nationId, nationName } from "#domain/units/nation.ts";

/** Whoever operates the server acts above all units; the audit log names them by this id. */
export const operator: Actor = {
  personId: "00000000-0000-8000-a000-00000000000f",
  name: "Người vận hành máy chủ",
  appointments: [
    { unitId: nationId, unitName: nationName, role: "administrator", unitAncestors: [nationId] },
  ],
};
