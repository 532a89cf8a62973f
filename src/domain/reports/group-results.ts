import type { Item } from "#domain/lists/lists.ts";
import type { GroupActivity } from "./activity-highlights.queries.ts";

/** What was done for one of the seven national groups of tasks. */
export interface GroupResult {
  /** null for what belongs to none of them. */
  readonly name: string | null;
  readonly activities: number;
  /** The best attended, at most three. */
  readonly foremost: readonly string[];
}

/** All groups in their order, also those for which nothing was recorded; what belongs to none comes last. */
export function groupResults(groups: readonly Item[], found: readonly GroupActivity[]): GroupResult[] {
  const resultOf = (name: string | null, those: readonly GroupActivity[]): GroupResult => ({
    name,
    activities: those[0]?.activities ?? 0,
    foremost: those.map(({ title }) => title),
  });
  const none = resultOf(
    null,
    found.filter(({ group }) => group === null),
  );
  return [
    ...groups.map(({ code, name }) =>
      resultOf(
        name,
        found.filter(({ group }) => group === code),
      ),
    ),
    ...(none.activities > 0 ? [none] : []),
  ];
}
