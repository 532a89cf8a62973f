import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type { AmountUnit } from "#domain/lists/amount-units.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import { bindableKinds } from "#domain/plans/bindable-kinds.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target, TargetStep } from "#domain/plans/target.ts";
import { inSentence } from "#domain/units/issuing-body.ts";
import type { Unit } from "#domain/units/unit.ts";
import { withoutLabel } from "#lib/official-documents/read-labels.ts";
import type { DraftTarget } from "./draft.schema.ts";
import { unended } from "./ended.ts";
import { phraseTarget } from "./phrase-target.ts";
import type { Drafter } from "./propose-parts.ts";
import { readsBack } from "./reads-back.ts";

/**
 * A target of the level above as one's own: the same amount, who must among the own kinds of unit. What binds the
 * drafting unit itself ("mỗi xã, phường") names it: "xã Suối Hoa".
 */
export function adaptTarget(
  followed: Target,
  plan: Pick<Plan, "periodTo">,
  { unit, lists }: Pick<Drafter, "unit" | "lists">,
): DraftTarget {
  const known = bindableCodes(lists, unit.level);
  const kinds = unit.level === "leaf" ? [] : followed.subjectKinds.filter((code) => known.has(code));
  const bindsItself = kinds.length === 0 && kindsOf(lists, followed.subjectKinds).includes(unit.kind);
  const target = bindsItself ? askedOfOne(followed) : followed;
  const asked = { ...target, steps: target.steps.map((step) => dueStep(step, target.per, plan.periodTo)) };
  const isNamed = bindsItself && target.basis !== "share";
  const subjects = isNamed ? inSentence(unit.name) : inPlace(withSmallFirst(target.subjects), unit);
  const phrase = phraseTarget(asked);
  const { verb, noun } = { verb: phrase.verb, noun: inPlace(phrase.noun, unit) };
  const says = target.basis === "change" || noun !== "";
  const isPlain = says && readsBack({ ...asked, subjects }, { verb, noun });
  return {
    followsId: target.id,
    title: bindsItself ? target.title.replace(/:.*$/u, "") : inPlace(target.title, unit),
    measure: target.measure,
    subjects,
    subjectKinds: kinds,
    subjectUnits: bindsItself ? [unit.id] : [],
    basis: target.basis,
    per: target.per,
    baselineYear: target.baselineYear,
    firm: target.firm,
    averaged: target.averaged,
    verb,
    noun,
    steps: asked.steps,
    // Where no words of ours say the same, the sentence of the level above is what to begin with.
    wording: isPlain || target.quote === "" ? null : unended(withoutLabel(target.quote)),
  };
}

/** What is reached once and names no year is due when the plan above ends; what recurs has no year. */
function dueStep(step: TargetStep, per: Target["per"], periodTo: number): TargetStep {
  const byYear = per === null ? (step.byYear ?? periodTo) : null;
  return { ...step, byYear, beforeYear: per === null && step.beforeYear };
}

/** "100% cơ quan ban hành kế hoạch" asks of one agency a plan: all of one is one. */
function askedOfOne(target: Target): Target {
  const counted = countedInShares[target.measure];
  const isAll = target.basis === "share" && target.steps.every(({ least }) => least === 100);
  if (counted === undefined || !isAll) return target;
  const steps = target.steps.map((step) => ({ ...step, least: 1, most: null, amountUnit: counted }));
  return { ...target, basis: "each", steps, quote: "" };
}

/** Measures whose shares count units that have one of something. */
const countedInShares: Readonly<Record<string, AmountUnit>> = {
  "action-month-plans": "plan",
  plans: "plan",
};

/** Codes of the kinds and groups of unit that a plan of this level can bind. */
export function bindableCodes(
  lists: Pick<Lists, "unitGroups" | "unitKinds">,
  level: Unit["level"],
): ReadonlySet<string> {
  const { groups, kinds } = bindableKinds(lists, level);
  return new Set([...groups, ...kinds].map(({ code }) => code));
}

/** Has the unit anything to do with a target of the level above: for itself, or for units below it? */
export function concerns(
  target: Pick<Target, "subjectKinds" | "subjectUnitIds">,
  unit: Pick<Unit, "id" | "level" | "kind">,
  lists: Pick<Lists, "unitGroups" | "unitKinds">,
): boolean {
  // What counts conventions or people is the locality's matter, not that of one of its agencies.
  if (target.subjectKinds.length + target.subjectUnitIds.length === 0) return unit.level !== "leaf";
  if (target.subjectUnitIds.includes(unit.id)) return true;
  if (kindsOf(lists, target.subjectKinds).includes(unit.kind)) return true;
  const known = bindableCodes(lists, unit.level);
  return unit.level !== "leaf" && target.subjectKinds.some((code) => known.has(code));
}

/** "trên địa bàn tỉnh Minh Họa" is, in the commune's plan, "trên địa bàn xã". */
function inPlace(words: string, { level, name }: Pick<Unit, "level" | "name">): string {
  const [kind = ""] = inSentence(name).split(" ");
  const where = level === "commune" ? ` trên địa bàn ${kind}` : level === "leaf" ? "" : null;
  if (where === null) return words;
  return words.replace(/\s(?:trên|ở) địa bàn (?:tỉnh|thành phố|toàn tỉnh|xã)(?:\s\p{Lu}\p{L}*)*/gu, where);
}

/** The sentence begins with the period or the amount, so that who must stands inside it; a name keeps its capital. */
function withSmallFirst(subjects: string): string {
  const [first = ""] = subjects.split(" ");
  const common = /^(?:Mỗi|Từng|Các|Những|Toàn|Tất|Cả|Cơ|Đơn|Nhận|Tỷ|Hương|Người|Cán)$/u.test(first);
  return common ? lowerFirst(subjects) : subjects;
}
