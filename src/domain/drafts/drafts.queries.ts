import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Draft, DraftKind, DraftPurpose } from "./draft.ts";
import { draftContent, type DraftContent } from "./draft.schema.ts";

type Db = Database | Transaction;

const columns = [
  "id",
  "province_id as provinceId",
  "unit_id as unitId",
  "kind",
  "purpose",
  "follows_id as followsId",
  "title",
  "updated_by as updatedBy",
  "updated_at as updatedAt",
  "plan_id as planId",
  "discarded_at as discardedAt",
] as const;

/** null where there is none of that id. */
export async function findDraft(db: Db, id: string): Promise<Draft | null> {
  if (!idShape.safeParse(id).success) return null;
  const row = await db
    .selectFrom("drafts")
    .select([...columns, "content"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { content, ...rest } = row;
  return { ...headOf(rest), content: draftContent.parse(content) };
}

/** A draft as lists show it. */
export type DraftHead = Omit<Draft, "content">;

/** Open drafts and issued ones of these units, the last written first. */
export async function listDraftsOf(db: Db, unitIds: readonly string[], limit: number): Promise<DraftHead[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("drafts")
    .select(columns)
    .where("unit_id", "in", unitIds)
    .where("discarded_at", "is", null)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

function headOf<Row extends { kind: string; purpose: string }>(row: Row) {
  return { ...row, kind: row.kind as DraftKind, purpose: row.purpose as DraftPurpose };
}

export interface NewDraft extends Omit<Draft, "updatedBy" | "updatedAt" | "planId" | "discardedAt"> {
  readonly by: string;
  readonly at: Date;
}

/** @returns false where a draft of that id is there already, and then writes nothing. */
export async function insertDraft(db: Transaction, draft: NewDraft): Promise<boolean> {
  const inserted = await db
    .insertInto("drafts")
    .values({
      id: draft.id,
      province_id: draft.provinceId,
      unit_id: draft.unitId,
      kind: draft.kind,
      purpose: draft.purpose,
      follows_id: draft.followsId,
      title: draft.title,
      content: JSON.stringify(draft.content),
      created_by: draft.by,
      created_at: draft.at,
      updated_by: draft.by,
      updated_at: draft.at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Holds the draft's row until the end of the transaction. */
export async function lockDraft(db: Transaction, id: string): Promise<void> {
  if (!idShape.safeParse(id).success) return;
  await db.selectFrom("drafts").select("id").where("id", "=", id).forUpdate().execute();
}

export async function saveContent(
  db: Transaction,
  id: string,
  content: DraftContent,
  by: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable("drafts")
    .set({ content: JSON.stringify(content), title: content.head.subject, updated_by: by, updated_at: at })
    .where("id", "=", id)
    .execute();
}

export async function setDraftPlan(db: Transaction, id: string, planId: string): Promise<void> {
  await db.updateTable("drafts").set({ plan_id: planId }).where("id", "=", id).execute();
}

export async function setDiscarded(db: Transaction, id: string, at: Date): Promise<void> {
  await db.updateTable("drafts").set({ discarded_at: at }).where("id", "=", id).execute();
}
