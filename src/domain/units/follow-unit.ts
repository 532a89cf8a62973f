import type { Lineage } from "./lineage.ts";
import { mapToDay } from "./map-to-day.ts";

export interface Heirs {
  /** All to one unit, in stated shares to several, or not known. */
  readonly heirs: readonly { readonly unitId: string; readonly share: number }[];
  /** Who may have a part where no shares are stated, or the sources leave doubt. */
  readonly among: readonly string[];
  /** Nobody followed. */
  readonly dissolved: boolean;
}

/** Enough that shares with eight decimals stay exact. */
const whole = 100_000_000;

/** What became of one unit: the way its figures would go. */
export function followUnit(
  unitId: string,
  lineage: Lineage,
  { since, day }: { readonly since: string; readonly day: string },
): Heirs {
  const { comparable, notComparable, apart } = mapToDay(
    [{ unitId, until: since, amount: whole }],
    lineage,
    day,
  );
  const known = [...comparable, ...notComparable].filter(([, part]) => part > 0);
  return {
    heirs: known.map(([heir, part]) => ({ unitId: heir, share: part / whole })),
    among: [...new Set(apart.flatMap(({ among }) => among))],
    dissolved: apart.some(({ why }) => why === "dissolved"),
  };
}
