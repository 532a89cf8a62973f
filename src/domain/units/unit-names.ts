import { composed, foldSpace, lowered } from "#lib/vietnamese/fold.ts";

/** Two names are the same unit's: "Thôn Hoà Bình" and "thôn  Hòa Bình". Not "Bản Na" and "Bản Nà". */
export function nameKey(name: string): string {
  return foldSpace(lowered(composed(name)));
}

const longest = 200;

/**
 * Looks through names that are to be added below one unit.
 * @param taken names of the units that are there
 * @returns for the place of each refused name (from 0) what to do about it
 */
export function refusedNames(names: readonly string[], taken: readonly string[]): Map<number, string> {
  const there = new Set(taken.map(nameKey));
  const firstPlace = new Map<string, number>();
  const refused = new Map<number, string>();
  for (const [place, name] of names.entries()) {
    const key = nameKey(name);
    const first = firstPlace.get(key);
    if (name.length > longest) refused.set(place, `“${name.slice(0, 40)}…” dài quá ${longest} ký tự.`);
    else if (there.has(key)) refused.set(place, `“${name}” đã có trong danh sách đơn vị.`);
    else if (first !== undefined) refused.set(place, `“${name}” ghi hai lần.`);
    else firstPlace.set(key, place);
  }
  return refused;
}
