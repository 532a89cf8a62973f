import type { Database } from "#platform/db/connection.ts";

/** The plans that a unit has on its public page, the newest first. */
export async function listPublishedPlanIds(db: Database, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("plans")
    .select("id")
    .where("unit_id", "=", unitId)
    .where("published_at", "is not", null)
    .where("withdrawn_at", "is", null)
    .orderBy("issued_on", (order) => order.desc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
