import type { Paragraph } from "#lib/official-documents/official-text.ts";
import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { findAmounts } from "./amounts.ts";
import { linesIn, passageOf, titleOf, type Page } from "./page.ts";
import { clauses, part, quoteOf, sentences, type Passage } from "./passages.ts";
import { findDeadlines } from "./deadlines.ts";
import { findPeriods } from "./periods.ts";
import { phaseHeadingYear } from "./phases.ts";
import type { DocumentKind, Scope, Target } from "./plan-reading.ts";
import { kindsAround, type SectionKind } from "./section-kinds.ts";
import { isPast, isStated } from "./stated-amounts.ts";
import type { Inherited } from "./clause-segments.ts";
import { readClause, type ReadTarget } from "./target-clauses.ts";
import { readTargetTables } from "./target-tables.ts";
import { readVagueTarget } from "./vague-targets.ts";

interface Place {
  readonly kind: DocumentKind;
  readonly scope: Scope;
  readonly issuedOn: string | null;
}

/** A line in which targets may stand, with the year that a phase heading above it sets. */
interface Candidate {
  readonly passage: Passage;
  readonly inTargets: boolean;
  readonly phaseYear: number | null;
}

/** Sections whose numbers are no targets: what was achieved, what it costs. */
const without: readonly SectionKind[] = ["results", "funding", "time"];

/** Every statement of what must be reached, in the order of the text. */
export function readTargets(page: Page, place: Place): Target[] {
  if (place.kind === "report") return [];
  const found: Target[] = [];
  const known = new Set<string>();
  for (const candidate of place.kind === "article" ? articleLines(page) : sectionLines(page)) {
    for (const sentence of sentences(candidate.passage)) {
      for (const target of readSentence(sentence, candidate, place)) {
        const key = factsOf(target);
        if (!candidate.inTargets && known.has(key)) continue;
        known.add(key);
        found.push(target);
      }
    }
  }
  const issuedYear = place.issuedOn === null ? null : Number(place.issuedOn.slice(0, 4));
  return [...found, ...readTargetTables(page, issuedYear)].sort((a, b) => a.at[0] - b.at[0]);
}

function articleLines(page: Page): Candidate[] {
  return linesIn(page, "body").map((line) => ({
    passage: passageOf(page, line),
    inTargets: false,
    phaseYear: null,
  }));
}

function sectionLines(page: Page): Candidate[] {
  const lines: Candidate[] = [];
  let phase: { year: number; rank: number } | null = null;
  for (const section of walk(page.sections)) {
    const kinds = kindsAround(section);
    if (phase !== null && section.rank < phase.rank) phase = null;
    const title = titleOf(page, section);
    const year = phaseHeadingYear(title.low);
    // A heading with items under it ends with them; one on the level of its items holds until the next.
    if (year !== null)
      phase = { year, rank: section.children.length > 0 ? section.rank + 0.1 : section.rank };
    const skip = without.includes(kinds[0] ?? "targets");
    if (!skip && year === null) lines.push(candidate(title, kinds, phase?.year ?? null));
    for (const line of section.body) {
      const passage = passageOf(page, line);
      const bodyYear = isLine(line) ? phaseHeadingYear(passage.low) : null;
      if (bodyYear !== null) phase = { year: bodyYear, rank: lowestRankUnder(section) };
      else if (!skip && isLine(line)) lines.push(candidate(passage, kinds, phase?.year ?? null));
    }
  }
  return lines;
}

function isLine(line: Paragraph): boolean {
  return line.kind === "line";
}

/** A heading without a label stays in force over the items that follow it in the section. */
function lowestRankUnder(section: Section): number {
  return section.rank + 0.1;
}

function candidate(passage: Passage, kinds: readonly SectionKind[], phaseYear: number | null): Candidate {
  const inTargets =
    kinds.includes("targets") &&
    (kinds[0] === "targets" ||
      !kinds
        .slice(0, kinds.indexOf("targets"))
        .some((kind) => kind === "tasks" || kind === "responsibilities"));
  return { passage, inTargets, phaseYear };
}

/** Spares most sentences the closer look: no target, not even one that lacks its amount, without one of these. */
const mayState = /\d|đạt|ít nhất|tối thiểu|không quá|mỗi|hằng|hàng|một|hai|phần/u;

