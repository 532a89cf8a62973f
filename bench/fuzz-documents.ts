import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { rounded, type Options, type Outcome } from "./bench.ts";
import type { Answer } from "./fuzz-worker.ts";

/** A hostile file must end in a message within this time. */
const timeLimitMs = 5_000;
const memoryLimitMb = 512;

interface Failure {
  readonly index: number;
  readonly what: string;
}

/** Reads `count` mutated documents. Passes where each ended in a reading or a refusal, in time and memory. */
export async function fuzzDocuments({ count, seed, from }: Options): Promise<Outcome> {
  const ends = new Map<string, number>();
  const ways = new Map<string, number>();
  const failures: Failure[] = [];
  let slowest: Answer | null = null;
  let milliseconds = 0;
  let next = from;

  const lane = async (): Promise<void> => {
    let reader = await startReader(seed);
    while (next < from + count) {
      const index = next;
      next += 1;
      if (index > from && (index - from) % 1000 === 0) console.error(`${index - from} of ${count} …`);
      const answer = await reader.read(index);
      if (typeof answer !== "string") ways.set(answer.way, (ways.get(answer.way) ?? 0) + 1);
      if (typeof answer === "string") {
        failures.push({ index, what: answer });
        reader = await startReader(seed);
        continue;
      }
      milliseconds += answer.ms;
      if (slowest === null || answer.ms > slowest.ms) slowest = answer;
      if (answer.thrown !== null) failures.push({ index, what: answer.thrown });
      else if (answer.end !== null) ends.set(answer.end, (ends.get(answer.end) ?? 0) + 1);
    }
    await reader.stop();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return outcome({ count, ways, ends, failures, slowest, milliseconds });
}

interface Reader {
  /** What became of the case, or why there is no answer: too slow, too much memory, the thread died. */
  read(index: number): Promise<Answer | string>;
  stop(): Promise<unknown>;
}

async function startReader(seed: number): Promise<Reader> {
  const worker = new Worker(new URL("./fuzz-worker.ts", import.meta.url), {
    workerData: { seed },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  let settle: (answer: Answer | string) => void = () => undefined;
  const ready = Promise.withResolvers<void>();
  worker.on("message", (message: Answer | "ready") =>
    message === "ready" ? ready.resolve() : settle(message),
  );
  worker.on("error", (error) => {
    ready.reject(error);
    settle(`${error.name}: ${error.message}`);
  });
  await ready.promise;
  return {
    stop: () => worker.terminate(),
    async read(index) {
      const answered = Promise.withResolvers<Answer | string>();
      settle = answered.resolve;
      const timer = setTimeout(() => answered.resolve(`no end within ${timeLimitMs} ms`), timeLimitMs);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
      worker.postMessage(index);
      const answer = await answered.promise;
      clearTimeout(timer);
      if (typeof answer === "string") await worker.terminate();
      return answer;
    },
  };
}

interface Run {
  readonly count: number;
  /** Documents by the way they were changed, and what became of them. */
  readonly ways: ReadonlyMap<string, number>;
  readonly ends: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  readonly slowest: Answer | null;
  readonly milliseconds: number;
}

const mostShown = 20;

function outcome({ count, ways, ends, failures, slowest, milliseconds }: Run): Outcome {
  const refusals = Object.fromEntries(
    [...ends].filter(([end]) => end !== "read").sort(([, one], [, other]) => other - one),
  );
  return {
    figures: {
      documents: { value: count, means: "mutated documents" },
      byWay: { value: Object.fromEntries(ways), means: "of which kind" },
      read: { value: ends.get("read") ?? 0, means: "read to the end" },
      refused: { value: refusals, means: "refused with a message, by code" },
      failed: { value: failures.length, means: "crashed, hung, or gave a quote that is not in the text" },
      msMean: { value: rounded(milliseconds / Math.max(1, count)), means: "mean time of one" },
      msSlowest: { value: slowest === null ? null : rounded(slowest.ms), means: "time of the slowest" },
      slowest: {
        value: slowest === null ? null : `${slowest.way} ${slowest.index}`,
        means: "which that was",
      },
    },
    notes: failures
      .slice(0, mostShown)
      .map(({ index, what }) => `Case ${index} (--from ${index} --count 1): ${what}`),
    passed: failures.length === 0,
  };
}
