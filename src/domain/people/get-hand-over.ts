import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { type Colleague, findColleague, listPeopleAt } from "./people.queries.ts";
import { mayAppoint } from "./person.policy.ts";

export interface HandOverPage {
  /** Whose role, and where. */
  readonly held: Colleague;
  /** Other people of the unit, who are likely to take it over. */
  readonly colleagues: readonly Colleague[];
  readonly asOf: string;
}

/** @throws Problem not-found where no such role holds today, or the unit is not the person's to administer */
export async function getHandOver(context: Context, appointmentId: string | null): Promise<HandOverPage> {
  const { db, clock, actor } = context;
  const asOf = today(clock);
  const held = appointmentId === null ? null : await findColleague(db, appointmentId, asOf);
  const unit = held && (await findUnit(db, held.unitId, asOf));
  if (!held || !unit || !mayAppoint(actor, unit))
    throw new Problem("not-found", "Không tìm thấy vai trò này.");
  const people = await listPeopleAt(db, [unit.id], asOf);
  const others = people.filter(({ personId, role }) => personId !== held.personId && role !== held.role);
  return { held, asOf, colleagues: [...new Map(others.map((one) => [one.personId, one])).values()] };
}