function readSentence(sentence: Passage, from: Candidate, place: Place): Target[] {
  const issuedYear = place.issuedOn === null ? null : Number(place.issuedOn.slice(0, 4));
  if (!mayState.test(sentence.low) || isPast(sentence.low, from.inTargets)) return [];
  const found: Target[] = [];
  let inherited: Inherited = {
    per: null,
    deadline: from.phaseYear === null ? null : { by: from.phaseYear, before: false },
  };
  for (const whole of clauses(sentence)) {
    const clause = withoutPast(whole, issuedYear);
    const printed = findAmounts(clause.low);
    if (printed.length === 0 && !/\d|đạt|hằng|hàng|mỗi|ít nhất|tối thiểu/u.test(clause.low)) continue;
    inherited = takeOver(clause, inherited);
    const amounts = printed.filter((amount) => isStated(clause.low, amount, from.inTargets));
    const read = readClause(clause, inherited, amounts).flatMap((target) =>
      withoutEarlier(target, issuedYear),
    );
    const vague = readVagueTarget(clause, read, inherited, from.inTargets);
    const last = found.at(-1);
    if (last !== undefined && read.length > 0 && goesOn(clause, last, read)) {
      found[found.length - 1] = { ...last, steps: [...last.steps, ...read.flatMap(({ steps }) => steps)] };
      continue;
    }
    const all = vague === null ? read : vague.replaces ? [vague.target] : [...read, vague.target];
    const quoted = quoteOf(sentence.text.length <= 400 ? sentence : clause);
    found.push(...all.map((target) => ({ ...quoted, ...withHorizon(target, place.scope) })));
  }
  return found;
}

/**
 * Does a clause only raise what the one before it asked? It says so ("con số này …"), or it names nothing of its own:
 * "…; đến năm 2030 đạt 90%".
 */
function goesOn(clause: Passage, last: Target, read: readonly ReadTarget[]): boolean {
  if (/(?:con số|tỷ lệ|chỉ tiêu|mức) này/u.test(clause.low)) return true;
  const before = last.steps.at(-1);
  return read.every(
    ({ measure, subjects, basis, per, steps }) =>
      measure === "other" &&
      subjects === "" &&
      basis === last.basis &&
      per === null &&
      last.per === null &&
      steps.every(
        ({ by, unit }) =>
          by !== null && before !== undefined && before.by !== null && by > before.by && unit === before.unit,
      ),
  );
}

/** What opens a clause ("Hằng năm, …", "Đến năm 2030: …") holds for the clauses after it too. */
function takeOver(clause: Passage, inherited: Inherited): Inherited {
  const opening = part(clause, 0, Math.min(clause.text.length, 45));
  const per = findPeriods(opening.low).find((period) => period.from < 8);
  const deadline = findDeadlines(opening.low).find(
    ({ from, to }) => from < 24 && !/\d\s?%/u.test(clause.low.slice(0, to)),
  );
  if (per !== undefined && deadline === undefined) return { per: per.per, deadline: inherited.deadline };
  return deadline === undefined
    ? inherited
    : { per: null, deadline: { by: deadline.by, before: deadline.before } };
}

/** A year before the plan's own is where things stood, not where they are to go. */
function withoutEarlier(target: ReadTarget, issuedYear: number | null): ReadTarget[] {
  const steps = target.steps.filter(
    (step) => step.by === null || issuedYear === null || step.by >= issuedYear,
  );
  return steps.length === 0 ? [] : [{ ...target, steps }];
}

/** "100% thôn có tủ sách (năm 2025 đạt 70%)": what stood in an earlier year is blanked, places kept. */
function withoutPast(clause: Passage, issuedYear: number | null): Passage {
  if (issuedYear === null) return clause;
  const brackets = [...clause.low.matchAll(/\([^()]{0,80}năm\s(20\d\d)[^()]{0,60}\)/gu)].filter(
    (match) => Number(match[1]) < issuedYear,
  );
  const blank = (view: string): string =>
    brackets.reduce(
      (text, { index, 0: said }) =>
        text.slice(0, index) + " ".repeat(said.length) + text.slice(index + said.length),
      view,
    );
  return brackets.length === 0 ? clause : { ...clause, low: blank(clause.low), bare: blank(clause.bare) };
}

/** What is reached once and names no year is due when the plan ends. */
function withHorizon(target: ReadTarget, scope: Scope): ReadTarget {
  if (target.per !== null) return target;
  return { ...target, steps: target.steps.map((step) => ({ ...step, by: step.by ?? scope.to })) };
}

function factsOf(target: Target): string {
  return JSON.stringify([target.measure, target.per, target.steps]);
}
