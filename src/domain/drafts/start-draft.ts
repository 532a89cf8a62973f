import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit, listChildren, listUnits } from "#domain/units/units.queries.ts";
import { mayWriteDrafts } from "./draft.policy.ts";
import { findDraft, insertDraft } from "./drafts.queries.ts";
import { findFollowed } from "./find-followed.ts";
import type { Followed } from "./propose-parts.ts";
import { proposeContent } from "./propose-content.ts";
import { proposeMonth } from "./propose-month.ts";
import { startDraftSchema, type StartDraft } from "./start-draft.schema.ts";

interface Loaded {
  readonly unit: Unit;
  readonly followed: Followed | null;
}

interface Started {
  readonly draftId: string;
  readonly repeated: boolean;
}

/** Begins a plan of one's own level with what was chosen of the plan that it carries on. */
export const startDraft: Command<typeof startDraftSchema, Loaded, Started> = {
  name: "draft.start",
  input: startDraftSchema,
  load: async (context, { unitId, followsId }) => ({
    unit: await getUnit(context.db, unitId, today(context.clock)),
    followed: followsId === undefined ? null : await findFollowed(context, followsId),
  }),
  may: (actor, { unit }) => mayWriteDrafts(actor, unit),
  do: async (context, { unit, followed }, given) => {
    if (given.purpose === "month" && (given.month === undefined || followed === null))
      throw new Refusal({ [followed === null ? "followsId" : "month"]: "Chọn kế hoạch và tháng." });
    const draft = {
      id: given.draftId,
      provinceId: unit.provinceId,
      unitId: unit.id,
      kind: given.kind,
      purpose: given.purpose,
      followsId: followed?.plan.id ?? null,
      by: context.actor.personId,
      at: context.clock(),
    };
    const content = await contentOf(context, unit, followed, given);
    if (await insertDraft(context.db, { ...draft, title: content.head.subject, content }))
      return { draftId: draft.id, repeated: false };
    const first = await findDraft(context.db, draft.id);
    if (first?.unitId !== unit.id || first.kind !== given.kind) throw new Problem("conflict");
    return { draftId: draft.id, repeated: true };
  },
  audit: ({ unit, followed }, { kind, purpose }, { draftId, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: draftId,
          detail: { kind, purpose, followsId: followed?.plan.id ?? null },
        },
};

async function contentOf(context: CommandContext, unit: Unit, followed: Followed | null, given: StartDraft) {
  const day = today(context.clock);
  const above = await listUnits(
    context.db,
    unit.ancestors.filter((id) => id !== unit.id),
    day,
  );
  const lineage = unit.ancestors.flatMap((id) => above.find((one) => one.id === id) ?? []);
  const below = await listChildren(context.db, unit.id, day);
  const start = { unit, above: lineage, below, day, kind: given.kind, lists: context.lists };
  if (given.purpose === "month" && followed !== null && given.month !== undefined)
    return proposeMonth({ ...start, month: given.month }, followed);
  return proposeContent(start, followed === null ? null : onlyChosen(followed, given));
}

/** What was ticked; a task under one that was not ticked moves up (taskTree does so). */
function onlyChosen(followed: Followed, given: StartDraft): Followed {
  const among = <Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id));
  return {
    ...followed,
    targets: among(followed.targets, given.targets),
    tasks: among(followed.tasks, given.tasks),
    occasions: among(followed.occasions, given.occasions),
    duties: among(followed.duties, given.duties),
  };
}
