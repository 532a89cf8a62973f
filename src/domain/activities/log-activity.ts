import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { findActivity, insertActivity, type ActivityRecord } from "./activity-record.queries.ts";
import { mayLog } from "./activity.policy.ts";
import { logActivityInput, toDraft } from "./activity.schema.ts";
import { checkContent, takeEvidence } from "./check-content.ts";
import { setEvidence } from "./evidence.queries.ts";
import { newActivity } from "./new-activity.ts";
import { recordInLedger } from "./record-in-ledger.ts";

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
    const evidence = await takeEvidence(context, unit.id, input.evidence);
    const activity = newActivity(context, unit, input, evidence);
    if (await isRepeat(context, activity)) return { id: input.id, repeated: true };

    await checkContent(context, unit, toDraft(input));
    // Two at once: the later one waits here for the first, and finds its id taken.
    if (!(await insertActivity(context.db, activity))) {
      await isRepeat(context, activity);
      return { id: input.id, repeated: true };
    }
    await setEvidence(context.db, activity.id, input.evidence, activity.recordedAt);
    await recordInLedger(context, activity, evidence);
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
async function isRepeat({ db }: CommandContext, { id, firstDigest }: ActivityRecord): Promise<boolean> {
  const recorded = await findActivity(db, id);
  if (recorded && recorded.firstDigest !== firstDigest) throw new Problem("conflict");
  return recorded !== null;
}
