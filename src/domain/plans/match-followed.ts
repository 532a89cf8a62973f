import { searchKey } from "#lib/vietnamese/fold.ts";
import { shareSubjects, type Comparable } from "./compare-with-followed.ts";

/** A target with the words that tell two of one measure apart. */
export type Matchable = Comparable & { readonly title: string; readonly subjects: string };

/**
 * Proposes which target of the followed plan each of one's own carries on: the same measure, and of several the
 * one nearest in who, how and how often. Several may carry on one; null where none is near enough.
 * @returns in the order of `children`
 */
export function matchFollowed<Parent extends Matchable>(
  children: readonly Matchable[],
  parents: readonly Parent[],
): (Parent | null)[] {
  return children.map((child) => nearest(parents, (parent) => nearness(child, parent), leastNearness));
}

/** "other" is the measure of everything without a measure: there the words must agree. */
const leastNearness = 1;

function nearness(child: Matchable, parent: Matchable): number {
  if (child.measure !== parent.measure || !shareSubjects(child, parent)) return 0;
  const words = sharedWords(`${child.title} ${child.subjects}`, `${parent.title} ${parent.subjects}`);
  if (child.measure === "other" && words < 0.5) return 0;
  return 1 + (child.basis === parent.basis ? 2 : 0) + (child.per === parent.per ? 1 : 0) + words;
}

/** The item that scores highest, the first of equals; null where none reaches the least. */
export function nearest<Item>(
  items: readonly Item[],
  score: (item: Item) => number,
  least: number,
): Item | null {
  let best: Item | null = null;
  let highest = least;
  for (const item of items) {
    const found = score(item);
    if (best === null ? found >= highest : found > highest) [best, highest] = [item, found];
  }
  return best;
}

/** 0 to 1: the words that both have, among those that either has; without accents, since plans are typed anew. */
export function sharedWords(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const both = [...first].filter((word) => second.has(word)).length;
  const either = first.size + second.size - both;
  return either === 0 ? 0 : both / either;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(searchKey(text).match(/[\p{L}\d]+/gu) ?? []);
}
