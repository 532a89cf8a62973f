import { lowerFirst, upperFirst } from "#lib/vietnamese/first-letter.ts";
import { isoDate, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { listOccurrences } from "#lib/calendar/occasions.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { YearlyOccasion } from "#domain/lists/lists.ts";
import { dueInWords } from "#domain/plans/duty.ts";
import { holdsIn, isWordingOn, type Plan } from "#domain/plans/plan.ts";
import { obligationKey } from "#domain/plans/obligation-key.ts";
import type { PlanOccasion } from "#domain/plans/plan-occasion.ts";
import { isOwed, type Obligation } from "#domain/reports/obligation.ts";
import { partTitle } from "#domain/reports/part-title.ts";

/** An entry of a calendar before it is known whether it changed; the same for everybody who has it. */
export interface Entry {
  readonly kind: "deadline" | "done" | "occasion" | "milestone";
  /** The same for as long as it is the same thing. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The last days of what units have to send, of plans in force; what was sent reads as done. */
export function deadlineEntries(obligations: readonly Obligation[]): Entry[] {
  return obligations.flatMap((obligation): Entry[] => {
    const { duty, plan, unit, role, part, period, due, extendedTo } = obligation;
    if (due === null) return [];
    const isDone = !isOwed(obligation);
    const verb = isDone ? "Đã gửi" : role === "consolidates" ? "Hạn tổng hợp" : "Hạn gửi";
    return [
      {
        kind: isDone ? "done" : "deadline",
        key: obligationKey(duty, unit.id, period.id, part),
        title: `${verb}: ${partTitle(duty.title, part)} (${lowerFirst(periodName(period))}), ${unit.name}`,
        text: [
          // The plan words the day of the report alone.
          `${part === "main" ? `${upperFirst(dueInWords(duty))}. ` : ""}Ngày cuối còn kịp: ${formatDate(due)}.`,
          ...(extendedTo === due ? ["Đã được gia hạn."] : []),
          ...(duty.receiver ? [`Nơi nhận: ${duty.receiver}.`] : []),
          `Theo: ${planName(plan)}.`,
        ].join("\n"),
        from: due,
        to: due,
      },
    ];
  });
}

/** The days and campaigns of plans, in the plans' order; two of the same days are one, the first. */
export function occasionDates(
  occasions: readonly (PlanOccasion & { readonly plan: Plan })[],
  known: readonly YearlyOccasion[],
  window: Window,
): Entry[] {
  const ofPlans = occasions.flatMap(({ plan, ...occasion }) =>
    listOccurrences(occasion, window.from, window.to)
      .filter(({ from }) => holdsIn(plan, partsOf(from).year) && isWordingOn(occasion, from))
      .filter(({ from }) => occasion.year === null || partsOf(from).year === occasion.year)
      .map((run) =>
        entryOf(occasion.replacesId ?? occasion.id, occasion.name, `Theo: ${planName(plan)}.`, run),
      ),
  );
  const ofList = known
    .filter(({ verified }) => verified)
    .flatMap((occasion) =>
      listOccurrences(occasion, window.from, window.to).map((run) =>
        entryOf(occasion.code, occasion.name, "", run),
      ),
    );
  const days = Map.groupBy([...ofPlans, ...ofList], ({ from, to }) => `${from} ${to}`);
  return [...days.values()].flatMap(([first]) => first ?? []);
}

const entryOf = (id: string, name: string, text: string, run: Window): Entry => ({
  kind: "occasion",
  key: `occasion ${id} ${partsOf(run.from).year}`,
  title: name,
  text,
  ...run,
});

/** The ends of plans and of their phases. */
export function milestoneEntries(plans: readonly Plan[], { from, to }: Window): Entry[] {
  const ends = plans.flatMap((plan) => [
    ...plan.phases.map(([first, last]) => ({ plan, first, last, what: `Hết giai đoạn ${first}-${last}` })),
    { plan, first: plan.periodFrom, last: plan.periodTo, what: "Hết thời gian thực hiện kế hoạch" },
  ]);
  return ends
    .map(({ plan, first, last, what }): Entry => ({
      kind: "milestone",
      key: `phase ${plan.id} ${first} ${last}`,
      title: `${what}: ${plan.unitName}`,
      text: `${planName(plan)}.`,
      from: isoDate(last, 12, 31),
      to: isoDate(last, 12, 31),
    }))
    .filter((entry) => from <= entry.from && entry.from <= to);
}

const planName = ({ title, number }: Pick<Plan, "title" | "number">) =>
  number ? `${title} (${number})` : title;
