import type { PagePicture, RecognitionProgress } from "#lib/official-documents/read-options.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { Problem } from "#domain/problem.ts";
import { startReaderThread, type ReaderThread, type ReadingLimits } from "./reader-thread.ts";

/** What the worker sends back; a file that cannot be read comes with the sentence for the person. */
export type WorkerAnswer =
  | {
      readonly reading: PlanReading;
      /** What the person should know of how the file was read (converted fonts, recognised letters). */
      readonly notices: readonly string[];
      /** The letters were recognised on pictures: any of them may be wrong. */
      readonly ocr: boolean;
    }
  | { readonly refused: string }
  /** A scan, where letters were not to be recognised. */
  | { readonly takesLong: true };

/** Before its answer, the worker says that it is at work that takes longer than reading text does. */
export type WorkerMessage =
  | WorkerAnswer
  | { readonly progress: RecognitionProgress }
  | { readonly picture: PagePicture }
  | { readonly slow: true };

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly recognise: boolean;
}

export interface ReadOptions {
  readonly onProgress?: (progress: RecognitionProgress) => void;
  readonly onPicture?: (picture: PagePicture) => void;
  /** Ends the reading: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** False: not to begin with a scan; the answer is "takes long" instead. */
  readonly recognise?: boolean;
}

export interface ReaderLimits extends ReadingLimits {
  /** Readings at once; the others wait their turn. */
  readonly atOnce: number;
  /** How many may wait; beyond it the answer is Problem busy. */
  readonly waiting: number;
  /** A thread is replaced after so many readings, whatever they may have left behind in it. */
  readonly readings: number;
}

const defaultLimits: ReaderLimits = {
  milliseconds: 4_500,
  slowMilliseconds: 360_000,
  megabytes: 512,
  atOnce: 2,
  waiting: 4,
  readings: 200,
};

/**
 * Makes a reader that takes documents in threads of their own, with a limit of memory and of time, so that a
 * hostile file ends in a sentence and never stops the site. A thread stays for the next document, since starting
 * one takes longer than most readings; one that broke on a document, or has read many, is replaced.
 */
export function planReader(
  limits: Partial<ReaderLimits> = {},
  worker: URL = new URL("./read-plan-worker.ts", import.meta.url),
): (bytes: Uint8Array, options?: ReadOptions) => Promise<WorkerAnswer> {
  const { atOnce, waiting, readings, ...each } = { ...defaultLimits, ...limits };
  const queue: (() => void)[] = [];
  const idle: { thread: ReaderThread; read: number }[] = [];
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
  const takeThread = () => {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) if (kept.thread.isWhole()) return kept;
    return { thread: startReaderThread(worker, each), read: 0 };
  };

  return async (bytes, options = {}) => {
    await begin();
    try {
      const { thread, read } = takeThread();
      const answer = await thread.read(bytes, options);
      if (!thread.isWhole()) return answer;
      // One is kept warm; a second was for the rush.
      if (read + 1 < readings && idle.length === 0) idle.push({ thread, read: read + 1 });
      else await thread.end();
      return answer;
    } finally {
      end();
    }
  };
}

/** The reader that answers people. */
export const readPlanFile = planReader();

/** The reader of scans: beside the other, so that nobody waits behind one; its thread ends with each. */
export const readScanFile = planReader({ atOnce: 1, readings: 1 });
