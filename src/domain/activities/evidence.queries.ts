import type { StoredFile } from "#domain/files/file.ts";
import { listFiles } from "#domain/files/files.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

/** The evidence of an activity in its present version, oldest first. */
export async function listEvidence(db: Db, activityId: string): Promise<StoredFile[]> {
  const rows = await db
    .selectFrom("activity_evidence")
    .select("file_id")
    .where("activity_id", "=", activityId)
    .where("left_out_at", "is", null)
    .execute();
  return listFiles(
    db,
    rows.map(({ file_id }) => file_id),
  );
}

/** Makes these files the evidence of an activity: new ones are added, others left out but never forgotten. */
export async function setEvidence(
  db: Transaction,
  activityId: string,
  fileIds: readonly string[],
  at: Date,
): Promise<void> {
  let gone = db
    .updateTable("activity_evidence")
    .set({ left_out_at: at })
    .where("activity_id", "=", activityId)
    .where("left_out_at", "is", null);
  if (fileIds.length > 0) gone = gone.where("file_id", "not in", fileIds);
  await gone.execute();
  if (fileIds.length === 0) return;
  await db
    .insertInto("activity_evidence")
    .values(fileIds.map((file_id) => ({ activity_id: activityId, file_id, added_at: at })))
    .onConflict((conflict) => conflict.columns(["activity_id", "file_id"]).doUpdateSet({ left_out_at: null }))
    .execute();
}
