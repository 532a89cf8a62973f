import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { dutyKinds, dutyPeriods } from "#domain/plans/duty.ts";
import { targetBases } from "#domain/plans/target.ts";
import { periodKinds } from "#lib/calendar/periods.ts";
import { z } from "zod";

/**
 * A draft as it is kept: every part of the document as facts, never as laid out. What people type comes through
 * draft-forms.schema.ts; this holds the whole together, also for what was stored by an earlier version.
 */

/** The item of the followed plan that one of the draft carries on; null for one of its own. */
const followsId = z.uuid().nullable();
const text = z.string();
const texts = z.array(text);
const year = z.int().nullable();

export const draftTarget = z.object({
  followsId,
  title: text,
  measure: text,
  /** Who must, as the sentence says it: "mỗi cơ quan, đơn vị". */
  subjects: text,
  subjectKinds: texts,
  subjectUnits: texts,
  basis: z.enum(targetBases),
  per: z.enum(periodKinds).nullable(),
  baselineYear: year,
  firm: z.boolean(),
  averaged: z.boolean(),
  /** Around the amount: "tổ chức" | 02 | "cuộc truyền thông về bình đẳng giới". */
  verb: text,
  noun: text,
  steps: z.array(
    z.object({
      byYear: year,
      beforeYear: z.boolean(),
      least: z.number().nullable(),
      most: z.number().nullable(),
      amountUnit: z.enum(Object.keys(amountUnitNames)),
    }),
  ),
  /** The person's own sentence in place of the one made of the parts. */
  wording: text.nullable(),
});

export const draftTask = z.object({
  followsId,
  /** 0 a task, 1 what it consists of, 2 what that consists of. */
  depth: z.int().min(0).max(2),
  title: text,
  lead: text.nullable(),
  partners: text.nullable(),
  due: text.nullable(),
  nationalGroups: texts,
});

export const draftOccasion = z.object({
  followsId,
  name: text,
  /** MM-DD, both included. */
  from: text,
  to: text,
  year,
});

export const draftDuty = z.object({
  followsId,
  kind: z.enum(dutyKinds),
  title: text,
  sender: text.nullable(),
  receiver: text.nullable(),
  senderKinds: texts,
  /** MM-DD each period, YYYY-MM-DD once. */
  due: text.nullable(),
  inclusive: z.boolean(),
  every: z.enum(dutyPeriods).nullable(),
});

export const draftResponsibility = z.object({ organisation: text, does: texts });

export const draftRecipient = z.object({ name: text, unitId: z.uuid().nullable() });

/** A row of the propaganda plan of one month. */
export const draftSchedule = z.object({ what: text, when: text, how: text, who: text });

export const draftContent = z.object({
  head: z.object({
    /** Trích yếu. */
    subject: text,
    periodFrom: z.int(),
    periodTo: z.int(),
    /** YYYY-MM, for the propaganda plan of one month. */
    month: text.nullable(),
    parentBody: text.nullable(),
    body: text,
    symbol: text,
    place: text,
    /** YYYY-MM of the date line; the day is the clerk's. */
    dated: text,
    /** Who decides, for a decision. */
    decidedBy: text,
    /** Kính gửi, for a letter. */
    addressees: texts,
  }),
  bases: texts,
  aims: z.object({ objectives: texts, requirements: texts, audiences: texts, contents: texts }),
  targets: z.array(draftTarget),
  tasks: z.array(draftTask),
  occasions: z.array(draftOccasion),
  duties: z.array(draftDuty),
  responsibilities: z.array(draftResponsibility),
  schedule: z.array(draftSchedule),
  funding: texts,
  closing: z.object({
    recipients: z.array(draftRecipient),
    /** What follows "Lưu:". */
    filed: text,
    /** head: signs by the office's own right · deputy: KT. · order: TL. (Nghị định 30/2020, Điều 13) */
    signedAs: z.enum(["head", "deputy", "order"]),
    /** Of whoever signs: "Chủ tịch", "Phó Hiệu trưởng", "Trưởng phòng Văn hóa - Xã hội". */
    position: text,
    /** The head in whose place, or by whose order, it is signed: "Chủ tịch". */
    headPosition: text,
    signer: text.nullable(),
  }),
});

export type DraftContent = z.output<typeof draftContent>;
export type DraftTarget = z.output<typeof draftTarget>;
export type DraftTask = z.output<typeof draftTask>;
export type DraftOccasion = z.output<typeof draftOccasion>;
export type DraftDuty = z.output<typeof draftDuty>;
export type DraftResponsibility = z.output<typeof draftResponsibility>;
export type DraftRecipient = z.output<typeof draftRecipient>;
export type DraftSchedule = z.output<typeof draftSchedule>;
