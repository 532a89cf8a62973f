import { z } from "@hono/zod-openapi";
import type { ActivityWithHistory } from "#domain/activities/get-activity.ts";

const count = z.int().min(0).nullable();
const sexes = { women: count, men: count };

export const loggedReply = z.object({ id: z.uuid() }).openapi("LoggedActivity");

export const correctedReply = z
  .object({ id: z.uuid(), version: z.int(), changed: z.array(z.string()) })
  .openapi("CorrectedActivity");

export const activityReply = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    communeId: z.uuid().nullable(),
    provinceId: z.uuid(),
    version: z.int().min(1),
    kind: z.string(),
    title: z.string(),
    heldOn: z.iso.date(),
    place: z.string().nullable(),
    taskId: z.uuid().nullable(),
    occasion: z.string().nullable(),
    embedded: z.boolean(),
    host: z.string().nullable(),
    quantity: z.number(),
    participants: count,
    ...sexes,
    otherSex: count,
    children: count,
    ethnicMinority: count,
    withDisabilities: count,
    topics: z.array(z.string()),
    audiences: z.array(z.string()),
    channel: z.string().nullable(),
    language: z.string().nullable(),
    cost: count,
    moneySource: z.string().nullable(),
    note: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    /** A withdrawn activity stays visible and counts for nothing. */
    withdrawnAt: z.iso.datetime().nullable(),
    evidence: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int() })),
    countsFor: z.array(z.object({ measure: z.string(), amount: z.number() })),
    mayCorrect: z.boolean(),
  })
  .openapi("Activity");

export const activityListReply = z
  .object({
    activities: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        kind: z.string(),
        title: z.string(),
        heldOn: z.iso.date(),
        place: z.string().nullable(),
        embedded: z.boolean(),
        quantity: z.number(),
        participants: count,
        ...sexes,
        /** How many files. */
        evidence: z.int(),
        withdrawn: z.boolean(),
      }),
    ),
    /** Of the whole selection, withdrawn ones left out of the sums; null where nothing is known. */
    totals: z.object({
      rows: z.int(),
      activities: z.int(),
      participants: count,
      ...sexes,
      /** Activities with people in them that say nothing of women or of men. */
      withoutSexes: z.int(),
    }),
    page: z.int(),
    pages: z.int(),
  })
  .openapi("ActivityList");

/** As the API shows an activity: who recorded it stays inside. */
export function toActivityReply(found: ActivityWithHistory): z.infer<typeof activityReply> {
  const { recordedBy: _by, changedBy: _changedBy, topics, audiences, ...activity } = found.activity;
  return {
    ...activity,
    unitName: found.unit.name,
    topics: [...topics],
    audiences: [...audiences],
    recordedAt: activity.recordedAt.toISOString(),
    changedAt: activity.changedAt.toISOString(),
    withdrawnAt: activity.withdrawnAt?.toISOString() ?? null,
    evidence: found.evidence.map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes })),
    countsFor: found.countsFor.map(({ measure, amount }) => ({ measure, amount })),
    mayCorrect: found.mayCorrect,
  };
}
