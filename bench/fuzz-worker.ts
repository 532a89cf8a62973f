import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "#lib/official-documents/read-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { fuzzCase, fuzzSources } from "./fuzz-cases.ts";

/** Asked for a case; answered with what became of it. */
export interface Answer {
  readonly index: number;
  readonly way: string;
  readonly ms: number;
  /** "read", a refusal's code, or null where something else was thrown. */
  readonly end: string | null;
  /** What was thrown that is no refusal. */
  readonly thrown: string | null;
}

const { seed } = workerData as { seed: number };
const sources = await fuzzSources();

function readCase(index: number): Answer {
  const { way, bytes } = fuzzCase(sources, seed, index);
  const began = performance.now();
  const done = (end: string | null, thrown: string | null = null): Answer => ({
    index,
    way,
    ms: performance.now() - began,
    end,
    thrown,
  });
  try {
    const reading = readPlan(readDocument(bytes));
    const wrong = firstWrongPlace(reading);
    return wrong === null ? done("read") : done(null, wrong);
  } catch (error) {
    if (error instanceof UnreadableDocument) return done(error.code);
    return done(null, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** What the contract promises of every reading: a quote is the text between its two places with white space folded. */
function firstWrongPlace({
  text,
  targets,
  tasks,
  occasions,
  duties,
  legalBases,
}: PlanReading): string | null {
  for (const { quote, at } of [...targets, ...tasks, ...occasions, ...duties, ...legalBases]) {
    if (
      text
        .slice(...at)
        .replaceAll(/\s+/gu, " ")
        .trim() !== quote
    )
      return `Not the text at ${at.join("–")}: ${quote.slice(0, 80)}`;
  }
  return null;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.on("message", (index: number) => parentPort?.postMessage(readCase(index)));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage("ready");
