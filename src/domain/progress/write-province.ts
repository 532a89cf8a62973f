import { nationId } from "#domain/units/nation.ts";
import { insertUnits } from "#domain/units/unit-states.ts";
import type { Database } from "#platform/db/connection.ts";
import { sampleId } from "./write-samples.ts";

/** A small province for tests that stand above communes; its units have existed since a day. */
export interface SampleProvince {
  readonly id: string;
  readonly communes: readonly string[];
  /** Of every kind that plans name, four or more a commune. */
  readonly leaves: readonly string[];
  /** In no commune. */
  readonly departments: readonly string[];
}

const leafKinds = [
  "school",
  "school",
  "village",
  "health-station",
  "enterprise",
  "mass-organisation",
  "party-body",
];

/** @param number numbers the ids, so that several stand beside each other */
export async function writeProvince(
  db: Database,
  {
    number = 7,
    communes = 3,
    validFrom = "2025-07-01",
  }: { number?: number; communes?: number; validFrom?: string } = {},
): Promise<SampleProvince> {
  const first = number * 10_000;
  const id = sampleId(first);
  const ids = Array.from({ length: communes }, (_, commune) => sampleId(first + 100 * (commune + 1)));
  const departments = [sampleId(first + 1), sampleId(first + 2)];
  const common = { code: null, demo: false, validFrom, provinceId: id };
  const unit = (of: { id: string; kind: string; communeId: string | null }, above: readonly string[]) => ({
    ...common,
    ...of,
    level: "leaf" as const,
    name: `Đơn vị ${of.id.slice(-6)}`,
    parentId: above.at(-1) ?? null,
    ancestors: [...above, of.id],
  });
  const place = (
    of: { id: string; kind: string; level: "province" | "commune" },
    above: readonly string[],
  ) => ({
    ...common,
    ...of,
    name: `Nơi ${of.id.slice(-6)}`,
    communeId: of.level === "commune" ? of.id : null,
    parentId: above.at(-1) ?? null,
    ancestors: [...above, of.id],
  });
  const leaves = ids.flatMap((commune, index) =>
    leafKinds.map((kind, leaf) =>
      unit({ id: sampleId(first + 100 * (index + 1) + leaf + 1), kind, communeId: commune }, [
        nationId,
        id,
        commune,
      ]),
    ),
  );
  await db
    .transaction()
    .execute((transaction) =>
      insertUnits(transaction, [
        place({ id, kind: "province", level: "province" }, [nationId]),
        ...ids.map((commune, index) =>
          place({ id: commune, kind: index % 2 === 0 ? "commune" : "ward", level: "commune" }, [
            nationId,
            id,
          ]),
        ),
        ...leaves,
        ...departments.map((department) =>
          unit({ id: department, kind: "department", communeId: null }, [nationId, id]),
        ),
      ]),
    );
  return { id, communes: ids, leaves: leaves.map((leaf) => leaf.id), departments };
}
