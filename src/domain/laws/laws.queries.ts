import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { LawKind, LawLink } from "./law.ts";
import type { LawVersion } from "./law-version.ts";

type Db = Database | Transaction;

/** The newest version that each of the units has of each document, or of the one named. */
export async function listVersions(
  db: Db,
  unitIds: readonly string[],
  lawId?: string,
): Promise<LawVersion[]> {
  if (unitIds.length === 0) return [];
  let query = db
    .selectFrom("law_versions as v")
    .innerJoin("laws as l", "l.id", "v.law_id")
    .distinctOn(["v.law_id", "v.unit_id"])
    .where("v.unit_id", "in", unitIds);
  if (lawId !== undefined) query = query.where("v.law_id", "=", lawId);
  const rows = await query
    .orderBy("v.law_id")
    .orderBy("v.unit_id")
    .orderBy("v.version", "desc")
    .select([
      "l.id",
      "l.code",
      "v.unit_id as unitId",
      "v.version",
      sql<LawKind>`v.kind`.as("kind"),
      "v.number",
      "v.title",
      "v.issuer",
      "v.issued_on as issuedOn",
      "v.issued_year as issuedYear",
      "v.in_force_from as inForceFrom",
      "v.ends_on as endsOn",
      "v.source",
      "v.verified_on as verifiedOn",
      "v.sure",
      "v.note",
      "v.recorded_by as recordedBy",
      "v.recorded_at as recordedAt",
    ])
    .execute();
  const links = await listLinks(db, unitIds, lawId);
  return rows.map((row) => {
    const own = links.get(linkKey(row.id, row.unitId, row.version)) ?? [];
    return { ...row, replacedBy: linksOf(own, "replaced"), amendedBy: linksOf(own, "amended") };
  });
}

interface LinkRow extends LawLink {
  readonly relation: string;
}

const linkKey = (lawId: string, unitId: string, version: number) => `${lawId} ${unitId} ${version}`;

async function listLinks(
  db: Db,
  unitIds: readonly string[],
  lawId: string | undefined,
): Promise<Map<string, LinkRow[]>> {
  let query = db.selectFrom("law_links").where("unit_id", "in", unitIds);
  if (lawId !== undefined) query = query.where("law_id", "=", lawId);
  const rows = await query
    .select(["law_id", "unit_id", "version", "relation", "by_id as by", "from_day as from"])
    .orderBy("from_day")
    .orderBy("by_id")
    .execute();
  return Map.groupBy(rows, (row) => linkKey(row.law_id, row.unit_id, row.version));
}

const linksOf = (links: readonly LinkRow[], relation: "replaced" | "amended"): LawLink[] =>
  links.filter((link) => link.relation === relation).map(({ by, from }) => ({ by, from }));

/** Brings in documents that are not there yet; the others stay. @returns how many were not there */
export async function insertLaws(
  db: Transaction,
  laws: readonly { readonly id: string; readonly code: string | null }[],
): Promise<number> {
  if (laws.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("laws")
    .values(laws.map(({ id, code }) => ({ id, code })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Waits for whoever else writes this document; until the end of the transaction. */
export async function lockLaw(db: Transaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lantoa.law:${id}`}, 0))`.execute(db);
}

/** Adds a version. Its document must be there, and the documents it links to. */
export async function insertVersion(db: Transaction, law: LawVersion): Promise<void> {
  await db.insertInto("law_versions").values(rowOf(law)).execute();
  await insertLinks(db, [law]);
}

/** Puts the seed's versions, anew where they are there. Their documents must be there. */
export async function putVersions(db: Transaction, versions: readonly LawVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const own = ["law_id", "unit_id", "version"] as const;
  for (const law of versions) {
    const row = rowOf(law);
    await db
      .insertInto("law_versions")
      .values(row)
      .onConflict((conflict) => conflict.columns(own).doUpdateSet(row))
      .execute();
    await db
      .deleteFrom("law_links")
      .where("law_id", "=", law.id)
      .where("unit_id", "=", law.unitId)
      .where("version", "=", law.version)
      .execute();
  }
  await insertLinks(db, versions);
}

async function insertLinks(db: Transaction, versions: readonly LawVersion[]): Promise<void> {
  const links = versions.flatMap((law) => [
    ...law.replacedBy.map((link) => linkRowOf(law, "replaced", link)),
    ...law.amendedBy.map((link) => linkRowOf(law, "amended", link)),
  ]);
  if (links.length > 0) await db.insertInto("law_links").values(links).execute();
}

const rowOf = (law: LawVersion) => ({
  law_id: law.id,
  unit_id: law.unitId,
  version: law.version,
  kind: law.kind,
  number: law.number,
  title: law.title,
  issuer: law.issuer,
  issued_on: law.issuedOn,
  issued_year: law.issuedYear,
  in_force_from: law.inForceFrom,
  ends_on: law.endsOn,
  source: law.source,
  verified_on: law.verifiedOn,
  sure: law.sure,
  note: law.note,
  recorded_by: law.recordedBy,
  recorded_at: law.recordedAt,
});

const linkRowOf = (law: LawVersion, relation: "replaced" | "amended", { by, from }: LawLink) => ({
  law_id: law.id,
  unit_id: law.unitId,
  version: law.version,
  relation,
  by_id: by,
  from_day: from,
});
