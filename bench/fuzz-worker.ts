import { parentPort, workerData } from "node:worker_threads";
import { readAnyDocument } from "#lib/official-documents/read-any-document.ts";
import { holdLooseEnds } from "#lib/official-documents/read-loose-ends.ts";
import { TakesLong } from "#lib/official-documents/read-options.ts";
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

holdLooseEnds();

const { seed } = workerData as { seed: number };
const sources = await fuzzSources();

async function readCase(index: number): Promise<Answer> {
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
    const reading = readPlan(await readAnyDocument(bytes, { recognise: false }));
    const wrong = firstWrongPlace(reading);
    return wrong === null ? done("read") : done(null, wrong);
  } catch (error) {
    if (error instanceof UnreadableDocument) return done(error.code);
    if (error instanceof TakesLong) return done("takes-long");
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
parentPort?.on("message", async (index: number) => parentPort?.postMessage(await readCase(index)));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage("ready");
