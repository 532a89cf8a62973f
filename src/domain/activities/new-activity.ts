import type { z } from "zod";
import type { Context } from "#domain/context.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { ActivityRecord } from "./activity-record.queries.ts";
import { completeDraft } from "./activity.ts";
import { toDraft, type logActivityInput } from "./activity.schema.ts";
import { contentDigest } from "./content-digest.ts";

/** The activity that this input records: its first version, with the digest by which a repeat is known. */
export function newActivity(
  context: Pick<Context, "lists" | "clock" | "actor">,
  unit: Unit,
  input: z.output<typeof logActivityInput>,
  evidence: readonly { readonly sha256: string }[],
): ActivityRecord {
  const content = completeDraft(toDraft(input), context.lists.activityKinds);
  const now = context.clock();
  return {
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
    firstDigest: contentDigest(
      unit.id,
      content,
      evidence.map(({ sha256 }) => sha256),
    ),
  };
}
