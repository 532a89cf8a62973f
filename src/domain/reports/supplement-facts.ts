import type { ActivityResults, AttendanceSum, MoneySum, TaskResult } from "./activity-results.ts";
import { nobody, resultsOf } from "./activity-results.ts";
import type { GroupResult } from "./group-results.ts";
import type { ReconciledLine } from "./reconcile-estimates.ts";
import type { SupplementFacts } from "./report-extras.ts";
import type { ReportFacts } from "./report-facts.ts";
import { addFigures, addProducts, mergeBy, type ProductSum } from "./report-figures.ts";
import type { SentReport } from "./sent-report.ts";

/** What came after the main report, as the ledger has it: held later, or held before and recorded too late for it. */
export interface CameLater {
  readonly after: readonly ProductSum[];
  readonly late: readonly ProductSum[];
  readonly reconciled: readonly ReconciledLine[];
}

/**
 * A supplement: what a period has come to, less what its main report said. So the two together are what is counted
 * now, whatever was recorded late, corrected or withdrawn in between, and nothing is in both. Targets are those of the
 * whole period: a standing cannot be added up.
 * @param now the facts of the whole period, counted or put together
 */
export function supplementFacts(
  now: ReportFacts,
  main: Pick<SentReport, "reportId" | "version" | "factsDigest" | "facts">,
  { after, late, reconciled }: CameLater,
): ReportFacts {
  const before = main.facts;
  const products = subtract(now.figures.products, before.figures.products);
  const shown = addFigures([after, late].map((sums) => ({ targets: [], products: sums }))).products;
  return {
    ...now,
    part: "supplement",
    estimates: [],
    activities: resultsOf(shown, {
      tasks: tasksSince(now.activities, before.activities),
      money: moneySince(now.activities.money, before.activities.money),
    }),
    figures: {
      ...now.figures,
      products,
    },
    ...(now.groups && before.groups ? { groups: groupsSince(now.groups, before.groups) } : {}),
    supplement: {
      mainReportId: main.reportId,
      mainVersion: main.version,
      mainDigest: main.factsDigest,
      mainCutOff: before.cutOff,
      mainProducts: before.figures.products,
      after,
      late,
      corrected: subtract(products, shown),
      reconciled,
    },
  };
}

/** Does the supplement add to this version of its main report? Beside another it would count things twice. */
export function isSupplementTo(
  supplement: { readonly supplement: Pick<SupplementFacts, "mainReportId" | "mainVersion"> | null },
  main: Pick<SentReport, "reportId" | "version">,
): boolean {
  return (
    supplement.supplement?.mainReportId === main.reportId &&
    supplement.supplement.mainVersion === main.version
  );
}

/** The one less the other, row by row; rows of which nothing is left are gone. Amounts may fall below 0. */
export function subtract(from: readonly ProductSum[], what: readonly ProductSum[]): ProductSum[] {
  return mergeBy(
    [...from, ...what.map(negative)],
    ({ kind, level, embedded }) => `${kind} ${level} ${embedded}`,
    addProducts,
  ).filter(isSomething);
}

function negative(sum: ProductSum): ProductSum {
  return {
    ...sum,
    amount: -sum.amount,
    activities: -sum.activities,
    withEvidence: -sum.withEvidence,
    attendance: sum.attendance && negativeAttendance(sum.attendance),
  };
}

function negativeAttendance(sum: AttendanceSum): AttendanceSum {
  return {
    total: -sum.total,
    women: -sum.women,
    men: -sum.men,
    unknown: -sum.unknown,
    children: -sum.children,
    ethnicMinority: -sum.ethnicMinority,
    uncounted: -sum.uncounted,
  };
}

function isSomething({ amount, activities, withEvidence, attendance }: ProductSum): boolean {
  const counts = [amount, activities, withEvidence, ...Object.values(attendance ?? nobody)];
  return counts.some((count: number) => count !== 0);
}

function tasksSince(now: ActivityResults, before: ActivityResults): TaskResult[] {
  const counted = new Map(before.tasks.map((task) => [keyOf(task), task]));
  return now.tasks
    .map((task) => {
      const earlier = counted.get(keyOf(task));
      return {
        ...task,
        activities: task.activities - (earlier?.activities ?? 0),
        foremost: task.foremost.filter((title) => !earlier?.foremost.includes(title)),
      };
    })
    .filter(({ activities }) => activities !== 0);
}

const keyOf = ({ label, title }: TaskResult) => `${label} ${title}`;

function moneySince(now: readonly MoneySum[], before: readonly MoneySum[]): MoneySum[] {
  return mergeBy(
    [...now, ...before.map(({ source, amount }) => ({ source, amount: -amount }))],
    ({ source }) => source ?? "",
    (a, b) => ({ ...a, amount: a.amount + b.amount }),
  ).filter(({ amount }) => amount !== 0);
}

function groupsSince(now: readonly GroupResult[], before: readonly GroupResult[]): GroupResult[] {
  const earlier = new Map(before.map(({ name, activities }) => [name, activities]));
  return now.map((group) => ({ ...group, activities: group.activities - (earlier.get(group.name) ?? 0) }));
}
