import type { UnitState } from "./unit-states.ts";

/**
 * What to write, in this order, so that each unit is on every day what `wanted` says. States are never removed:
 * where one begins on a day that `wanted` does not have, it stays and says the same as the state before it. So
 * every day on which a state begins is kept, states only ever get shorter, and no two overlap on the way.
 * Days before the first wanted state of a unit are left as they are.
 */
export function differingStates(wanted: readonly UnitState[], present: readonly UnitState[]): UnitState[] {
  const presentOf = Map.groupBy(present, ({ id }) => id);
  return [...Map.groupBy(wanted, ({ id }) => id)].flatMap(([id, states]) => {
    const there = presentOf.get(id);
    if (!there) return states;
    const known = new Set(there.map(fingerprint));
    const next = [...earlier(states, there), ...states.flatMap((state) => cut(state, there))];
    return next.filter((state) => !known.has(fingerprint(state)));
  });
}

/** The state that reaches into the first wanted one ends where that begins. */
function earlier([first]: readonly UnitState[], present: readonly UnitState[]): UnitState[] {
  const last = present.findLast(({ validFrom }) => first && validFrom < first.validFrom);
  if (!first || !last) return [];
  return last.validTo === null || last.validTo > first.validFrom
    ? [{ ...last, validTo: first.validFrom }]
    : [];
}

/** A wanted state, cut at every day on which a present one begins. `present` is in order of time. */
function cut(state: UnitState, present: readonly UnitState[]): UnitState[] {
  const cuts = present
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > state.validFrom && (state.validTo === null || day < state.validTo));
  return [state.validFrom, ...cuts].map((validFrom, index) => ({
    ...state,
    validFrom,
    validTo: cuts[index] ?? state.validTo,
  }));
}

function fingerprint(state: UnitState): string {
  return JSON.stringify(Object.entries(state).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
