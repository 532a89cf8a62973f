import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import { keptSections } from "./outline.schema.ts";
import type { OutlineVersion } from "./outline.ts";

type Db = Database | Transaction;

/** The newest version that each of the units has of each outline, or of the one named. */
export async function listNewestVersions(
  db: Db,
  unitIds: readonly string[],
  outline?: string,
): Promise<OutlineVersion[]> {
  if (unitIds.length === 0) return [];
  let query = db
    .selectFrom("outline_versions")
    .selectAll()
    .distinctOn(["unit_id", "outline"])
    .where("unit_id", "in", unitIds);
  if (outline !== undefined) query = query.where("outline", "=", outline);
  const rows = await query.orderBy("unit_id").orderBy("outline").orderBy("version", "desc").execute();
  return rows.map(versionOf);
}

/** Every version that a unit has of an outline, the newest first. */
export async function listVersions(db: Db, unitId: string, outline: string): Promise<OutlineVersion[]> {
  const rows = await db
    .selectFrom("outline_versions")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("outline", "=", outline)
    .orderBy("version", "desc")
    .execute();
  return rows.map(versionOf);
}

/** Waits for whoever else writes this outline of the unit; until the end of the transaction. */
export async function lockOutline(db: Transaction, unitId: string, outline: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lantoa.outline:${unitId}:${outline}`}, 0))`.execute(
    db,
  );
}

export async function insertVersion(
  db: Transaction,
  version: OutlineVersion & { readonly by: string },
): Promise<void> {
  await db
    .insertInto("outline_versions")
    .values({
      unit_id: version.unitId,
      outline: version.outline,
      version: version.version,
      name: version.name,
      about: version.about,
      sections: version.sections && JSON.stringify(version.sections),
      recorded_by: version.by,
      recorded_at: version.recordedAt,
    })
    .execute();
}

interface VersionRow {
  readonly unit_id: string;
  readonly outline: string;
  readonly version: number;
  readonly name: string | null;
  readonly about: string | null;
  readonly sections: unknown;
  readonly recorded_at: Date;
}

function versionOf(row: VersionRow): OutlineVersion {
  return {
    unitId: row.unit_id,
    outline: row.outline,
    version: row.version,
    name: row.name,
    about: row.about,
    sections: row.sections === null ? null : keptSections.parse(row.sections),
    recordedAt: row.recorded_at,
  };
}
