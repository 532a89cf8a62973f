import type { ReferenceUnitState } from "./reference-units.ts";
import type { UnitState } from "./unit-states.ts";

/** The states of the official map with their place in the tree: all above them, their province, their commune. */
export function placeStates(states: readonly ReferenceUnitState[]): UnitState[] {
  const above = new Map<string, readonly string[]>();
  // A parent stands before its children (ReferenceUnits), so what is above it is known when they come.
  return states.map(
    ({ unitId: id, parentId, level, kind, fullName, code, validFrom, validTo, instrument }) => {
      const ancestors = [...(parentId === null ? [] : ancestorsOf(above, parentId)), id];
      above.set(id, ancestors);
      const provinceId = ancestors[1] ?? id;
      const communeId = level === "commune" ? id : null;
      // A name with its kind in it, as letters and reports write it: "Xã Bình Lư".
      const name = fullName;
      return {
        id,
        validFrom,
        validTo,
        level,
        kind,
        name,
        code,
        parentId,
        provinceId,
        communeId,
        ancestors,
        instrument,
      };
    },
  );
}

function ancestorsOf(above: ReadonlyMap<string, readonly string[]>, id: string): readonly string[] {
  const ancestors = above.get(id);
  if (!ancestors) throw new Error(`${id} stands after a unit that lies in it`);
  return ancestors;
}
