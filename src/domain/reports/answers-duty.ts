import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { AskedReport } from "./asked-reports.ts";
import type { Extension } from "./extension.ts";
import type { Obligation, ObligationReport } from "./obligation.ts";
import type { PlanOfUnit } from "./obligations.queries.ts";

/**
 * Does a report answer the duty? Of a duty that was amended also the report that was begun under its earlier wording:
 * nobody reports a period twice because the plan was reworded meanwhile.
 */
export function answersDuty(
  report: { readonly dutyId: string },
  duty: Pick<Duty, "id" | "replacesId">,
): boolean {
  return report.dutyId === duty.id || report.dutyId === duty.replacesId;
}

/** Everything that may answer a set of duties. */
export interface Answers {
  readonly reports: readonly ObligationReport[];
  /** The latest day last. */
  readonly granted: readonly Extension[];
  /** The one issued first first. */
  readonly plans: readonly PlanOfUnit[];
}

interface Asked extends AskedReport {
  readonly duty: Pick<Duty, "id" | "replacesId" | "kind">;
  readonly plan: Pick<Plan, "id" | "purpose" | "issuedOn">;
  readonly unit: { readonly id: string };
}

type Answer = Pick<Obligation, "due" | "originalDue" | "extendedTo" | "report" | "issued">;

/** What has become of something asked for, looked up among the answers to all of it. */
export function answersOf({ reports, granted, plans }: Answers): (asked: Asked) => Answer {
  const key = (dutyId: string, unitId: string, period: string) => `${dutyId} ${unitId} ${period}`;
  const keyOf = (one: { dutyId: string; unitId: string; period: string }) =>
    key(one.dutyId, one.unitId, one.period);
  const reportOf = new Map(reports.map((report) => [keyOf(report), report]));
  const extensionOf = new Map(granted.map((extension) => [keyOf(extension), extension]));
  const plansOf = Map.groupBy(plans, ({ unitId }) => unitId);
  const find = <Found>(among: ReadonlyMap<string, Found>, { duty, unit, period }: Asked) =>
    among.get(key(duty.id, unit.id, period.id)) ??
    (duty.replacesId === null ? undefined : among.get(key(duty.replacesId, unit.id, period.id)));
  return (asked) => {
    const extendedTo = find(extensionOf, asked)?.grantedUntil ?? null;
    return {
      originalDue: asked.due,
      extendedTo,
      due: laterOf(asked.due, extendedTo),
      report: asked.duty.kind === "plan" ? null : (find(reportOf, asked) ?? null),
      issued: asked.duty.kind === "plan" ? planIssued(asked, plansOf.get(asked.unit.id) ?? []) : null,
    };
  };
}

function laterOf(due: IsoDate | null, extendedTo: IsoDate | null): IsoDate | null {
  return due !== null && extendedTo !== null && extendedTo > due ? extendedTo : due;
}

/** The unit's own plan of the same purpose that holds in the period: one that follows this one, or came after it. */
function planIssued({ plan, period }: Asked, plans: readonly PlanOfUnit[]): Obligation["issued"] {
  const [from, to] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const found = plans.find(
    (own) =>
      own.purpose === plan.purpose &&
      own.periodFrom <= to &&
      own.periodTo >= from &&
      (own.followsId === plan.id || plan.issuedOn === null || own.on >= plan.issuedOn),
  );
  return found ? { planId: found.planId, on: found.on } : null;
}
