import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { keepVersion, replaceActivity } from "./activity-record.queries.ts";
import { mayCorrect } from "./activity.policy.ts";
import { withdrawActivityInput } from "./activity.schema.ts";
import { loadActivityToChange, type ActivityToChange } from "./load-activity-to-change.ts";
import { recordInLedger } from "./record-in-ledger.ts";

export interface Withdrawn {
  readonly id: string;
  readonly repeated: boolean;
}

/** Takes an activity back, with a reason: it stays visible as withdrawn and counts for nothing any more. */
export const withdrawActivity: Command<typeof withdrawActivityInput, ActivityToChange, Withdrawn> = {
  name: "activity.withdraw",
  input: withdrawActivityInput,
  load: (context, input) => loadActivityToChange(context, input.id),
  may: (actor, { unit }) => mayCorrect(actor, unit),
  do: async (context, { activity, evidence }, input) => {
    if (activity.withdrawnAt !== null) return { id: activity.id, repeated: true };
    if (activity.version !== input.expectedVersion) throw new Problem("changed-meanwhile");
    const now = context.clock();
    const by = context.actor.personId;
    await keepVersion(
      context.db,
      activity,
      evidence.map(({ id }) => id),
      { reason: input.reason, by, at: now },
    );
    const withdrawn = {
      ...activity,
      version: activity.version + 1,
      changedBy: by,
      changedAt: now,
      withdrawnAt: now,
    };
    await replaceActivity(context.db, withdrawn);
    await recordInLedger(context, withdrawn, evidence);
    return { id: activity.id, repeated: false };
  },
  audit: ({ activity }, _input, { repeated }) =>
    repeated
      ? null
      : {
          unitId: activity.unitId,
          provinceId: activity.provinceId,
          subjectId: activity.id,
          detail: { kind: activity.kind },
        },
};
