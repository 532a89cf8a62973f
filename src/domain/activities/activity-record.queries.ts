import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Activity, ActivityContent } from "./activity.ts";

type Db = Database | Transaction;

/** One activity in its present version, and its earlier ones: what the commands read and write. */
export interface ActivityRecord extends Activity {
  /** The digest of what was first sent, to tell a repeat from a conflict. */
  readonly firstDigest: string;
}

export async function findActivity(db: Db, id: string): Promise<ActivityRecord | null> {
  return (await record(db, id).executeTakeFirst()) ?? null;
}

/** The same, held until the transaction ends, so that two corrections come one after the other. */
export async function findActivityToChange(db: Transaction, id: string): Promise<ActivityRecord | null> {
  return (await record(db, id).forUpdate().executeTakeFirst()) ?? null;
}

function record(db: Db, id: string) {
  return db
    .selectFrom("activities")
    .select([
      "id",
      "unit_id as unitId",
      "commune_id as communeId",
      "province_id as provinceId",
      "version",
      "kind",
      "title",
      "held_on as heldOn",
      "place",
      "task_id as taskId",
      "occasion",
      "embedded",
      "host",
      "quantity",
      "participants",
      "women",
      "men",
      "other_sex as otherSex",
      "children",
      "ethnic_minority as ethnicMinority",
      "with_disabilities as withDisabilities",
      "topics",
      "audiences",
      "channel",
      "language",
      "cost",
      "money_source as moneySource",
      "note",
      "recorded_by as recordedBy",
      "recorded_at as recordedAt",
      "changed_by as changedBy",
      "changed_at as changedAt",
      "withdrawn_at as withdrawnAt",
      "content_digest as firstDigest",
    ])
    .where("id", "=", id);
}

/** Adds an activity; false where its id is already taken, also by one that is being written just now. */
export async function insertActivity(db: Transaction, activity: ActivityRecord): Promise<boolean> {
  const added = await db
    .insertInto("activities")
    .values(activityRow(activity))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** A new activity as its columns are named, in an order that is always the same. */
export function activityRow(activity: ActivityRecord) {
  return {
    province_id: activity.provinceId,
    id: activity.id,
    commune_id: activity.communeId,
    unit_id: activity.unitId,
    version: activity.version,
    ...contentColumns(activity),
    recorded_by: activity.recordedBy,
    recorded_at: activity.recordedAt,
    changed_by: activity.changedBy,
    changed_at: activity.changedAt,
    content_digest: activity.firstDigest,
  };
}

/** Keeps the present version beside the activity, as it stands, with the reason why it is left behind. */
export async function keepVersion(
  db: Transaction,
  activity: Activity,
  evidence: readonly string[],
  left: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto("activity_versions")
    .values({
      province_id: activity.provinceId,
      activity_id: activity.id,
      version: activity.version,
      content: JSON.stringify({ ...contentOf(activity), evidence }),
      reason: left.reason,
      replaced_by: left.by,
      replaced_at: left.at,
    })
    .execute();
}

/** Puts the next version in place of the present one. */
export async function replaceActivity(db: Transaction, next: Activity): Promise<void> {
  await db
    .updateTable("activities")
    .set({
      ...contentColumns(next),
      version: next.version,
      changed_by: next.changedBy,
      changed_at: next.changedAt,
      withdrawn_at: next.withdrawnAt,
    })
    .where("province_id", "=", next.provinceId)
    .where("id", "=", next.id)
    .execute();
}

/** What was said about it, without what the system knows of it. */
export function contentOf(activity: ActivityContent): ActivityContent {
  return {
    kind: activity.kind,
    title: activity.title,
    heldOn: activity.heldOn,
    place: activity.place,
    taskId: activity.taskId,
    occasion: activity.occasion,
    embedded: activity.embedded,
    host: activity.host,
    quantity: activity.quantity,
    participants: activity.participants,
    women: activity.women,
    men: activity.men,
    otherSex: activity.otherSex,
    children: activity.children,
    ethnicMinority: activity.ethnicMinority,
    withDisabilities: activity.withDisabilities,
    topics: activity.topics,
    audiences: activity.audiences,
    channel: activity.channel,
    language: activity.language,
    cost: activity.cost,
    moneySource: activity.moneySource,
    note: activity.note,
  };
}

function contentColumns(content: ActivityContent) {
  return {
    kind: content.kind,
    title: content.title,
    held_on: content.heldOn,
    place: content.place,
    task_id: content.taskId,
    occasion: content.occasion,
    embedded: content.embedded,
    host: content.host,
    quantity: content.quantity,
    participants: content.participants,
    women: content.women,
    men: content.men,
    other_sex: content.otherSex,
    children: content.children,
    ethnic_minority: content.ethnicMinority,
    with_disabilities: content.withDisabilities,
    topics: [...content.topics],
    audiences: [...content.audiences],
    channel: content.channel,
    language: content.language,
    cost: content.cost,
    money_source: content.moneySource,
    note: content.note,
    search_key: searchKey([content.title, content.place, content.host].join(" ")),
  };
}
