import type { ProductSum } from "./report-figures.ts";

/** What was done in a period, in numbers (biểu B03): by kind, held for itself or inside something else. */
export interface ActivityResults {
  readonly rows: readonly ActivityRow[];
  readonly activities: number;
  /** Of these, embedded (lồng ghép) in another meeting or programme. */
  readonly embedded: number;
  /** Of these, with at least one file of evidence. */
  readonly withEvidence: number;
  readonly attendance: AttendanceSum;
  readonly tasks: readonly TaskResult[];
  /** What was spent as recorded with the activities, by source; empty where nothing was recorded. */
  readonly money: readonly MoneySum[];
}

export interface ActivityRow {
  readonly kind: string;
  readonly name: string;
  /** What the amounts are counted in: "cuộc", "tin, bài" … */
  readonly unit: string;
  readonly own: number;
  readonly embedded: number;
  /** null where a kind has nobody attending: news items, leaflets. */
  readonly attendance: AttendanceSum | null;
}

/** Attendances (lượt người), not persons. Women, men and unknown make the total. */
export interface AttendanceSum {
  readonly total: number;
  readonly women: number;
  readonly men: number;
  /** Other, or sex not recorded. */
  readonly unknown: number;
  readonly children: number;
  readonly ethnicMinority: number;
  /** Activities that say nothing of who attended: they add nothing to the sums, which is not zero. */
  readonly uncounted: number;
}

export interface TaskResult {
  /** As numbered in the plan. */
  readonly label: string | null;
  /** null for activities that name no task. */
  readonly title: string | null;
  readonly activities: number;
  /** The best attended, at most three. */
  readonly foremost: readonly string[];
}

export interface MoneySum {
  /** null where the source was not recorded. */
  readonly source: string | null;
  /** Đồng. */
  readonly amount: number;
}

export const nobody: AttendanceSum = {
  total: 0,
  women: 0,
  men: 0,
  unknown: 0,
  children: 0,
  ethnicMinority: 0,
  uncounted: 0,
};

export function addAttendance(a: AttendanceSum, b: AttendanceSum): AttendanceSum {
  return {
    total: a.total + b.total,
    women: a.women + b.women,
    men: a.men + b.men,
    unknown: a.unknown + b.unknown,
    children: a.children + b.children,
    ethnicMinority: a.ethnicMinority + b.ethnicMinority,
    uncounted: a.uncounted + b.uncounted,
  };
}

/** The results by kind, over all levels: what the sums of a report say in fewer rows. */
export function resultsOf(
  products: readonly ProductSum[],
  { tasks, money }: Pick<ActivityResults, "tasks" | "money">,
): ActivityResults {
  const count = (of: (sum: ProductSum) => number) => products.reduce((total, sum) => total + of(sum), 0);
  return {
    rows: [...Map.groupBy(products, ({ kind }) => kind).values()].flatMap(rowOf),
    activities: count(({ activities }) => activities),
    embedded: count(({ embedded, activities }) => (embedded ? activities : 0)),
    withEvidence: count(({ withEvidence }) => withEvidence),
    attendance: products.reduce(
      (total, { attendance }) => addAttendance(total, attendance ?? nobody),
      nobody,
    ),
    tasks,
    money,
  };
}

function rowOf(parts: readonly ProductSum[]): ActivityRow[] {
  const [first] = parts;
  if (!first) return [];
  const amount = (embedded: boolean) =>
    parts.filter((part) => part.embedded === embedded).reduce((sum, part) => sum + part.amount, 0);
  const attended = parts.flatMap(({ attendance }) => attendance ?? []);
  return [
    {
      kind: first.kind,
      name: first.name,
      unit: first.unit,
      own: amount(false),
      embedded: amount(true),
      attendance: attended.length === 0 ? null : attended.reduce(addAttendance, nobody),
    },
  ];
}
