import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { findFile } from "#domain/files/files.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { issuedPlanSchema, type IssuedPlan } from "./issued-plan.schema.ts";
import { mayRecordIssuedPlan } from "./plan.policy.ts";
import { plainPlan, type Plan } from "./plan.ts";
import { findPlan, insertPlan } from "./plans.queries.ts";
import { postPlan } from "./post-plan.ts";

interface Loaded {
  readonly unit: Unit;
  readonly earlier: Plan | null;
}

interface Recorded {
  readonly planId: string;
  readonly repeated: boolean;
}

/**
 * Records that a unit issued a plan, without reading it: issued plans count for "100% đơn vị có kế hoạch" as
 * activities do for theirs. Sent twice with the same content it is recorded once.
 */
export const recordIssuedPlan: Command<typeof issuedPlanSchema, Loaded, Recorded> = {
  name: "plan.record-issued",
  input: issuedPlanSchema,
  load: async (context, { planId, unitId }) => {
    const day = today(context.clock);
    return { unit: await getUnit(context.db, unitId, day), earlier: await findPlan(context.db, planId, day) };
  },
  may: (actor, { unit }) => mayRecordIssuedPlan(actor, unit),
  do: async (context, { unit, earlier }, given) => {
    if (earlier) return repeat(context, earlier, given);
    const day = today(context.clock);
    if (given.issuedOn > day) throw new Refusal({ issuedOn: "Ngày ban hành chưa tới. Kiểm tra lại ngày." });
    await refuseStrangeFile(context, given);
    const year = Number(given.issuedOn.slice(0, 4));
    const plan = {
      ...plainPlan,
      id: given.planId,
      provinceId: unit.provinceId,
      unitId: unit.id,
      kind: "plan" as const,
      purpose: given.purpose,
      title: given.title,
      number: given.number ?? null,
      issuedOn: given.issuedOn,
      issuedBy: unit.name,
      signer: null,
      periodFrom: year,
      periodTo: year,
      body: null,
      fileId: given.fileId ?? null,
      confirmedBy: context.actor.personId,
      confirmedAt: context.clock(),
    };
    if (await insertPlan(context.db, plan)) {
      await postPlan(context.db, plan, unit, day);
      return { planId: plan.id, repeated: false };
    }
    // The other of two clicks at once was first.
    const first = await findPlan(context.db, given.planId, day);
    if (!first) throw new Error("A plan was there and is not.");
    return repeat(context, first, given);
  },
  audit: ({ unit }, { purpose }, { planId, repeated }) =>
    repeated
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: planId, detail: { purpose } },
};

async function repeat(context: CommandContext, earlier: Plan, given: IssuedPlan): Promise<Recorded> {
  const same =
    earlier.unitId === given.unitId &&
    earlier.purpose === given.purpose &&
    earlier.title === given.title &&
    earlier.number === (given.number ?? null) &&
    earlier.issuedOn === given.issuedOn &&
    (await contentOf(context, earlier.fileId)) === (await contentOf(context, given.fileId ?? null));
  if (!same) throw new Problem("conflict");
  return { planId: earlier.id, repeated: true };
}

/** Each click stores its upload anew: the same file is told by its content. */
async function contentOf(context: CommandContext, fileId: string | null): Promise<string | null> {
  return fileId === null ? null : ((await findFile(context.db, fileId))?.sha256 ?? null);
}

/** Only a file that this person uploaded for this unit may become the plan's document. */
async function refuseStrangeFile(context: CommandContext, { fileId, unitId }: IssuedPlan): Promise<void> {
  if (fileId === undefined) return;
  const file = await findFile(context.db, fileId);
  if (!file || file.unitId !== unitId || file.uploadedBy !== context.actor.personId)
    throw new Refusal({ file: "Tệp đính kèm không còn dùng được. Chọn lại tệp." });
}
