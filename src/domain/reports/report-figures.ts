import { addCounts, roundCents, type PlaceCount } from "#domain/progress/place-count.ts";
import type { UnitLevel } from "#domain/units/unit.ts";
import { addAttendance, type AttendanceSum } from "./activity-results.ts";

/**
 * What a report counts, in numbers that add up to the report of the unit above. Everything else in facts is words
 * about these.
 */
export interface ReportFigures {
  /** Of the plan reported on and of those that it follows, so that the levels above find what they asked. */
  readonly targets: readonly TargetCounts[];
  /** What was done: a row a kind and level, for itself or embedded. */
  readonly products: readonly ProductSum[];
}

export interface TargetCounts {
  readonly targetId: string;
  readonly periods: readonly PeriodCount[];
}

export interface PeriodCount {
  /** As domain/progress names the period. */
  readonly id: string;
  /** Of the units that must. */
  readonly count: PlaceCount;
  /** What the reporting unit counted of the measure with all below it, whoever must; and from how many records of any. */
  readonly sum: number;
  readonly records: number;
}

/** Where whoever did it stands: an office of the province, of a district that was, of a commune or in it. */
export type ProductLevel = Exclude<UnitLevel, "leaf">;
export const productLevels = [
  "nation",
  "province",
  "district",
  "commune",
] as const satisfies readonly ProductLevel[];
export const productLevelNames = {
  nation: "Trung ương",
  province: "Cấp tỉnh",
  district: "Cấp huyện (cũ)",
  commune: "Cấp xã",
} as const satisfies Record<ProductLevel, string>;

export interface ProductSum {
  /** A code of db/reference/activity-kinds.csv, and its name when this was reported. */
  readonly kind: string;
  readonly name: string;
  /** What is counted: "cuộc", "tin, bài". */
  readonly unit: string;
  readonly level: ProductLevel;
  readonly embedded: boolean;
  /** How many of the unit; how many records stand behind them, and how many of these show evidence. */
  readonly amount: number;
  readonly activities: number;
  readonly withEvidence: number;
  /** null where a kind has nobody attending: news items, leaflets. */
  readonly attendance: AttendanceSum | null;
}

export const noFigures: ReportFigures = { targets: [], products: [] };

/** The figures of several, added up; rows in the order in which they first come. */
export function addFigures(all: readonly ReportFigures[]): ReportFigures {
  return {
    targets: addTargets(all.flatMap(({ targets }) => targets)),
    products: mergeBy(
      all.flatMap(({ products }) => products),
      ({ kind, level, embedded }) => `${kind} ${level} ${embedded}`,
      addProducts,
    ),
  };
}

function addTargets(all: readonly TargetCounts[]): TargetCounts[] {
  return mergeBy(
    all,
    ({ targetId }) => targetId,
    (a, b) => ({
      ...a,
      periods: mergeBy(
        [...a.periods, ...b.periods],
        ({ id }) => id,
        (one, other) => ({
          id: one.id,
          count: addCounts(one.count, other.count),
          sum: roundCents(one.sum + other.sum),
          records: one.records + other.records,
        }),
      ),
    }),
  );
}

export function addProducts(a: ProductSum, b: ProductSum): ProductSum {
  return {
    ...a,
    amount: roundCents(a.amount + b.amount),
    activities: a.activities + b.activities,
    withEvidence: a.withEvidence + b.withEvidence,
    attendance:
      a.attendance && b.attendance
        ? addAttendance(a.attendance, b.attendance)
        : (a.attendance ?? b.attendance),
  };
}

/** Items of one key become one; what came first gives the place. */
export function mergeBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  add: (a: Item, b: Item) => Item,
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const before = merged.get(key(item));
    merged.set(key(item), before === undefined ? item : add(before, item));
  }
  return [...merged.values()];
}
