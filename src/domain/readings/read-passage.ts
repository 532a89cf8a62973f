import { findLabel } from "#lib/official-documents/read-labels.ts";
import { readTxt } from "#lib/official-documents/read-txt.ts";
import type {
  Duty,
  Occasion,
  PlanReading,
  Responsibility,
  Target,
  Task,
} from "#lib/plan-reading/plan-reading.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { foldSpace } from "#lib/vietnamese/fold.ts";

type At = [from: number, to: number];

/**
 * Words that a person took out of a document, read as the kind of item they say it is: the reader sees them under
 * the heading that such items stand under. What it cannot make out is left blank, for the person to fill in.
 */
export const readPassage = {
  targets: (words: string, at: At): Target => ({
    ...blankTarget,
    ...under("MỤC TIÊU", words).targets[0],
    ...clause(words, at),
  }),
  tasks: (words: string, at: At): Task => {
    const label = findLabel(words);
    const title = foldSpace(words.slice(label?.text.length ?? 0));
    return { ...blankTask, label: label?.text.trim() ?? null, title, ...clause(words, at) };
  },
  occasions: (words: string, at: At): Occasion => ({
    ...blankOccasion,
    ...under("NHIỆM VỤ, GIẢI PHÁP", words).occasions[0],
    ...clause(words, at),
  }),
  duties: (words: string, at: At): Duty => ({
    ...blankDuty,
    ...under("TỔ CHỨC THỰC HIỆN", words).duties[0],
    ...clause(words, at),
  }),
  responsibilities: (words: string, at: At): Responsibility => {
    const [first = "", ...rest] = words.split(/(?<=:)\s+|\n/u);
    const org = foldSpace(first.slice(findLabel(first)?.text.length ?? 0)).replace(/\s*:$/u, "");
    const does = rest.map(foldSpace).filter((line) => line !== "");
    return { org, does: does.map((quote) => ({ quote, at })), ...clause(words, at) };
  },
} as const;

function under(heading: string, words: string): PlanReading {
  const lines = findLabel(words) === null ? `1. ${words}` : words;
  return readPlan(readTxt(`KẾ HOẠCH\nI. ${heading}\n${lines}\n`));
}

const longestQuote = 1200;

function clause(words: string, at: At): { quote: string; at: At } {
  return { quote: foldSpace(words).slice(0, longestQuote), at };
}

const blankTarget: Omit<Target, "quote" | "at"> = {
  measure: "other",
  subjects: "",
  basis: "each",
  per: null,
  baselineYear: null,
  firm: true,
  steps: [{ by: null, before: false, min: null, max: null, unit: "other" }],
};
const blankTask = { lead: null, partners: null, due: null, children: [] };
const blankOccasion = { name: "", from: "", to: "", year: null };
const blankDuty = { kind: "report", from: null, to: null, before: null, every: null } as const;
