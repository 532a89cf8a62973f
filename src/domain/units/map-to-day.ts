import { divideAmount } from "./divide-amount.ts";
import type { Lineage, Passing } from "./lineage.ts";

/** An amount of one measure, of one unit as it then was. */
export interface FigureThen {
  readonly unitId: string;
  /** ISO: the last day it covers. Changes after this day carry it on; one within what it covers does not divide it. */
  readonly until: string;
  readonly amount: number;
}

/**
 * split: divided without stated shares · unsure: the sources leave doubt who followed · dissolved: nobody followed
 */
export type ApartReason = "split" | "unsure" | "dissolved";

export interface FiguresOfDay {
  /** What each unit of the day has, where all that it took over is known. */
  readonly comparable: ReadonlyMap<string, number>;
  /** Units of the day that took over an unknown part of something, with the part that is known. */
  readonly notComparable: ReadonlyMap<string, number>;
  /** What can be given to no unit of the day, as it was. Together with the two above it makes the whole. */
  readonly apart: readonly {
    readonly unitId: string;
    readonly amount: number;
    readonly why: ApartReason;
    /** Who may have a part of it. */
    readonly among: readonly string[];
  }[];
}

/** An amount on its way: who holds it is known where there is one holder. */
interface Lot {
  readonly unitId: string;
  readonly amount: number;
  /** Null is nobody. */
  readonly holders: ReadonlySet<string | null>;
  readonly sure: boolean;
}

/**
 * Figures as they were, as of the units of a day. A merger sums, a new name carries, stated shares divide (the
 * parts make the whole), and what was divided without them belongs to nobody until its parts come together again:
 * it is set apart, and whoever may have a part of it is not comparable. Nothing is guessed, nothing is lost.
 * Sexes are carried each by itself and summed afterwards, so that they make their total.
 * @param day ISO; changes after it are not followed
 */
export function mapToDay(figures: readonly FigureThen[], lineage: Lineage, day: string): FiguresOfDay {
  const known = new Map<string, number>();
  const doubtful = new Set<string>();
  const apart: FiguresOfDay["apart"][number][] = [];
  for (const lot of figures.flatMap((figure) => follow(figure, lineage, day))) {
    const among = [...lot.holders].filter((holder) => holder !== null);
    const [only] = among;
    if (only !== undefined && lot.holders.size === 1 && lot.sure) {
      known.set(only, (known.get(only) ?? 0) + lot.amount);
    } else {
      const why = !lot.sure ? "unsure" : among.length === 0 ? "dissolved" : "split";
      apart.push({ unitId: lot.unitId, amount: lot.amount, why, among });
      for (const holder of among) doubtful.add(holder);
    }
  }
  const of = (wanted: boolean) => new Map([...known].filter(([unit]) => doubtful.has(unit) === wanted));
  const notComparable = of(true);
  for (const unit of doubtful) if (!notComparable.has(unit)) notComparable.set(unit, 0);
  return { comparable: of(false), notComparable, apart };
}

function follow({ unitId, until, amount }: FigureThen, lineage: Lineage, day: string): Lot[] {
  let lots: Lot[] = [{ unitId, amount, holders: new Set([unitId]), sure: true }];
  for (const [onDay, passings] of lineage) {
    if (onDay <= until || onDay > day) continue;
    lots = lots.flatMap((lot) => pass(lot, passings));
  }
  return lots;
}

function pass(lot: Lot, passings: ReadonlyMap<string, Passing>): Lot[] {
  const [only] = lot.holders;
  const passing = lot.holders.size === 1 && only ? passings.get(only) : undefined;
  if (passing && passing.heirs.length > 1 && passing.sure) {
    // Zero is divided without knowing how.
    if (lot.amount === 0) return passing.heirs.map(({ to }) => ({ ...lot, holders: new Set([to]) }));
    const shares = passing.heirs.flatMap(({ share }) => share ?? []);
    if (shares.length === passing.heirs.length) {
      const parts = divideAmount(lot.amount, shares);
      return passing.heirs.map(({ to }, place) => ({
        ...lot,
        amount: parts[place] ?? 0,
        holders: new Set([to]),
      }));
    }
  }
  let sure = lot.sure;
  const holders = [...lot.holders].flatMap((holder) => {
    const passed = holder === null ? undefined : passings.get(holder);
    if (!passed) return [holder];
    sure &&= passed.sure;
    return passed.heirs.map(({ to }) => to);
  });
  return [{ ...lot, holders: new Set(holders), sure }];
}
