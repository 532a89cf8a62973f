import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import type { Target } from "#domain/plans/target.ts";
import { getTarget } from "#domain/plans/targets.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { shortName, targetInShort } from "./asked-text.ts";
import type { MapOf } from "./carry-to-today.ts";
import { countBoundUnits } from "./bound-units.queries.ts";
import { periodUnder } from "./due-periods.ts";
import { explainPlace } from "./explain-place.ts";
import { hasPlaces } from "./get-board.ts";
import { unitFigure, wholeFigure, type FigureText } from "./figure-text.ts";
import { unitFormula, wholeFormula } from "./formula-text.ts";
import { shownPeriod } from "./period-choices.ts";
import { readStandings } from "./read-standings.ts";
import { readRecordsBehind, type RecordsBehind } from "./records-behind.ts";
import { reasonTexts } from "./reason-text.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import type { Standing } from "./standing.ts";

/** Why a figure is what it is: the sentence, the formula, who must, the records behind it. */
export interface Explanation {
  readonly target: Target;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly shown: Period;
  readonly asOf: string;
  /** The last day whose records are in the figure. */
  readonly cutOff: string;
  /** What the target counts, in short. */
  readonly name: string;
  /** "ít nhất 2 cuộc mỗi năm" */
  readonly asked: string;
  /** What counts: the measure, its written definition. */
  readonly measure: { readonly name: string; readonly description: string };
  /** The unit's own figure; null where the target does not bind it, or nothing is judged. */
  readonly own: ExplainedFigure | null;
  /** All that the target binds below the unit; null where it binds none there. */
  readonly whole: (ExplainedFigure & { readonly units: readonly ExplainedUnit[] }) | null;
  /** How many units the target binds in all of its plan's area. */
  readonly bound: number;
  readonly records: RecordsBehind;
}

export interface ExplainedFigure {
  readonly figure: FigureText;
  readonly standing: Standing | null;
  readonly reason: string | null;
  /** The formula with its numbers put in, a sentence each. */
  readonly formula: readonly string[];
}

export interface ExplainedUnit {
  readonly id: string;
  readonly name: string;
  readonly figure: FigureText;
  readonly standing: Standing | null;
}

/** @throws Problem not-found for what does not exist, is out of sight, or has nothing to do with the unit. */
export async function explainFigure(
  context: Context,
  question: {
    readonly targetId: string;
    readonly unitId: string;
    readonly period?: string | null;
    /** Of the records, from 1 on. */
    readonly page?: number;
    /** As the map was in the period (so without it), or as of today's units. */
    readonly mapOf?: MapOf | undefined;
  },
): Promise<Explanation> {
  const { db, clock } = context;
  const asOf = today(clock);
  const unit = await getUnitInSight(context, question.unitId);
  if (!id.safeParse(question.targetId).success)
    throw new Problem("not-found", "Không tìm thấy chỉ tiêu này.");
  const target = await getTarget(db, question.targetId);
  const plan = await findPlan(db, target.planId, asOf);
  if (!plan || plan.withdrawnAt !== null || !(await concerns(context, plan, unit)))
    throw new Problem("not-found", "Không tìm thấy chỉ tiêu này.");
  const shown = shownPeriod(question.period, asOf);
  const page = Math.max(1, Math.trunc(question.page ?? 1));
  if (hasPlaces(unit))
    return explainPlace(context, { target, plan, unit, shown, page, mapOf: question.mapOf });
  const standings = await readStandings(context, {
    plans: [plan],
    top: unit,
    shown,
    mapOf: question.mapOf,
  });
  const standing = standings.targets.find(({ target: { id } }) => id === target.id);
  if (!standing) throw new Error(`target ${target.id} is not among those of its plan`);
  return {
    target,
    plan,
    unit,
    shown: periodUnder(plan, shown),
    asOf,
    cutOff: standings.cutOff,
    name: shortName(target, standing.measure),
    asked: targetInShort(target, standing.measure, standing.due),
    measure: standing.measure,
    own: explainOwn(standing, unit.id),
    whole: explainWhole(standing, unit.id),
    bound: await countBoundUnits(db, target, plan.unitId, context.lists, standings.cutOff),
    records: await readRecordsBehind(context, standing, standings, page),
  };
}

/** A plan concerns the units at and below its own, and those above it that look down on it. */
async function concerns({ db, clock, actor }: Context, plan: Plan, unit: Unit): Promise<boolean> {
  if (unit.ancestors.includes(plan.unitId)) return true;
  const planUnit = await getUnitInSight({ db, clock, actor }, plan.unitId).catch(() => null);
  return planUnit?.ancestors.includes(unit.id) ?? false;
}

function explainOwn(standing: TargetStanding, unitId: string): ExplainedFigure | null {
  const own = standing.units.find(({ unit }) => unit.id === unitId);
  if (!own) return null;
  return {
    figure: unitFigure(standing, own),
    standing: own.judgement?.standing ?? null,
    reason: own.judgement ? reasonTexts[own.judgement.reason] : null,
    formula: unitFormula(standing.target, standing.measure, own),
  };
}

function explainWhole(standing: TargetStanding, unitId: string): Explanation["whole"] {
  const below = standing.units.filter(({ unit }) => unit.id !== unitId);
  const isWhole = below.length > 0 || !standing.units.some(({ unit }) => unit.id === unitId);
  const { judgement, last } = standing.whole;
  if (!isWhole || !last) return null;
  return {
    figure: wholeFigure(standing),
    standing: judgement?.standing ?? null,
    reason: judgement ? reasonTexts[judgement.reason] : null,
    formula: wholeFormula(standing),
    units: standing.units.map((each) => ({
      id: each.unit.id,
      name: each.unit.name,
      figure: unitFigure(standing, each),
      standing: each.judgement?.standing ?? null,
    })),
  };
}
