import { v5 } from "uuid";

/** Ours alone, chosen once: names under it can meet no other program's. */
const namespace = "5b0f6a5e-4c1d-4f0e-9d55-1790a2030e11";

export type ReferenceLevel = "nation" | "province" | "district" | "commune";

/**
 * The id of a unit of the official map, the same on every machine, so that two installations mean the same
 * unit by it. It is made from the level, the code as the map first loaded has it, and that map's day; it stays
 * when the unit is later renamed, moved, or found to have been given a wrong code, and when states from before
 * that day are loaded. The code alone would not do: official codes are re-used.
 */
export function referenceUnitId(level: ReferenceLevel, code: string, mapDay: string): string {
  return v5(`lantoa:unit:${level}:${code}:${mapDay}`, namespace);
}
