import type { RecognitionProgress } from "#lib/official-documents/read-options.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { Problem } from "#domain/problem.ts";
import { Worker } from "node:worker_threads";

/** What the worker sends back; a file that cannot be read comes with the sentence for the person. */
export type WorkerAnswer =
  | {
      readonly reading: PlanReading;
      /** What the person should know of how the file was read (converted fonts, recognised letters). */
      readonly notices: readonly string[];
      /** The letters were recognised on pictures: any of them may be wrong. */
      readonly ocr: boolean;
    }
  | { readonly refused: string };

/** Before its answer, the worker says that it is at work that takes longer than reading text does. */
export type WorkerMessage =
  | WorkerAnswer
  | { readonly progress: RecognitionProgress }
  | { readonly slow: true };

export interface ReaderLimits {
  /** Wall time of one reading, with the start of its thread, which takes a second or two on a busy machine. */
  readonly milliseconds: number;
  /** Wall time instead, from when a worker says that it recognises letters or waits for LibreOffice. */
  readonly slowMilliseconds: number;
  /** Memory of one reading. */
  readonly megabytes: number;
  /** Readings at once; the others wait their turn. */
  readonly atOnce: number;
  /** How many may wait; beyond it the answer is Problem busy. */
  readonly waiting: number;
}

const defaultLimits: ReaderLimits = {
  milliseconds: 10_000,
  slowMilliseconds: 360_000,
  megabytes: 512,
  atOnce: 2,
  waiting: 4,
};

/** Where a reading took too long or too much memory: the file's fault, said as such. */
const tooHeavy =
  "Tệp này quá phức tạp nên chưa đọc được. Bỏ bớt hình ảnh, bảng biểu rồi thử lại, hoặc dán phần văn bản.";

/**
 * Makes a reader that takes each document in a thread of its own, with a limit of memory and of time, so that
 * a hostile file ends in a sentence and never stops the site.
 */
export function planReader(
  limits: Partial<ReaderLimits> = {},
  worker: URL = new URL("./read-plan-worker.ts", import.meta.url),
): (bytes: Uint8Array, onProgress?: (progress: RecognitionProgress) => void) => Promise<WorkerAnswer> {
  const { atOnce, waiting, ...each } = { ...defaultLimits, ...limits };
  const queue: (() => void)[] = [];
  let running = 0;

  const begin = async (): Promise<void> => {
    if (running < atOnce) running += 1;
    // The turn is handed on, so `running` stays as it is.
    else if (queue.length < waiting) await new Promise<void>((turn) => queue.push(turn));
    else throw new Problem("busy", "Đang có nhiều văn bản chờ đọc. Thử lại sau ít giây.");
  };
  const end = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return async (bytes, onProgress) => {
    await begin();
    try {
      return await readInWorker(worker, bytes, { ...each, onProgress });
    } finally {
      end();
    }
  };
}

/** The reader that the site uses. */
export const readPlanFile = planReader();

/** @throws what the worker threw, where that is neither the file's fault nor a limit: a bug. */
async function readInWorker(
  entry: URL,
  bytes: Uint8Array,
  {
    milliseconds,
    slowMilliseconds,
    megabytes,
    onProgress,
  }: Pick<ReaderLimits, "milliseconds" | "slowMilliseconds" | "megabytes"> & {
    onProgress: ((progress: RecognitionProgress) => void) | undefined;
  },
): Promise<WorkerAnswer> {
  const worker = new Worker(entry, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    // Nothing of the site's environment concerns a reader of documents but where LibreOffice is found.
    env: { PATH: process.env["PATH"] },
    execArgv: [],
  });
  const answered = Promise.withResolvers<WorkerAnswer>();
  const giveUp = (): void => answered.resolve({ refused: tooHeavy });
  let timer = setTimeout(giveUp, milliseconds);
  let isSlow = false;
  worker.on("message", (message: WorkerMessage) => {
    if ("reading" in message || "refused" in message) return answered.resolve(message);
    if ("progress" in message) onProgress?.(message.progress);
    if (isSlow) return;
    isSlow = true;
    clearTimeout(timer);
    timer = setTimeout(giveUp, slowMilliseconds);
  });
  worker.once("error", (error) => {
    // A stack that overflows on nested structure is the file's doing as well.
    const overrun =
      error instanceof RangeError || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
    if (overrun) answered.resolve({ refused: tooHeavy });
    else answered.reject(error);
  });
  worker.once("exit", () => answered.reject(new Error("The plan reader ended without an answer.")));
  try {
    return await answered.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
