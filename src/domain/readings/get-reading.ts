import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit, listChildren, listUnits, listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { carryOver } from "./carry-over.ts";
import { compareWithAmended, type AmendmentView } from "./compare-with-amended.ts";
import { listAmendable } from "./list-amendable.ts";
import { listFollowablePlans, proposeFollowed } from "#domain/plans/followable-plans.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import { proposePointers } from "./propose-pointers.ts";
import { proposeReview } from "./propose-review.ts";
import { findReading, type StoredReading } from "./readings.queries.ts";
import { additionsIn, withAdditions } from "./review-additions.ts";
import { textOf, type Fields } from "./review-fields.ts";
import { listReviewWarnings, type MarginWarning } from "./review-warnings.ts";
import type { Target } from "#domain/plans/target.ts";
import { listTargetsOf } from "#domain/plans/targets.queries.ts";
import { findUnitsNamed } from "./units-named.queries.ts";

export interface ReadingUnderReview {
  readonly stored: StoredReading;
  /** What was read, with what the person added. */
  readonly reading: PlanReading;
  readonly unit: Unit;
  /** Units that a target may name: few enough to be ticked one by one, or none. */
  readonly units: readonly Unit[];
  /** Places below the unit that a target may be confined to. */
  readonly places: readonly Unit[];
  /** What the form shows: what was saved before, or what the words propose. */
  readonly fields: Fields;
  /** Plans of units above, one of which this one may follow. */
  readonly above: readonly Plan[];
  /** The targets of the one that it follows. */
  readonly followed: readonly Target[];
  /** Plans of the unit itself, one of which this document may amend. */
  readonly own: readonly Plan[];
  /** The comparison with the plan that it amends; null where it amends none. */
  readonly amendment: AmendmentView | null;
  readonly warnings: readonly MarginWarning[];
  /** The names of the units that organisations of the form are, by the name as printed. */
  readonly unitsNamed: Readonly<Record<string, readonly string[]>>;
}

const mostUnitsToTick = 80;
const mostPlaces = 300;

/**
 * A reading for who may confirm it.
 * @param amendsId the plan of the unit that the person says it amends, where nothing was saved yet
 * @throws Problem not-found where there is none, it was discarded, or it is out of sight
 */
export async function getReading(
  context: Context,
  readingId: string,
  amendsId: string | null = null,
): Promise<ReadingUnderReview> {
  const { db, lists } = context;
  const day = today(context.clock);
  const { stored, unit } = await getReadingInSight(context, readingId, day);
  const { units, places } = await unitsToChoose(context, unit, day);
  const above = await listFollowablePlans(db, unit, day);
  const saved = Object.keys(stored.decisions).length > 0 ? stored.decisions : undefined;
  const own = await listPlansOf(db, [unit.id], day);
  const started =
    saved ??
    (await proposeAmendment(context, own.find(({ id }) => id === amendsId) ?? null, {
      ...proposeReview(stored.reading, lists, units),
      "plan.followsId": proposeFollowed(above, stored.reading.legalBases)?.id ?? "",
    }));
  const reading = withAdditions(stored.reading, additionsIn(started));
  const followsId = textOf(started, "plan.followsId");
  const followed = above.some(({ id }) => id === followsId)
    ? await listTargetsOf(db, { id: followsId }, day)
    : [];
  const fields = proposePointers(started, followed);
  const amended = own.find(({ id }) => id === textOf(fields, "plan.amendsId"));
  return {
    stored,
    reading,
    unit,
    units,
    places,
    fields,
    above,
    followed,
    own,
    amendment: amended ? await compareWithAmended(context, amended, reading, fields) : null,
    warnings: await listReviewWarnings(context, reading, fields, followed),
    unitsNamed: await namesOfUnits(context, unit, fields, day),
  };
}

/** The form as it begins for an amendment: what people gave the plan so far, and the document's day. */
async function proposeAmendment({ db }: Context, plan: Plan | null, proposal: Fields): Promise<Fields> {
  if (plan === null) return proposal;
  return {
    ...carryOver(proposal, await listAmendable(db, plan.id)),
    "plan.amendsId": plan.id,
    effectiveFrom: textOf(proposal, "plan.issuedOn"),
  };
}

async function getReadingInSight(
  context: Context,
  readingId: string,
  day: string,
): Promise<{ stored: StoredReading; unit: Unit }> {
  const stored = await findReading(context.db, readingId);
  const unit = stored && (await findUnit(context.db, stored.unitId, day));
  if (!stored || stored.discardedAt || !unit || !mayManagePlans(context.actor, unit))
    throw new Problem("not-found", "Bản đọc này không còn, hoặc không thuộc đơn vị của bạn.");
  return { stored, unit };
}

async function namesOfUnits(
  { db }: Context,
  unit: Unit,
  fields: Fields,
  day: string,
): Promise<Record<string, string[]>> {
  const printed = Object.keys(fields)
    .filter((name) => /^responsibilities\.\d+\.organisation$/.test(name))
    .map((name) => textOf(fields, name));
  const named = await findUnitsNamed(db, unit, printed, day);
  const units = await listUnits(db, [...new Set([...named.values()].flat())], day);
  return Object.fromEntries(
    [...named].map(([name, ids]) => [
      name,
      units.filter(({ id }) => ids.includes(id)).map((one) => one.name),
    ]),
  );
}

async function unitsToChoose(
  { db }: Context,
  unit: Unit,
  day: string,
): Promise<{ units: Unit[]; places: Unit[] }> {
  if (unit.level === "leaf") return { units: [], places: [] };
  if (unit.level === "commune") {
    const units = await listUnitsAtOrBelow(db, unit.id, day, { levels: ["leaf"] });
    return { units: units.length <= mostUnitsToTick ? units : [], places: [] };
  }
  const levels = unit.level === "nation" ? (["province"] as const) : (["commune"] as const);
  const places = await listUnitsAtOrBelow(db, unit.id, day, { levels });
  const offices = await listChildren(db, unit.id, day);
  const leaves = offices.filter(({ level }) => level === "leaf");
  return {
    units: leaves.length <= mostUnitsToTick ? leaves : [],
    places: places.length <= mostPlaces ? places : [],
  };
}
