import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Extension, ReportAsked } from "./extension.ts";

type Db = Database | Transaction;

function extensions(db: Db) {
  return db
    .selectFrom("deadline_extensions")
    .select([
      "id",
      "unit_id as unitId",
      "duty_id as dutyId",
      "period",
      "due",
      "asked_until as askedUntil",
      "reason",
      "asked_at as askedAt",
      "decision",
      "granted_until as grantedUntil",
      "remark",
      "decided_at as decidedAt",
    ]);
}

const extensionOf = (
  row: Awaited<ReturnType<ReturnType<typeof extensions>["execute"]>>[number],
): Extension => ({ ...row, decision: row.decision as Extension["decision"] });

/** What was granted for these duties, the latest day last. */
export async function listGranted(db: Db, dutyIds: readonly string[]): Promise<Extension[]> {
  const rows = await extensions(db)
    .where("duty_id", "=", sql<string>`any(${[...dutyIds]}::uuid[])`)
    .where("decision", "=", "granted")
    .orderBy("granted_until")
    .execute();
  return rows.map(extensionOf);
}

/** All that was asked about one report, under any of the wordings of its duty, the latest first. */
export async function listExtensions(
  db: Db,
  { dutyIds, unitId, period }: Omit<ReportAsked, "dutyId"> & { readonly dutyIds: readonly string[] },
): Promise<Extension[]> {
  const rows = await extensions(db)
    .where("duty_id", "=", sql<string>`any(${[...dutyIds]}::uuid[])`)
    .where("unit_id", "=", unitId)
    .where("period", "=", period)
    .orderBy("asked_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(extensionOf);
}

/** What nobody has decided on, about reports by the plans of these units; the earliest day first. */
export async function listUndecided(db: Db, planUnitIds: readonly string[]): Promise<Extension[]> {
  const rows = await extensions(db)
    .where("decision", "is", null)
    .where((where) =>
      where.exists(
        where
          .selectFrom("duties")
          .innerJoin("plans", "plans.id", "duties.plan_id")
          .select("duties.id")
          .whereRef("duties.id", "=", "deadline_extensions.duty_id")
          .where("plans.unit_id", "=", sql<string>`any(${[...planUnitIds]}::uuid[])`)
          .where("plans.withdrawn_at", "is", null),
      ),
    )
    .orderBy("due")
    .orderBy("asked_at")
    .execute();
  return rows.map(extensionOf);
}

/** The same, held until the transaction ends. */
export async function findExtensionToDecide(db: Transaction, id: string): Promise<Extension | null> {
  const row = await extensions(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? extensionOf(row) : null;
}

export interface NewExtension extends Pick<
  Extension,
  "id" | "unitId" | "dutyId" | "period" | "due" | "askedUntil" | "reason"
> {
  readonly provinceId: string;
  readonly by: string;
  readonly at: Date;
}

/** @returns false where that id, or an undecided question about the same report, is there already. */
export async function insertExtension(db: Transaction, asked: NewExtension): Promise<boolean> {
  const added = await db
    .insertInto("deadline_extensions")
    .values({
      id: asked.id,
      province_id: asked.provinceId,
      unit_id: asked.unitId,
      duty_id: asked.dutyId,
      period: asked.period,
      due: asked.due,
      asked_until: asked.askedUntil,
      reason: asked.reason,
      asked_by: asked.by,
      asked_at: asked.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function writeDecision(
  db: Transaction,
  id: string,
  decided: {
    readonly decision: "granted" | "refused";
    readonly grantedUntil: IsoDate | null;
    readonly remark: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("deadline_extensions")
    .set({
      decision: decided.decision,
      granted_until: decided.grantedUntil,
      remark: decided.remark,
      decided_by: decided.by,
      decided_at: decided.at,
    })
    .where("id", "=", id)
    .execute();
}
