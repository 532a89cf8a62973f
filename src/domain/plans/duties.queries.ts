import { id as idShape } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { CutOff } from "#lib/calendar/cut-offs.ts";
import type { DayOffMove } from "#lib/calendar/working-days.ts";
import type { Duty, DutyKind, DutyPeriod } from "./duty.ts";
import { isStated, type DutySettings } from "./duty-settings.ts";
import { worded, wordingOf, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** The duties of these plans, by plan and then in the document's order; without requests that were withdrawn. */
export async function listDuties(db: Db, planIds: readonly string[], wordings: Wordings): Promise<Duty[]> {
  if (planIds.length === 0) return [];
  const rows = await duties(db)
    .where("plan_id", "in", planIds)
    .where(worded(wordings))
    .where("withdrawn_at", "is", null)
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return rows.map(dutyOf);
}

/** Those that a document states: what a coordinator asked for besides is followed by nobody and amended by nothing. */
export async function listStatedDuties(
  db: Db,
  planIds: readonly string[],
  wordings: Wordings,
): Promise<Duty[]> {
  return (await listDuties(db, planIds, wordings)).filter(isStated);
}

/** @throws Problem not-found */
export async function getDuty(db: Db, id: string): Promise<Duty> {
  const row = idShape.safeParse(id).success
    ? await duties(db).where("id", "=", id).executeTakeFirst()
    : undefined;
  if (!row) throw new Problem("not-found", "Không tìm thấy chế độ báo cáo này.");
  return dutyOf(row);
}

export async function listDutiesById(db: Db, ids: readonly string[]): Promise<Duty[]> {
  if (ids.length === 0) return [];
  return (await duties(db).where("id", "in", ids).execute()).map(dutyOf);
}

/** Does a duty in force name this outline for its reports? */
export async function isOutlineNamed(db: Db, outline: string): Promise<boolean> {
  const named = await duties(db)
    .where("outline", "=", outline)
    .where("withdrawn_at", "is", null)
    .where("valid_to", "is", null)
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}

function duties(db: Db) {
  return db.selectFrom("duties").selectAll();
}

function dutyOf(row: Awaited<ReturnType<ReturnType<typeof duties>["execute"]>>[number]): Duty {
  return {
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    kind: row.kind as DutyKind,
    title: row.title,
    sender: row.sender,
    receiver: row.receiver,
    senderKinds: row.sender_kinds,
    due: row.due,
    inclusive: row.inclusive,
    every: row.every as DutyPeriod | null,
    quote: row.quote,
    quoteAt: [row.quote_at[0] ?? 0, row.quote_at[1] ?? 0],
    followsId: row.follows_id,
    outline: row.outline,
    cutOff: row.cut_off as CutOff | null,
    covers: row.covers,
    dayOff: row.day_off as DayOffMove,
    ownTargets: row.own_targets,
    supplement: row.supplement,
    supplementDue: row.supplement_due,
    senderUnitIds: row.sender_unit_ids,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    withdrawnAt: row.withdrawn_at,
    ...wordingOf(row),
  };
}

export async function insertDuties(db: Transaction, list: readonly Duty[]): Promise<void> {
  if (list.length === 0) return;
  await db
    .insertInto("duties")
    .values(
      list.map((duty) => ({
        id: duty.id,
        plan_id: duty.planId,
        position: duty.position,
        kind: duty.kind,
        title: duty.title,
        sender: duty.sender,
        receiver: duty.receiver,
        sender_kinds: [...duty.senderKinds],
        due: duty.due,
        inclusive: duty.inclusive,
        every: duty.every,
        quote: duty.quote,
        quote_at: [...duty.quoteAt],
        follows_id: duty.followsId,
        ...settingsRow(duty),
        sender_unit_ids: [...duty.senderUnitIds],
        requested_by: duty.requestedBy,
        requested_at: duty.requestedAt,
        ...wordingRow(duty),
      })),
    )
    .execute();
}

function settingsRow(settings: DutySettings) {
  return {
    outline: settings.outline,
    cut_off: settings.cutOff,
    covers: settings.covers,
    day_off: settings.dayOff,
    own_targets: settings.ownTargets,
    supplement: settings.supplement,
    supplement_due: settings.supplementDue,
  };
}

export async function updateSettings(db: Transaction, id: string, settings: DutySettings): Promise<void> {
  await db.updateTable("duties").set(settingsRow(settings)).where("id", "=", id).execute();
}

/** Takes back a request; what a document states has no such end. */
export async function setDutyWithdrawn(
  db: Transaction,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await db.updateTable("duties").set({ withdrawn_by: by, withdrawn_at: at }).where("id", "=", id).execute();
}

/** The duties in force that carry on one of the plan above, of plans that were not withdrawn. */
export async function listDutiesFollowing(db: Db, dutyId: string): Promise<Duty[]> {
  const rows = await duties(db)
    .where("follows_id", "=", dutyId)
    .where("valid_to", "is", null)
    .where("withdrawn_at", "is", null)
    .where((where) =>
      where.exists(
        where
          .selectFrom("plans")
          .select("plans.id")
          .whereRef("plans.id", "=", "duties.plan_id")
          .where("plans.withdrawn_at", "is", null),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.map(dutyOf);
}
