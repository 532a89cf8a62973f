import { findPeriod, type Period } from "#lib/calendar/periods.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { resolveOutline } from "#domain/outlines/resolve-outline.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { cutOffDay } from "#domain/progress/due-periods.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { z } from "zod";
import { answersDuty } from "./answers-duty.ts";
import { anytimePeriods, listAskedReports } from "./asked-reports.ts";
import { isAskedOn, supplementOf } from "./asked-supplement.ts";
import { isAnytime, roleInDuty } from "./duty-role.ts";
import { findFeedingDuty, type FeedingDuty } from "./feeding-duty.ts";
import { outlineOfPart } from "./report-outline.ts";
import type { Report } from "./report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { startReportInput } from "./report.schema.ts";
import type { ReportPart } from "./report-part.ts";
import {
  findReportFor,
  insertReport,
  listReportHeads,
  type ReportHead,
  type ReportKey,
} from "./reports.queries.ts";

interface Loaded {
  readonly unit: Unit;
  readonly duty: Duty;
  readonly plan: Plan;
  /** A supplement answers the wording that its main report answers. */
  readonly asked: { readonly period: Period; readonly part: ReportPart; readonly dutyId: string };
}

export interface Started {
  readonly id: string;
  /** true where that report was there already: nothing was written this time. */
  readonly repeated: boolean;
}

/**
 * Begins the report that a duty asks of a unit for a period. There is one: whoever begins it a second time is led
 * to the first.
 */
export const startReport: Command<typeof startReportInput, Loaded, Started> = {
  name: "report.start",
  input: startReportInput,
  load,
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { unit, duty, plan, asked }, input) => {
    const key: ReportKey = {
      dutyId: asked.dutyId,
      unitId: unit.id,
      period: asked.period.id,
      part: asked.part,
    };
    const earlier =
      duty.replacesId === null || asked.part === "supplement"
        ? null
        : await findReportFor(context.db, { ...key, dutyId: duty.replacesId });
    if (earlier) return { id: earlier.id, repeated: true };
    const draft = {
      ...key,
      id: input.id,
      provinceId: unit.provinceId,
      cutOff: cutOffDay(asked.period, today(context.clock)),
      ...(asked.part === "main" ? await wordsToCarry(context, { unit, duty, plan }, key.period) : noWords),
      by: context.actor.personId,
      at: context.clock(),
    };
    if (await insertReport(context.db, draft)) return { id: input.id, repeated: false };
    const first = await findReportFor(context.db, key);
    // Its id was taken by another report.
    if (!first) throw new Problem("conflict");
    return { id: first.id, repeated: true };
  },
  audit: ({ unit, asked }, { dutyId }, { id, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { dutyId, period: asked.period.id, part: asked.part },
        },
};

/** @throws Problem not-found where the duty asks no such report of the unit. */
async function load(context: CommandContext, input: z.output<typeof startReportInput>): Promise<Loaded> {
  const { db, clock, lists } = context;
  const day = today(clock);
  const unit = await getUnit(db, input.unitId, day);
  const duty = await getDuty(db, input.dutyId);
  const plan = await findPlan(db, duty.planId, day);
  // A plan is answered by issuing one; what was withdrawn asks nothing.
  const isOver =
    duty.kind === "plan" || duty.withdrawnAt !== null || plan === null || plan.withdrawnAt !== null;
  const asked =
    isOver || roleInDuty(duty, plan, unit, lists) === null
      ? undefined
      : await findAsked(context, duty, plan, unit, input);
  if (!asked || plan === null)
    throw new Problem("not-found", "Kế hoạch không giao đơn vị này lập báo cáo của kỳ đó.");
  return { unit, duty, plan, asked };
}

type Words = Pick<Report, "narrative" | "contributions">;
const noWords: Words = { narrative: {}, contributions: {} };

/**
 * What the unit has written to those below for the same period, and what it decided of their words: of a commune that
 * collected for itself and now reports to its province nobody types the same twice, and what was taken into the text
 * is not offered again.
 */
async function wordsToCarry(
  { db, lists, clock }: CommandContext,
  answered: FeedingDuty & { readonly unit: Unit },
  period: string,
): Promise<Words> {
  const { unit, duty, plan } = answered;
  const feeding = await findFeedingDuty(db, answered, today(clock));
  if (feeding === null || feeding.duty.id === duty.id) return noWords;
  const found = await findReportFor(db, { dutyId: feeding.duty.id, unitId: unit.id, period, part: "main" });
  if (!found) return noWords;
  const { sections } = await resolveOutline(db, lists, {
    code: outlineOfPart("main", duty, lists),
    unit,
    planUnitId: plan.unitId,
  });
  // Kept words need a place of their own: where this outline has none, they are to be decided anew.
  const canKeep = sections.some(({ kind }) => kind === "contributions");
  const decided = Object.entries(found.contributions).filter(
    ([, { choice }]) => canKeep || choice !== "kept",
  );
  return { narrative: found.narrative, contributions: Object.fromEntries(decided) };
}

async function findAsked(
  { db, clock, lists }: CommandContext,
  duty: Duty,
  plan: Plan,
  unit: Unit,
  { period: id, part }: z.output<typeof startReportInput>,
): Promise<Loaded["asked"] | undefined> {
  const day = today(clock);
  if (part === "main") {
    const listed = isAnytime(duty)
      ? anytimePeriods(day)
      : listAskedReports(duty, plan, day, workingCalendar(lists.holidays)).map(({ period }) => period);
    const asked = listed.find((period) => period.id === id);
    return asked && { period: asked, part, dutyId: duty.id };
  }
  const period = findPeriod(id);
  const main = period && (await findAnsweredTo(db, duty, unit, id));
  return period && main && isAskedOn(supplementOf(duty, period, main, lists.occasions), day)
    ? { period, part, dutyId: main.dutyId }
    : undefined;
}

/** The main report, under whichever wording of the duty it was begun. */
async function findAnsweredTo(
  db: CommandContext["db"],
  duty: Duty,
  unit: Unit,
  period: string,
): Promise<ReportHead | null> {
  const heads = await listReportHeads(db, [unit.id]);
  return (
    heads.find((head) => head.part === "main" && head.period === period && answersDuty(head, duty)) ?? null
  );
}
