import type { z } from "zod";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { findActivity, insertActivity, type ActivityRecord } from "./activity-record.queries.ts";
import { completeDraft } from "./activity.ts";
import { mayLog } from "./activity.policy.ts";
import { logActivityInput, toDraft } from "./activity.schema.ts";
import { checkContent, takeEvidence } from "./check-content.ts";
import { contentDigest } from "./content-digest.ts";
import { setEvidence } from "./evidence.queries.ts";
import { recordInLedger } from "./record-in-ledger.ts";

type Input = z.output<typeof logActivityInput>;

export interface Logged {
  readonly id: string;
  /** true where the same had been recorded before: nothing was written this time. */
  readonly repeated: boolean;
}

/**
 * Records an activity of a unit. The id comes from where it was written down, so a second sending of the same
 * (double click, lost answer, outbox) gets the first answer; other content under that id is a conflict.
 */
export const logActivity: Command<typeof logActivityInput, { unit: Unit }, Logged> = {
  name: "activity.log",
  input: logActivityInput,
  load: async (context, input) => ({ unit: await getUnit(context.db, input.unitId, today(context.clock)) }),
  may: (actor, { unit }) => mayLog(actor, unit),
  do: async (context, { unit }, input) => {
    const draft = toDraft(input);
    const evidence = await takeEvidence(context, unit.id, input.evidence);
    const content = completeDraft(draft, context.lists.activityKinds);
    const digest = contentDigest(
      unit.id,
      content,
      evidence.map(({ sha256 }) => sha256),
    );
    if (await isRepeat(context, input, digest)) return { id: input.id, repeated: true };

    await checkContent(context, unit, draft);
    const now = context.clock();
    const activity: ActivityRecord = {
      ...content,
      id: input.id,
      unitId: unit.id,
      communeId: unit.communeId,
      provinceId: unit.provinceId,
      version: 1,
      recordedBy: context.actor.personId,
      recordedAt: now,
      changedBy: context.actor.personId,
      changedAt: now,
      withdrawnAt: null,
      firstDigest: digest,
    };
    // Two at once: the later one waits here for the first, and finds its id taken.
    if (!(await insertActivity(context.db, activity))) {
      await isRepeat(context, input, digest);
      return { id: input.id, repeated: true };
    }
    await setEvidence(context.db, activity.id, input.evidence, now);
    await recordInLedger(context, activity);
    return { id: activity.id, repeated: false };
  },
  audit: ({ unit }, input, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: input.id,
          detail: { kind: input.kind, heldOn: input.heldOn, evidence: input.evidence.length },
        },
};

/** Was this very content recorded under this id? @throws Problem conflict where it was another. */
async function isRepeat(context: CommandContext, input: Input, digest: string): Promise<boolean> {
  const recorded = await findActivity(context.db, input.id);
  if (recorded && recorded.firstDigest !== digest) throw new Problem("conflict");
  return recorded !== null;
}
