import type { z } from "zod";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { Problem } from "#domain/problem.ts";
import { changedFields, type ActivityField } from "./activity-fields.ts";
import { keepVersion, replaceActivity, type ActivityRecord } from "./activity-record.queries.ts";
import { completeDraft } from "./activity.ts";
import { mayCorrect } from "./activity.policy.ts";
import { correctActivityInput, toDraft } from "./activity.schema.ts";
import { checkContent, takeEvidence } from "./check-content.ts";
import { setEvidence } from "./evidence.queries.ts";
import { loadActivityToChange, type ActivityToChange } from "./load-activity-to-change.ts";
import { recordInLedger } from "./record-in-ledger.ts";

type Input = z.output<typeof correctActivityInput>;

export interface Corrected {
  readonly id: string;
  /** The version that now stands. */
  readonly version: number;
  readonly changed: readonly (ActivityField | "evidence")[];
  /** true where this very correction had been made before: nothing was written this time. */
  readonly repeated: boolean;
}

/** Puts right what was recorded, with a reason. The old version is kept whole, and the ledger follows the new. */
export const correctActivity: Command<typeof correctActivityInput, ActivityToChange, Corrected> = {
  name: "activity.correct",
  input: correctActivityInput,
  load: (context, input) => loadActivityToChange(context, input.id),
  may: (actor, { unit }) => mayCorrect(actor, unit),
  do: async (context, { activity, unit, evidence: before }, input) => {
    if (activity.withdrawnAt !== null)
      throw new Problem("conflict", "Hoạt động này đã rút nên không đính chính được nữa.");
    const draft = toDraft(input);
    const evidence = await takeEvidence(context, unit.id, input.evidence, before);
    const content = completeDraft(draft, context.lists.activityKinds);
    const changed = [
      ...changedFields(activity, content),
      ...(sameFiles(before, evidence) ? [] : (["evidence"] as const)),
    ];
    const { id, version } = activity;
    if (version !== input.expectedVersion) {
      if (changed.length === 0 && isOwnNextVersion(context, activity, input))
        return { id, version, changed, repeated: true };
      throw new Problem("changed-meanwhile");
    }
    if (changed.length === 0) throw new Refusal({ "": "Chưa có gì thay đổi so với bản đã ghi." });

    await checkContent(context, unit, draft, activity.taskId);
    const now = context.clock();
    const by = context.actor.personId;
    await keepVersion(
      context.db,
      activity,
      before.map(({ id }) => id),
      { reason: input.reason, by, at: now },
    );
    const next = { ...activity, ...content, version: version + 1, changedBy: by, changedAt: now };
    await replaceActivity(context.db, next);
    await setEvidence(context.db, id, input.evidence, now);
    await recordInLedger(context, next, evidence);
    return { id, version: next.version, changed, repeated: false };
  },
  audit: ({ activity }, _input, { repeated, version, changed }) =>
    repeated
      ? null
      : {
          unitId: activity.unitId,
          provinceId: activity.provinceId,
          subjectId: activity.id,
          detail: { version, changed },
        },
};

/** By content: a form sent twice stores its new photos under two ids. */
function sameFiles(before: readonly StoredFile[], after: readonly StoredFile[]): boolean {
  const digests = (files: readonly StoredFile[]) =>
    [...new Set(files.map(({ sha256 }) => sha256))].sort().join();
  return digests(before) === digests(after);
}

/** A double click: the version that followed the one before the person's eyes is the person's own. */
function isOwnNextVersion(context: CommandContext, activity: ActivityRecord, input: Input): boolean {
  return activity.version === input.expectedVersion + 1 && activity.changedBy === context.actor.personId;
}
