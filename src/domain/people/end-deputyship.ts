import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { mayNameDeputy } from "./deputy.policy.ts";
import { endedDeputyship } from "./deputy.schema.ts";
import { cutDeputyship, type Deputyship, findDeputyship } from "./deputyships.queries.ts";

interface Loaded {
  readonly deputyship: Deputyship;
  readonly unit: Unit;
}

/** Back earlier than said: from today on the deputy no longer acts in that role. */
export const endDeputyship: Command<typeof endedDeputyship, Loaded, { ended: boolean }> = {
  name: "person.end-deputyship",
  input: endedDeputyship,
  async load({ db, clock }, { id }) {
    const deputyship = await findDeputyship(db, id);
    if (!deputyship) throw new Problem("not-found", "Không tìm thấy lần ủy quyền này.");
    return { deputyship, unit: await getUnit(db, deputyship.unitId, today(clock)) };
  },
  may: (actor, { deputyship, unit }) => mayNameDeputy(actor, deputyship, unit),
  do: async ({ db, clock }, _, { id }) => ({ ended: await cutDeputyship(db, id, today(clock)) }),
  audit: (loaded, { id }, { ended }) =>
    ended ? { unitId: loaded.unit.id, provinceId: loaded.unit.provinceId, subjectId: id } : null,
};
