/** An organisation or a territory, as it stands on a day. */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  /** A code of db/reference/unit-kinds.csv. */
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly provinceId: string;
  readonly communeId: string | null;
  /** From the nation down to the unit itself. */
  readonly ancestors: readonly string[];
  readonly demo: boolean;
}

export type UnitLevel = "nation" | "province" | "district" | "commune" | "leaf";

/** Is `unit` the unit `top` or somewhere below it? */
export function isAtOrBelow(unit: Pick<Unit, "ancestors">, top: string): boolean {
  return unit.ancestors.includes(top);
}
