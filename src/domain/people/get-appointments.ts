import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { type Colleague, listPeopleAt } from "./people.queries.ts";
import { mayAppoint } from "./person.policy.ts";

/**
 * What a person does for a unit today, before it is ended or a new password is given: a row a role, never none.
 * @throws Problem not-found where there is nothing, or the unit is not the actor's to administer
 */
export async function getAppointments(
  { db, clock, actor }: Context,
  asked: { readonly personId: string | null; readonly unitId: string | null },
): Promise<Colleague[]> {
  const day = today(clock);
  const unitId = id.safeParse(asked.unitId);
  const unit = unitId.success ? await findUnit(db, unitId.data, day) : null;
  const people = unit && mayAppoint(actor, unit) ? await listPeopleAt(db, [unit.id], day) : [];
  const found = people.filter(({ personId }) => personId === asked.personId);
  if (found.length === 0) throw new Problem("not-found", "Không tìm thấy tài khoản này ở đơn vị.");
  return found;
}
