import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Dependencies } from "#domain/context.ts";
import { awaitedBy } from "./awaited-by.ts";
import { belowItem, owedItem, waitingItem, type DigestItem } from "./digest-items.ts";
import type { Addressee } from "./digests.queries.ts";
import { obligationsOf } from "./obligations-of.ts";

/** All that could be told to each of these people on a day, told before or not; the same number of queries for any. */
export async function itemsFor(
  dependencies: Pick<Dependencies, "db" | "lists">,
  people: readonly Addressee[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, readonly DigestItem[]>> {
  const once = (ids: readonly string[]) => [...new Set(ids)];
  const owed = await obligationsOf(dependencies, once(people.flatMap(({ unitIds }) => unitIds)), asOf);
  const coordinated = once(people.flatMap(({ coordinates }) => coordinates));
  const awaited = await awaitedBy(dependencies, coordinated, asOf);
  return new Map(
    people.map(({ personId, unitIds, coordinates, daysBefore }) => [
      personId,
      [
        ...unitIds
          .flatMap((id) => owed.get(id) ?? [])
          .flatMap((each) => owedItem(each, asOf, daysBefore) ?? [])
          .toSorted((a, b) => a.text.localeCompare(b.text, "vi")),
        ...coordinates.flatMap((id) => {
          const { waiting = [], late = [] } = awaited.get(id) ?? {};
          return [
            ...waiting.map((each) => waitingItem(each, asOf)),
            ...late.map((each) => belowItem(each, asOf)),
          ];
        }),
      ],
    ]),
  );
}
