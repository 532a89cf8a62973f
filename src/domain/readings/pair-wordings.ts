import { foldSpace } from "#lib/vietnamese/fold.ts";
import type { PlanItems } from "#domain/plans/create-plan.ts";
import { shareSubjects } from "#domain/plans/compare-with-followed.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { sharedWords } from "#domain/plans/match-followed.ts";
import type { PlanOccasion } from "#domain/plans/plan-occasion.ts";
import type { Responsibility } from "#domain/plans/responsibility.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Task } from "#domain/plans/task.ts";

/** The kinds of item that an amendment can change. */
export const amendableKinds = ["targets", "tasks", "occasions", "duties", "responsibilities"] as const;
export type AmendableKind = (typeof amendableKinds)[number];
export type Amendable = Pick<PlanItems, AmendableKind>;

/** An item of the amended document and the one of the plan that it words anew; null for what is new. */
export interface WordingPair<Item> {
  readonly item: Item;
  readonly before: Item | null;
}

/**
 * Which item of the plan each item of the amended document is, one to one: the same words first, then what is
 * most alike of its kind.
 */
export const pairWordings = {
  targets: (now: readonly Target[], before: readonly Target[]) => pairOneToOne(now, before, likeTarget),
  tasks: (now: readonly Task[], before: readonly Task[]) => pairOneToOne(now, before, likeTask),
  occasions: (now: readonly PlanOccasion[], before: readonly PlanOccasion[]) =>
    pairOneToOne(now, before, likeOccasion),
  duties: (now: readonly Duty[], before: readonly Duty[]) => pairOneToOne(now, before, likeDuty),
  responsibilities: (now: readonly Responsibility[], before: readonly Responsibility[]) =>
    pairOneToOne(now, before, likeResponsibility),
} as const;

function likeTarget(one: Target, other: Target): number {
  if (one.measure !== other.measure || !shareSubjects(one, other)) return 0;
  return 0.5 + sharedWords(one.quote, other.quote) / 2;
}

function likeTask(one: Task, other: Task): number {
  const like = sharedWords(one.title, other.title);
  // "1. Đổi mới …" re-worded under its old number is more likely the same than under another.
  return like >= 0.3 && one.label === other.label ? like + 0.2 : like;
}

function likeOccasion(one: PlanOccasion, other: PlanOccasion): number {
  return one.from === other.from && one.to === other.to ? 1 : sharedWords(one.name, other.name);
}

function likeDuty(one: Duty, other: Duty): number {
  if (one.kind !== other.kind) return 0;
  return (one.every === other.every ? 0.4 : 0) + sharedWords(one.quote, other.quote) * 0.6;
}

function likeResponsibility(one: Responsibility, other: Responsibility): number {
  return sharedWords(one.organisation, other.organisation);
}

const leastAlike = 0.5;

function pairOneToOne<Item extends { readonly quote: string }>(
  now: readonly Item[],
  before: readonly Item[],
  likeness: (one: Item, other: Item) => number,
): WordingPair<Item>[] {
  const scores = now.flatMap((item, at) =>
    before.map((earlier, place) => ({
      at,
      place,
      score: sameWords(item, earlier) ? 2 : likeness(item, earlier),
    })),
  );
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const best = scores.filter(({ score }) => score >= leastAlike).toSorted((a, b) => b.score - a.score);
  for (const { at, place } of best) {
    if (found.has(at) || taken.has(place)) continue;
    found.set(at, place);
    taken.add(place);
  }
  return now.map((item, at) => ({ item, before: before[found.get(at) ?? -1] ?? null }));
}

/** Word for word, whatever its number is now: nothing was amended, and what a person corrected on it stands. */
export function sameWords(one: { readonly quote: string }, other: { readonly quote: string }): boolean {
  return wordsAlone(one.quote) === wordsAlone(other.quote);
}

function wordsAlone(quote: string): string {
  return foldSpace(quote.normalize("NFC")).replace(/^(?:\(?[\p{L}\d]{1,4}(?:\.\d+)*[.)]|[-–+•*])\s*/u, "");
}
