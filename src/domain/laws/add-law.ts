import { isDeepStrictEqual } from "node:util";
import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { lawFromContent } from "./law-content.ts";
import { contentOf } from "./law-version.ts";
import { findByNumber } from "./law-number.ts";
import { mayKeepLaws } from "./law.policy.ts";
import { newLaw } from "./law.schema.ts";
import { insertLaws, insertVersion, listVersions, lockLaw } from "./laws.queries.ts";
import { readLawRegister } from "./read-law-register.ts";

/**
 * Adds a document to the register of a unit: it then holds there and below. Sent twice, it is added once.
 * @throws Problem conflict where the form was sent before with other content, or its id is another document's
 */
export const addLaw: Command<typeof newLaw, Unit, { lawId: string; added: boolean }> = {
  name: "law.add",
  input: newLaw,
  load: ({ db, clock }, { unitId }) => getUnit(db, unitId, today(clock)),
  may: mayKeepLaws,
  async do(context, unit, input) {
    const { db, clock, actor } = context;
    await lockLaw(db, input.id);
    const register = await readLawRegister(context);
    const law = lawFromContent(input, { id: input.id, register, day: today(clock) });
    const [before] = await listVersions(db, [unit.id], input.id);
    if (before) {
      if (!isDeepStrictEqual(contentOf(before), contentOf(law))) throw new Problem("conflict");
      return { lawId: law.id, added: false };
    }
    if (law.number !== null && findByNumber(register.laws, law.number, law.issuedOn).exact.length > 0)
      throw new Refusal({ number: `Sổ đã có ${law.number}. Mở văn bản đó để sửa.` });
    if ((await insertLaws(db, [law])) === 0) throw new Problem("conflict");
    await insertVersion(db, {
      ...law,
      unitId: unit.id,
      version: 1,
      recordedBy: actor.personId,
      recordedAt: clock(),
    });
    return { lawId: law.id, added: true };
  },
  audit: (unit, { kind }, { lawId, added }) =>
    added ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: lawId, detail: { kind } } : null,
};
