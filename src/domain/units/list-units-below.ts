import type { Context } from "#domain/context.ts";
import { type Colleague, listPeopleAt } from "#domain/people/people.queries.ts";
import { mayAppoint } from "#domain/people/person.policy.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "./get-unit-in-sight.ts";
import { groupKinds, kindsToAdd } from "./unit-kinds.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import type { Unit } from "./unit.ts";
import { countUnitsBelow, listUnits, pageUnitsBelow } from "./units.queries.ts";

export interface UnitRow extends Unit {
  /** Who acts for the unit itself today. */
  readonly people: readonly Colleague[];
  /** The unit it hangs below. */
  readonly parentName: string;
  /** Of its kind: "Cơ sở giáo dục". */
  readonly group: string;
}

export interface UnitsBelow {
  readonly top: Unit;
  /** By group of kinds, then by name. */
  readonly rows: readonly UnitRow[];
  /** Of the whole selection, not only of this page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly may: { readonly add: boolean; readonly appoint: boolean };
}

const perPage = 100;

/**
 * The units directly below one in sight, or, where something is sought, all below it that bear it in their name.
 * @param question page from 1; without a unit the first that the person acts for
 * @throws Problem not-found for a unit out of sight
 */
export async function listUnitsBelow(
  context: Context,
  question: { readonly unitId?: string | null; readonly sought?: string | undefined; readonly page?: number },
): Promise<UnitsBelow> {
  const { db, clock, actor, lists } = context;
  const day = today(clock);
  const top = await getUnitInSight(context, question.unitId);
  const selection = { top: top.id, day, sought: question.sought };
  const total = await countUnitsBelow(db, selection);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, question.page ?? 1), pages);
  const kinds = groupKinds(lists, lists.unitKinds);
  const units = await pageUnitsBelow(
    db,
    selection,
    kinds.map(({ value }) => value),
    { offset: (page - 1) * perPage, limit: perPage },
  );
  const parents = new Set(units.flatMap(({ parentId }) => parentId ?? []));
  const names = new Map((await listUnits(db, [...parents], day)).map(({ id, name }) => [id, name]));
  const people = Map.groupBy(
    await listPeopleAt(
      db,
      units.map(({ id }) => id),
      day,
    ),
    ({ unitId }) => unitId,
  );
  return {
    top,
    rows: units.map((unit) => ({
      ...unit,
      people: people.get(unit.id) ?? [],
      group: kinds.find(({ value }) => value === unit.kind)?.group ?? "",
      parentName: names.get(unit.parentId ?? "") ?? "",
    })),
    total,
    page,
    pages,
    may: {
      add: mayArrangeUnits(actor, top) && kindsToAdd(lists, top, day).length > 0,
      appoint: mayAppoint(actor, top),
    },
  };
}
