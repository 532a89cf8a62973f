import { officialText } from "#lib/official-documents/official-text.ts";
import type { Target as TargetReading } from "#lib/plan-reading/plan-reading.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { ended } from "./ended.ts";
import type { DraftTarget } from "./draft.schema.ts";
import { targetSentence, type Sayable } from "./target-sentence.ts";

/** What a reader of the written plan would take from it. */
type Compared = Pick<DraftTarget, "basis" | "per" | "baselineYear" | "firm" | "subjects" | "measure"> &
  Pick<Sayable, "steps">;

/**
 * Does the sentence, as it will be printed, say the same as its parts? Whoever reads the plan into a system of their
 * own goes by the sentence alone.
 */
export function sentenceReadsBack(target: Sayable & Compared): boolean {
  const [read, ...others] = readSentence(targetSentence(target));
  if (read === undefined || others.length > 0) return false;
  return sameFacts(target, read);
}

/** The same with other words around the amount. */
export function readsBack(target: Compared, phrase: Pick<DraftTarget, "verb" | "noun">): boolean {
  return sentenceReadsBack({ ...target, ...phrase, wording: null });
}

function readSentence(sentence: string): readonly TargetReading[] {
  const lines = ["KẾ HOẠCH", "Truyền thông", "I. CHỈ TIÊU", `1. ${ended(sentence)}`];
  return readPlan(officialText(lines.map((text) => ({ kind: "line", text })))).targets;
}

function sameFacts(target: Compared, read: TargetReading): boolean {
  return (
    (measuresRead[target.measure] ?? target.measure) === read.measure &&
    target.basis === read.basis &&
    target.per === read.per &&
    target.firm === read.firm &&
    (target.basis !== "change" || target.baselineYear === read.baselineYear) &&
    target.steps.length === read.steps.length &&
    target.steps.every((step, at) => {
      const other = read.steps[at];
      return (
        other !== undefined &&
        (step.least === null) === (other.min === null) &&
        step.least === other.min &&
        step.most === other.max &&
        (target.per !== null || (step.byYear === other.by && step.beforeYear === other.before))
      );
    })
  );
}

/** Measures that the ledger tells apart and a document's words do not: plans issued are an end of "action-month". */
const measuresRead: Readonly<Record<string, string>> = {
  "action-month-plans": "action-month",
  plans: "other",
  products: "other",
};
