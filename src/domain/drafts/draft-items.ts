import { plainDuty } from "#domain/plans/duty-settings.ts";
import type { PlanItems } from "#domain/plans/create-plan.ts";
import { clausesIn } from "#domain/plans/clause-path.ts";
import type { PassageKind } from "#domain/plans/plan-passage.ts";
import { firstWording, type Clause } from "#domain/plans/plan.ts";
import { plainTarget } from "#domain/plans/target.ts";
import type { Task } from "#domain/plans/task.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import type { DraftContent, DraftTask } from "./draft.schema.ts";
import { ended, unended } from "./ended.ts";
import { findInText } from "./find-in-text.ts";
import { dutySentence, occasionSentence } from "./other-sentences.ts";
import { targetSentence } from "./target-sentence.ts";

/**
 * What the plan consists of that a draft becomes: its parts as they were written, each with its sentence and the
 * place of that in the document, and with the item of the followed plan that it carries on.
 * @param reading of the written document: its text, and the legal bases in it
 */
export function draftItems(
  planId: string,
  content: DraftContent,
  reading: Pick<PlanReading, "text" | "legalBases">,
  newId: () => string,
): PlanItems {
  const placeOf = findInText(reading.text);
  const clauseAt = clausesIn(reading.text);
  const base = (position: number) => ({ id: newId(), planId, position, ...firstWording });
  const passages = (kind: PassageKind, texts: readonly string[]) =>
    texts.map((text, position) => ({ id: newId(), planId, kind, position, ...placeOf(ended(text)) }));
  return {
    targets: content.targets.map((target, position) => {
      const at = placeOf(ended(targetSentence(target)));
      const { verb: _verb, noun: _noun, wording: _wording, subjectUnits, ...asked } = target;
      return {
        ...plainTarget,
        ...base(position),
        ...asked,
        ...at,
        clause: clauseAt(at.quoteAt[0]),
        subjectUnitIds: subjectUnits,
      };
    }),
    tasks: tasksOf(planId, content.tasks, placeOf, newId),
    occasions: content.occasions.map((occasion, position) => ({
      ...base(position),
      ...occasion,
      ...placeOf(ended(occasionSentence(occasion))),
    })),
    duties: content.duties.map((duty, position) => ({
      ...base(position),
      ...plainDuty,
      ...duty,
      ...placeOf(ended(dutySentence(duty))),
    })),
    responsibilities: content.responsibilities.map(({ organisation, does }, position) => ({
      ...base(position),
      ...placeOf(organisation),
      organisation,
      does,
      unitIds: [],
    })),
    passages: [
      ...passages("objective", content.aims.objectives),
      ...passages("requirement", content.aims.requirements),
      ...passages("audience", content.aims.audiences),
      ...passages("content", content.aims.contents),
      ...passages("funding", content.funding),
    ],
    legalBases: reading.legalBases.map(({ number, date, quote, at }, position) => ({
      id: newId(),
      planId,
      position,
      number,
      dated: date,
      quote,
      quoteAt: [at[0], at[1]],
    })),
  };
}

/** The list with its depths as the tree that plans keep, labelled as the document numbers them. */
function tasksOf(
  planId: string,
  drafted: readonly DraftTask[],
  placeOf: (text: string) => Clause,
  newId: () => string,
): Task[] {
  const open: string[] = [];
  return drafted.map(({ depth, ...task }, position) => {
    const id = newId();
    const parentId = depth === 0 ? null : (open[depth - 1] ?? null);
    open.length = depth;
    open[depth] = id;
    const title = unended(task.title);
    return {
      id,
      planId,
      position,
      parentId,
      ...firstWording,
      ...placeOf(title),
      ...task,
      title,
      label: null,
    };
  });
}
