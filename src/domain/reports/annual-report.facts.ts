import { startInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Dependencies } from "#domain/context.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { outlineOfPart } from "./report-outline.ts";
import { resolveOutline } from "#domain/outlines/resolve-outline.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { planKindNames, type Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";
import { cutOffDay } from "#domain/progress/due-periods.ts";
import { listLateUnits } from "#domain/progress/late-units.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import { readStandings, type Standings } from "#domain/progress/read-standings.ts";
import { layOutBoard } from "#domain/progress/scoreboard.ts";
import { isRecordedByUnits } from "#domain/progress/unit-standings.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { addresseesOf } from "./addressees.ts";
import { countTarget, withSelf } from "./count-targets.ts";
import { gatherActivities } from "./gather-activities.ts";
import { groupResults } from "./group-results.ts";
import { committeeOf, issuingBody } from "#domain/units/issuing-body.ts";
import { noExtras } from "./report-extras.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportFacts, UnitResult } from "./report-facts.ts";
import { figureInWords, targetResult } from "./target-results.ts";

export interface ReportQuestion {
  readonly duty: Duty;
  readonly plan: Plan;
  readonly unit: Unit;
  /** The units above it, from the nation down. */
  readonly above: readonly Unit[];
  readonly period: Period;
  /** "main" unless said otherwise. */
  readonly part?: ReportPart | undefined;
  /** The last day whose records are in the figures; without it today, or the end of a period that is over. */
  readonly cutOff?: IsoDate | undefined;
  /** Units that report for themselves: left out with all below them. */
  readonly without?: readonly string[] | undefined;
}

export type FactsContext = Pick<Dependencies, "clock" | "lists"> & { readonly db: Database | Transaction };

/** Facts with the standings behind them, for what adds reports of others to them. */
export interface GatheredFacts {
  readonly facts: ReportFacts;
  /** Of the plan, and of the plans that it follows. */
  readonly standings: readonly Standings[];
}

/** Everything a report says by itself. Says nothing of who may see it: what stands on it does. */
export async function gatherFromLedger(
  context: FactsContext,
  { duty, plan, unit, above, period, part = "main", cutOff, without }: ReportQuestion,
): Promise<GatheredFacts> {
  const { db, clock, lists } = context;
  const madeOn = today(clock);
  const until = cutOffDay(period, cutOff ?? madeOn);
  // Held to its cut-off a period still runs on its last day, unless that day is over by now.
  const asOf = until === period.to ? madeOn : until;
  const then = { db, lists, clock: () => startInVietnam(asOf) };
  const all = await readStandings(then, { plans: [plan], top: unit, shown: period, without });
  // Where each reports on what it was given (P15), the rest is for others to report.
  const isOwn = ({ target }: TargetStanding) => !duty.ownTargets || target.ownerUnitIds.includes(unit.id);
  const standings = { ...all, targets: all.targets.filter(isOwn) };
  const followed: Standings[] = [];
  // One after the other: they share the connection of a transaction.
  for (const each of await listFollowed(db, plan, asOf))
    // oxlint-disable-next-line no-await-in-loop
    followed.push(await readStandings(then, { plans: [each], top: unit, shown: period, without }));
  const tasks = await listTasks(db, [plan.id], { on: until });
  const scope = { top: unit.id, from: period.from, to: until, without };
  const { activities, products, byGroup } = await gatherActivities(context, scope, tasks);
  const planUnit = above.find(({ id }) => id === plan.unitId) ?? unit;
  const silent = silentUnits(standings);
  const outline = await resolveOutline(db, lists, {
    code: outlineOfPart(part, duty, lists),
    unit,
    planUnitId: plan.unitId,
  });
  const everyPlan = [standings, ...followed];
  const facts: ReportFacts = {
    version: 2,
    madeOn,
    period,
    cutOff: until,
    whole: until === period.to,
    issuer: issuingBody(unit, above, "BC"),
    addressees: addresseesOf(duty.receiver, planUnit, unit, above.at(-1) ?? null),
    plan: {
      type: planKindNames[plan.kind],
      title: plan.title,
      number: plan.number,
      issuedOn: plan.issuedOn,
      issuedBy: plan.issuedBy ?? (planUnit.level === "leaf" ? planUnit.name : committeeOf(planUnit)),
    },
    about: outline.about,
    outline: outline.sections,
    targets: standings.targets.flatMap((standing) => targetResult(standing, unit) ?? []),
    units: unitResults(standings, unit, lists),
    activities,
    groups: groupResults(lists.taskGroups, byGroup),
    late: listLateUnits(standings)
      .filter(({ unitId }) => !silent.has(unitId))
      .map(({ unitName, targetTitle, text }) => ({ unitName, targetTitle, text })),
    silent: [...silent.values()],
    figures: {
      targets: everyPlan.flatMap(({ targets, sums }) =>
        targets.map((standing) => withSelf(standing, countTarget(standing, sums, unit.id), unit.id)),
      ),
      products,
    },
    sources: null,
    adjustments: [],
    ...noExtras,
    part,
  };
  return { facts, standings: everyPlan };
}

/** The plans that a plan follows, from the one directly above it up. */
async function listFollowed(db: FactsContext["db"], plan: Plan, day: IsoDate): Promise<Plan[]> {
  const found: Plan[] = [];
  for (let next = plan.followsId; next !== null && found.length < 4;) {
    // oxlint-disable-next-line no-await-in-loop
    const above = await findPlan(db, next, day);
    if (above === null || above.withdrawnAt !== null) break;
    found.push(above);
    next = above.followsId;
  }
  return found;
}

function unitResults(standings: Standings, unit: Unit, lists: Lists): UnitResult[] {
  const { rows } = layOutBoard(standings, lists);
  const shown = standings.targets.map((standing) => targetResult(standing, unit) !== null);
  if (rows.every(({ unitId }) => unitId === unit.id)) return [];
  return rows.map(({ name, cells }) => ({
    name,
    cells: cells
      .filter((_, index) => shown[index])
      .map((cell) => cell && { achieved: figureInWords(cell.figure), standing: cell.standing }),
  }));
}

/** Units that some target binds and that have recorded nothing it could be judged by, by id. */
function silentUnits({ targets }: Standings): Map<string, string> {
  const bound = targets.filter(({ measure }) => isRecordedByUnits(measure)).flatMap(({ units }) => units);
  const heard = new Set(bound.filter(({ reported }) => reported).map(({ unit }) => unit.id));
  return new Map(bound.filter(({ unit }) => !heard.has(unit.id)).map(({ unit }) => [unit.id, unit.name]));
}
