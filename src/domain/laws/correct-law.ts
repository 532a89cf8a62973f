import { isDeepStrictEqual } from "node:util";
import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { lawFromContent } from "./law-content.ts";
import { contentOf } from "./law-version.ts";
import { mayKeepLaws } from "./law.policy.ts";
import { correctedLaw } from "./law.schema.ts";
import { insertVersion, listVersions, lockLaw } from "./laws.queries.ts";
import { readLawRegister } from "./read-law-register.ts";

/**
 * Writes a document anew for a unit and all below it. What was there stays as an older version, and so does what
 * units above have written.
 * @throws Problem changed-meanwhile where the unit has a newer version than the form was made from
 */
export const correctLaw: Command<typeof correctedLaw, Unit, { lawId: string; version: number | null }> = {
  name: "law.correct",
  input: correctedLaw,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: mayKeepLaws,
  async do(context, unit, input) {
    const { db, clock, actor } = context;
    const id = input.lawId;
    await lockLaw(db, id);
    const register = await readLawRegister(context);
    const before = register.byId.get(id);
    if (!before) throw new Problem("not-found", "Sổ văn bản không có văn bản này.");
    const [own] = await listVersions(db, [unit.id], id);
    if ((own?.version ?? 0) !== input.version) throw new Problem("changed-meanwhile");
    const law = lawFromContent(input, { id, register, before, day: today(clock) });
    if (isDeepStrictEqual(contentOf(before), contentOf(law))) return { lawId: id, version: null };
    const version = (own?.version ?? 0) + 1;
    await insertVersion(db, {
      ...law,
      unitId: unit.id,
      version,
      recordedBy: actor.personId,
      recordedAt: clock(),
    });
    return { lawId: id, version };
  },
  audit: (unit, { kind }, { lawId, version }) =>
    version === null
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: lawId, detail: { kind, version } },
};
