import type { Lists, UnitKind } from "#domain/lists/lists.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { findHeirs } from "./find-heirs.ts";
import type { Heirs } from "./follow-unit.ts";
import { listStates } from "./unit-states.ts";

/** A unit that a target names and that is no more. */
export interface VanishedUnit {
  readonly id: string;
  readonly name: string;
  /** ISO: the first day on which it no longer was. */
  readonly endedOn: string;
  /** Who a person may give the target to: proposed, never done by itself. */
  readonly heirs: Heirs;
}

/** Of the units that a target names, those that have ended by a day. Each waits for a person to say who follows. */
export async function findVanishedUnits(
  db: Database | Transaction,
  unitIds: readonly string[],
  day: string,
): Promise<VanishedUnit[]> {
  const last = Map.groupBy(await listStates(db, unitIds), ({ id }) => id);
  const ended = [...last.values()].flatMap((states) => {
    const state = states.at(-1);
    return state && state.validTo !== null && state.validTo <= day
      ? [{ id: state.id, name: state.name, endedOn: state.validTo }]
      : [];
  });
  const heirs = await findHeirs(
    db,
    ended.map(({ id }) => id),
    day,
  );
  return ended.flatMap((unit) => {
    const found = heirs.get(unit.id);
    return found ? [{ ...unit, heirs: found }] : [];
  });
}

/** Of the kinds that a target binds, those of which there are none any more: "mỗi huyện" after 30/6/2025. */
export function vanishedKinds(
  { unitKinds }: Pick<Lists, "unitKinds">,
  kinds: readonly string[],
  day: string,
): UnitKind[] {
  return unitKinds.filter(({ code, until }) => kinds.includes(code) && until !== null && until < day);
}
