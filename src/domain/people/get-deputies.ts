import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { mayNameDeputy } from "./deputy.policy.ts";
import { type Deputyship, listDeputyshipsAt } from "./deputyships.queries.ts";
import { type Colleague, listPeopleAt } from "./people.queries.ts";
import { mayAppoint, maySeePeople } from "./person.policy.ts";

export interface DeputiesPage {
  /** The roles for which the person may name a deputy; the own ones first. */
  readonly held: readonly Colleague[];
  /** Who may stand in, a line a person and unit. */
  readonly colleagues: readonly Colleague[];
  /** Those that hold or will, and that concern the person. */
  readonly deputyships: readonly (Deputyship & { readonly unitName: string; readonly mayEnd: boolean })[];
}

/**
 * Who stands in for whom at the person's own units, or at one that they administer.
 * @throws Problem not-found for a unit that is not the person's to administer
 */
export async function getDeputies(context: Context, unitId: string | null): Promise<DeputiesPage> {
  const { db, clock, actor } = context;
  const day = today(clock);
  const units = await listAskedUnits(context, unitId, day);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const people = await listPeopleAt(db, [...unitOf.keys()], day);
  const may = (one: Pick<Colleague, "personId" | "role" | "unitId">) => {
    const unit = unitOf.get(one.unitId);
    return unit !== undefined && mayNameDeputy(actor, one, unit);
  };
  const isOwn = ({ personId }: Colleague) => personId === actor.personId;
  const held = people.filter(may);
  const found = await listDeputyshipsAt(db, [...unitOf.keys()], day);
  return {
    held: [...held.filter(isOwn), ...held.filter((one) => !isOwn(one))],
    colleagues: oncePerUnit(people.filter((one) => isKnown(context, unitOf.get(one.unitId), one))),
    deputyships: found
      .map((one) => ({ ...one, unitName: unitOf.get(one.unitId)?.name ?? "", mayEnd: may(one) }))
      .filter(({ mayEnd, deputyId }) => mayEnd || deputyId === actor.personId),
  };
}

async function listAskedUnits({ db, actor }: Context, unitId: string | null, day: string): Promise<Unit[]> {
  if (unitId === null) return listUnits(db, [...new Set(actor.appointments.map((a) => a.unitId))], day);
  const asked = id.safeParse(unitId);
  const units = asked.success ? await listUnits(db, [asked.data], day) : [];
  const administered = units.filter((unit) => mayAppoint(actor, unit));
  if (administered.length === 0) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  return administered;
}

/** A supervisor, who is not told who works for the unit, chooses among supervisors. */
function isKnown({ actor }: Context, unit: Unit | undefined, { role }: Colleague): boolean {
  return unit !== undefined && (maySeePeople(actor, unit) || role === "supervisor");
}

function oncePerUnit(people: readonly Colleague[]): Colleague[] {
  return [...new Map(people.map((one) => [`${one.personId} ${one.unitId}`, one])).values()];
}
