import type { Context } from "#domain/context.ts";
import { listWarnings } from "#domain/laws/list-warnings.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { compareTargets } from "#domain/plans/compare-with-followed.ts";
import { formTargets } from "./propose-pointers.ts";
import { listedTasks } from "./reading-items.ts";
import { textOf, type Fields } from "./review-fields.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";

/** What a careful clerk would write in the margin, and where. */
export interface MarginWarning {
  readonly code: string;
  readonly severity: "attention" | "info";
  readonly message: string;
  /** UTF-16 offsets in the text; none for what is about the whole. */
  readonly at?: readonly [from: number, to: number];
  /** The law it is about, in the register. */
  readonly lawId?: string;
}

/** All three kinds: what the text alone shows, what the law register and today's units show, and the plan above. */
export async function listReviewWarnings(
  context: Context,
  reading: PlanReading,
  fields: Fields,
  followed: readonly Target[],
): Promise<MarginWarning[]> {
  const fromRegister = await listWarnings(context, {
    legalBases: reading.legalBases,
    issuedOn: textOf(fields, "plan.issuedOn") || reading.document.issuedOn,
    until: Number(textOf(fields, "plan.periodTo")) || null,
    targets: namedIn(reading),
  });
  return [
    ...reading.warnings.map((warning) => ({ ...warning, severity: "attention" as const })),
    ...fromRegister.map(({ code, severity, message, at, law }) => ({
      code,
      severity,
      message,
      ...(at ? { at } : {}),
      ...(law ? { lawId: law.id } : {}),
    })),
    ...belowFollowed(reading, fields, followed),
  ];
}

/** Everybody that the plan asks to do something. */
function namedIn(reading: PlanReading) {
  return [
    ...reading.targets.map(({ subjects, at }) => ({ subjects, at })),
    ...listedTasks(reading).flatMap(({ lead, at }) => (lead === null ? [] : [{ subjects: lead, at }])),
    ...reading.duties.flatMap(({ from, at }) => (from === null ? [] : [{ subjects: from, at }])),
    ...reading.responsibilities.map(({ org, at }) => ({ subjects: org, at })),
  ];
}

/** Targets that ask less than the ones of the followed plan that they carry on. */
function belowFollowed(reading: PlanReading, fields: Fields, followed: readonly Target[]): MarginWarning[] {
  return formTargets(fields).flatMap((target) => {
    const parent = followed.find(({ id }) => id === textOf(fields, `targets.${target.at}.followsId`));
    const read = reading.targets[target.at];
    if (!parent || !read || compareTargets(target, parent) !== "lowers") return [];
    const message = `Thấp hơn chỉ tiêu của cấp trên: “${askedInWords(parent)}”.`;
    return [{ code: "below-followed", severity: "attention" as const, message, at: read.at }];
  });
}
