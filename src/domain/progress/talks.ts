import type { LateUnit } from "./late-units.ts";

/** A unit or place to talk to, with all that it is late with. */
export interface Talk {
  readonly unitId: string;
  readonly unitName: string;
  /** The gravest first; never empty. */
  readonly late: readonly LateUnit[];
}

/** Whom to talk to first: who is late with most, then who is behind with most, then as they come. */
export function listTalks(late: readonly LateUnit[]): Talk[] {
  const talks = [...Map.groupBy(late, ({ unitId }) => unitId).entries()].flatMap(([unitId, all]): Talk[] => {
    const [first] = all;
    const of = (standing: LateUnit["standing"]) => all.filter((each) => each.standing === standing);
    const ordered = [...of("late"), ...of("behind"), ...of("no-data")];
    return first ? [{ unitId, unitName: first.unitName, late: ordered }] : [];
  });
  const many = ({ late: all }: Talk, standing: LateUnit["standing"]) =>
    all.filter((each) => each.standing === standing).length;
  return talks.sort(
    (a, b) =>
      many(b, "late") - many(a, "late") ||
      many(b, "behind") - many(a, "behind") ||
      many(b, "no-data") - many(a, "no-data"),
  );
}
