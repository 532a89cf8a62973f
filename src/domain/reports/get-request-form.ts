import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import type { Context } from "#domain/context.ts";
import { listOutlineChoices } from "#domain/outlines/outline-choices.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import { bindableKinds, type Bindable } from "#domain/plans/bindable-kinds.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { isStated } from "#domain/plans/duty-settings.ts";
import { holdsIn, type Plan } from "#domain/plans/plan.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listChildren, listUnits } from "#domain/units/units.queries.ts";
import { coverChoices, type CoverChoice } from "./cover-choices.ts";
import { listAnswers } from "./obligations.queries.ts";

export interface RequestForm {
  /** Whose plans may ask; the first is shown. */
  readonly units: readonly Unit[];
  readonly unit: Unit;
  /** The unit's plans in force, the newest first; none: it begins with a plan. */
  readonly plans: readonly Plan[];
  readonly bindable: Bindable;
  /** Right below the unit, to ask by name. */
  readonly children: readonly Unit[];
  readonly covers: readonly CoverChoice[];
  readonly outlines: readonly { readonly code: string; readonly name: string }[];
  /** What was asked and not withdrawn, the latest first. */
  readonly requests: readonly Request[];
  readonly asOf: IsoDate;
}

export interface Request {
  readonly duty: Duty;
  /** How many have sent theirs. */
  readonly sent: number;
}

/** @throws Problem not-allowed for who coordinates no unit */
export async function getRequestForm(context: Context, unitId?: string): Promise<RequestForm> {
  const { db, actor, lists } = context;
  const asOf = today(context.clock);
  const coordinated = actor.appointments.filter(({ role }) => role === "coordinator");
  const units = await listUnits(db, [...new Set(coordinated.map((one) => one.unitId))], asOf);
  const unit = units.find(({ id }) => id === unitId) ?? units[0];
  if (!unit) throw new Problem("not-allowed");
  const plans = (await listPlansOf(db, [unit.id], asOf)).filter((plan) => holdsIn(plan, partsOf(asOf).year));
  const [first] = plans;
  return {
    units,
    unit,
    plans,
    bindable: bindableKinds(lists, unit.level),
    children: await listChildren(db, unit.id, asOf),
    covers: first ? coverChoices(first, asOf) : [],
    outlines: await listOutlineChoices(db, lists, unit),
    requests: await listRequests(context, plans),
    asOf,
  };
}

async function listRequests({ db }: Context, plans: readonly Plan[]): Promise<Request[]> {
  const duties = await listDuties(
    db,
    plans.map(({ id }) => id),
    "latest",
  );
  const asked = duties.filter((duty) => !isStated(duty));
  const answers = await listAnswers(
    db,
    asked.map(({ id }) => id),
    null,
  );
  return asked
    .map((duty) => ({
      duty,
      sent: answers.filter(({ dutyId, version }) => dutyId === duty.id && version > 0).length,
    }))
    .toSorted((one, other) => Number(other.duty.requestedAt) - Number(one.duty.requestedAt));
}
