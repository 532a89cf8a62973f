import type { UnitKind } from "#domain/lists/lists.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import type { ArrangementRow } from "./arrangement-rows.ts";
import { nameKey } from "./unit-names.ts";
import type { Unit } from "./unit.ts";

/**
 * The kind that a line of changes means for what becomes of a unit: said in the line, or the one that the new name
 * begins with; an office, school or village keeps its own.
 * @returns what to do about it where there is none
 */
export function kindOfArranged(
  { kind: written, name, day }: Pick<ArrangementRow, "kind" | "name" | "day">,
  source: Pick<Unit, "level" | "kind">,
  kinds: readonly UnitKind[],
): UnitKind | string {
  const open = kinds.filter(({ until }) => until === null || day <= until);
  if (written !== "") {
    const said = open.find(
      ({ code, name: full }) => code === written || searchKey(full) === searchKey(written),
    );
    return said ?? `Chưa rõ loại “${written}”.`;
  }
  if (source.level === "leaf")
    return kinds.find(({ code }) => code === source.kind) ?? "Ghi loại đơn vị mới.";
  const begun = open.find(
    ({ level, name: full }) =>
      level === source.level && nameKey(name).startsWith(`${nameKey(headOf(full))} `),
  );
  return begun ?? `Tên “${name}” chưa bắt đầu bằng loại đơn vị. Ghi như “Xã …”, “Phường …”.`;
}

/** Names of cities begin with the first words of their kind: "Thành phố trực thuộc trung ương". */
const headOf = (kind: string) => kind.replace(/ (?:trực )?thuộc .*$/, "");
