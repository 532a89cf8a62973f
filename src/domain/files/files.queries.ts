import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { StoredFile } from "./file.ts";

type Db = Database | Transaction;

function files(db: Db) {
  return db
    .selectFrom("files")
    .select([
      "id",
      "unit_id as unitId",
      "name",
      "media_type as mediaType",
      "bytes",
      "sha256",
      "uploaded_by as uploadedBy",
      "uploaded_at as uploadedAt",
    ]);
}

export async function findFile(db: Db, id: string): Promise<StoredFile | null> {
  // An address typed by hand names nothing; PostgreSQL would take it for an error.
  if (!idShape.safeParse(id).success) return null;
  return (await files(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** The files named, oldest first; unknown ids are left out. */
export function listFiles(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return files(db).where("id", "in", ids).orderBy("uploaded_at").orderBy("id").execute();
}

export async function insertFile(db: Db, file: StoredFile): Promise<void> {
  await db
    .insertInto("files")
    .values({
      id: file.id,
      unit_id: file.unitId,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
    })
    .execute();
}
