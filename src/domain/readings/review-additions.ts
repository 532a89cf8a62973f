import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { readPassage } from "./read-passage.ts";
import { listedTasks } from "./reading-items.ts";
import { addableKinds, textOf, type AddableKind, type Fields } from "./review-fields.ts";

/** What the person added to a reading by selecting its words: UTF-16 offsets in the reading's text. */
export interface Addition {
  readonly kind: AddableKind;
  readonly from: number;
  readonly to: number;
}

export const mostAdditions = 100;

/** The additions among the fields of a review: "added.0.kind", "added.0.from", "added.0.to" … */
export function additionsIn(fields: Fields): Addition[] {
  const additions: Addition[] = [];
  for (let at = 0; at < mostAdditions; at += 1) {
    const kind = addableKinds.find((known) => known === textOf(fields, `added.${at}.kind`));
    if (kind === undefined) break;
    additions.push({
      kind,
      from: Number(textOf(fields, `added.${at}.from`)),
      to: Number(textOf(fields, `added.${at}.to`)),
    });
  }
  return additions;
}

/**
 * The reading with what the person added at the end of each list, so that the places of what was read stay. What
 * points outside the text is left out: a quote only ever comes from the document.
 */
export function withAdditions(reading: PlanReading, additions: readonly Addition[]): PlanReading {
  let whole = reading;
  for (const { kind, from, to } of additions) {
    const within = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= reading.text.length;
    if (within && reading.text.slice(from, to).trim() !== "") whole = withOne(whole, kind, [from, to]);
  }
  return whole;
}

function withOne(reading: PlanReading, kind: AddableKind, at: [number, number]): PlanReading {
  const words = reading.text.slice(...at);
  return { ...reading, [kind]: [...reading[kind], readPassage[kind](words, at)] };
}

/** How many items of a kind the reading has: the place that the next addition of it gets. */
export function countOf(reading: PlanReading, kind: AddableKind): number {
  return kind === "tasks" ? listedTasks(reading).length : reading[kind].length;
}
