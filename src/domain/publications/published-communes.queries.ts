import type { Dependencies } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { sql } from "kysely";

export interface PublishedCommune {
  /** The official code, by which its page is addressed. */
  readonly code: string;
  readonly name: string;
  readonly provinceName: string;
  /** Invented data, and said so. */
  readonly demo: boolean;
}

/** The communes that have put a plan on their public page, by province and then by name. */
export function listPublishedCommunes({
  db,
  clock,
}: Pick<Dependencies, "db" | "clock">): Promise<PublishedCommune[]> {
  return db
    .selectFrom(sql<StateRow>`units_on(${today(clock)}::date)`.as("commune"))
    .innerJoin("units as unit", "unit.id", "commune.unit_id")
    .innerJoin(
      sql<Pick<StateRow, "unit_id" | "name">>`units_on(${today(clock)}::date)`.as("province"),
      "province.unit_id",
      "commune.province_id",
    )
    .select([
      sql<string>`commune.code`.as("code"),
      "commune.name",
      "province.name as provinceName",
      "unit.demo",
    ])
    .where("commune.level", "=", "commune")
    .where("commune.code", "is not", null)
    .where((where) =>
      where.exists(
        where
          .selectFrom("plans")
          .select("plans.id")
          .whereRef("plans.unit_id", "=", "commune.unit_id")
          .where("plans.published_at", "is not", null)
          .where("plans.withdrawn_at", "is", null),
      ),
    )
    .orderBy(sql`province.name collate "vi-x-icu"`)
    .orderBy(sql`commune.name collate "vi-x-icu"`)
    .orderBy("commune.code")
    .execute();
}

interface StateRow {
  unit_id: string;
  level: string;
  name: string;
  code: string | null;
  province_id: string;
}
