import { nameKey } from "./unit-names.ts";
import type { Unit } from "./unit.ts";

/** Units of a day, found by the way that people write them in a list. */
export interface UnitDirectory {
  /** @param written a code ("03390", "12"), or "CODE/name" for an office below that place */
  find(written: string): Unit | string;
  get(id: string): Unit | undefined;
  childrenOf(id: string): readonly Unit[];
}

export function directoryOf(units: readonly Unit[]): UnitDirectory {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = Map.groupBy(
    units.filter(({ code }) => code !== null),
    ({ code }) => code ?? "",
  );
  const children = Map.groupBy(units, ({ parentId }) => parentId ?? "");
  const findCode = (code: string): Unit | string => {
    const found = codesMeant(code).map((one) => byCode.get(one) ?? []);
    const [unit, ...more] = found.find((some) => some.length > 0) ?? [];
    if (!unit) return `Không có đơn vị nào mang mã “${code}” trước ngày này.`;
    return more.length > 0 ? `Có hai đơn vị cùng mang mã “${code}”.` : unit;
  };
  return {
    get: (id) => byId.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    find(written) {
      const slash = written.indexOf("/");
      if (slash === -1) return findCode(written);
      const place = findCode(written.slice(0, slash).trim());
      if (typeof place === "string") return place;
      const key = nameKey(written.slice(slash + 1));
      const [unit, ...more] = (children.get(place.id) ?? []).filter(({ name }) => nameKey(name) === key);
      if (!unit) return `${place.name} không có đơn vị trực thuộc tên “${written.slice(slash + 1).trim()}”.`;
      return more.length > 0 ? `${place.name} có nhiều đơn vị cùng tên này.` : unit;
    },
  };
}

/** A code as written, and as it was before Excel dropped the noughts that it begins with. */
export const codesMeant = (written: string): string[] => [
  ...new Set([written, written.padStart(5, "0"), written.padStart(2, "0")]),
];
