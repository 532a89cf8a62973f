import type { UnitState } from "./unit-states.ts";

/**
 * Since when a unit hangs where it does on a day (ISO): what is added below it cannot begin earlier, since its place
 * in the tree would be another. Null where the unit is not there on that day.
 * @param states of one unit, in order of time
 */
export function standsSince(states: readonly UnitState[], day: string): string | null {
  let since: UnitState | undefined;
  for (const state of states.filter(({ validFrom }) => validFrom <= day).toReversed()) {
    if (since && (state.ancestors.join() !== since.ancestors.join() || state.validTo !== since.validFrom))
      break;
    if (!since && state.validTo !== null && state.validTo <= day) return null;
    since = state;
  }
  return since?.validFrom ?? null;
}
