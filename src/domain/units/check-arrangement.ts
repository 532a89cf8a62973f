import type { ArrangementRow } from "./arrangement-rows.ts";
import type { Arrangement, FoundedUnit } from "./plan-arrangement.ts";
import type { UnitDirectory } from "./unit-directory.ts";
import type { Unit } from "./unit.ts";

/**
 * What only all lines of a day together show: units left hanging below one that ended, codes that two would bear,
 * heirs and parents that end themselves.
 * @param founded by the key that lines name them by
 * @returns by line, what to do about it
 */
export function checkArrangement(
  sources: ReadonlyMap<ArrangementRow, Unit>,
  { ended, changed }: Pick<Arrangement, "ended" | "changed">,
  founded: ReadonlyMap<string, FoundedUnit>,
  directory: UnitDirectory,
): Map<number, string> {
  const refused = new Map<number, string>();
  const told = new Set<string>();
  const codes = new Set([...founded.values()].map(({ code }) => code));
  for (const [row, unit] of sources) {
    const why = leftBehind(unit) ?? endsItself(row, unit) ?? bearsAnothersCode(row, unit);
    if (why !== null) refused.set(row.line, why);
  }
  return refused;

  function leftBehind({ id }: Unit): string | null {
    // Said once, at the first of its lines.
    if (ended.get(id) !== null || told.has(id)) return null;
    told.add(id);
    const left = directory
      .childrenOf(id)
      .filter((child) => !ended.has(child.id) && !changed.get(child.id)?.parentId);
    if (left.length === 0) return null;
    const names = left.slice(0, 3).map(({ name }) => name);
    const some = `${names.join(", ")}${left.length > 3 ? "…" : ""}`;
    return `Còn ${left.length} đơn vị trực thuộc chưa rõ về đâu (${some}). Thêm dòng “chuyển về” cho từng đơn vị.`;
  }

  function endsItself({ to, parent }: ArrangementRow, { id }: Unit): string | null {
    for (const written of [to, parent]) {
      const other = written === "" || founded.has(written) ? "" : directory.find(written);
      if (typeof other !== "string" && other.id !== id && ended.has(other.id)) {
        return `${other.name} cũng kết thúc trong ngày này. Ghi đơn vị còn lại sau ngày này.`;
      }
    }
    return null;
  }

  function bearsAnothersCode({ change, to }: ArrangementRow, unit: Unit): string | null {
    const borne = codes.has(to) || (change === "rename" && to !== "");
    const bearer = borne ? directory.find(to) : "";
    if (typeof bearer === "string" || bearer.id === unit.id) return null;
    const goesOn = !ended.has(bearer.id) && changed.get(bearer.id)?.code === undefined;
    return goesOn ? `Mã “${to}” còn là của ${bearer.name}. Đơn vị mới cần mã khác.` : null;
  }
}
