import type { Context } from "#domain/context.ts";
import { type Colleague, listPeopleAt } from "#domain/people/people.queries.ts";
import { mayAppoint, maySeePeople } from "#domain/people/person.policy.ts";
import { today } from "#domain/today.ts";
import { getUnitEver } from "./get-unit-ever.ts";
import { groupKinds, kindsToAdd } from "./unit-kinds.ts";
import { mayArrangeUnits } from "./unit.policy.ts";
import type { Unit } from "./unit.ts";
import { countUnitsBelow, findUnit, listUnits, pageUnitsBelow } from "./units.queries.ts";

export interface UnitRow extends Unit {
  /** Who acts for the unit itself today; null for who may not know. */
  readonly people: readonly Colleague[] | null;
  /** The unit it hangs below. */
  readonly parentName: string;
  /** Of its kind: "Cơ sở giáo dục". */
  readonly group: string;
}

export interface UnitsBelow {
  /** As of the day; where it was not there then, as it stands today, or as it last stood. */
  readonly top: Unit;
  /** ISO: the day whose map it is. */
  readonly day: string;
  /** Whether that is today's map: of another day it only shows. */
  readonly present: boolean;
  /** Whether the unit was there on that day. */
  readonly there: boolean;
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
 * @param question page from 1; day (ISO) for the map of another day than today; without a unit the first that the person acts for
 * @throws Problem not-found for a unit out of sight
 */
export async function listUnitsBelow(
  context: Context,
  question: {
    readonly unitId?: string | null;
    readonly sought?: string | undefined;
    readonly page?: number;
    readonly day?: string | null;
  },
): Promise<UnitsBelow> {
  const { db, clock, actor, lists } = context;
  const ever = await getUnitEver(context, question.unitId);
  const day = question.day ?? ever.day;
  const then = await findUnit(db, ever.unit.id, day);
  const top = then ?? ever.unit;
  const present = day === today(clock);
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
    day,
    present,
    there: then !== null,
    rows: units.map((unit) => ({
      ...unit,
      people: maySeePeople(actor, unit) ? (people.get(unit.id) ?? []) : null,
      group: kinds.find(({ value }) => value === unit.kind)?.group ?? "",
      parentName: names.get(unit.parentId ?? "") ?? "",
    })),
    total,
    page,
    pages,
    may: {
      add: present && mayArrangeUnits(actor, top) && kindsToAdd(lists, top, day).length > 0,
      appoint: present && mayAppoint(actor, top),
    },
  };
}
