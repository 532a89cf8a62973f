import { Worker } from "node:worker_threads";
import type { ReadOptions, ReadRequest, WorkerAnswer, WorkerMessage } from "./read-plan-file.ts";

/** Bounds of one reading. */
export interface ReadingLimits {
  /** Wall time of one reading, with the start of its thread, which takes a second or two on a busy machine. */
  readonly milliseconds: number;
  /** Wall time instead, from when a worker says that it recognises letters or waits for LibreOffice. */
  readonly slowMilliseconds: number;
  /** Memory of one thread. */
  readonly megabytes: number;
}

/** A thread that reads one document after the other. */
export interface ReaderThread {
  /** False once a reading broke it: then it is gone. */
  readonly isWhole: () => boolean;
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<WorkerAnswer>;
  readonly end: () => Promise<void>;
}

/** Where a reading took too long or too much memory: the file's fault, said as such. */
const tooHeavy =
  "Tệp này quá phức tạp nên chưa đọc được. Bỏ bớt hình ảnh, bảng biểu rồi thử lại, hoặc dán phần văn bản.";

/** Starts a thread. While it waits for a document it does not keep the process alive. */
export function startReaderThread(entry: URL, limits: ReadingLimits): ReaderThread {
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    // Nothing of the site's environment concerns a reader of documents but where LibreOffice is found.
    env: { PATH: process.env["PATH"] },
    execArgv: [],
  });
  worker.unref();
  let isWhole = true;
  const broken = Promise.withResolvers<WorkerAnswer>();
  // Whoever reads at that moment hears of it; where nobody does, the next reading gets another thread.
  broken.promise.catch(() => undefined);
  worker.once("error", (error) => {
    isWhole = false;
    // A stack that overflows on nested structure is the file's doing as well.
    const overrun =
      error instanceof RangeError || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
    if (overrun) broken.resolve({ refused: tooHeavy });
    else broken.reject(error);
  });
  worker.once("exit", () => {
    isWhole = false;
    broken.reject(new Error("The plan reader ended without an answer."));
  });
  const end = async (): Promise<void> => {
    isWhole = false;
    await worker.terminate();
  };

  const read = async (
    bytes: Uint8Array,
    { onProgress, onPicture, signal, recognise = true }: ReadOptions,
  ) => {
    const answered = Promise.withResolvers<WorkerAnswer>();
    const giveUp = (): void => answered.resolve({ refused: tooHeavy });
    const leave = (): void => answered.reject(signal?.reason);
    let timer = setTimeout(giveUp, limits.milliseconds);
    let isSlow = false;
    let isAnswered = false;
    const hear = (message: WorkerMessage): void => {
      if ("reading" in message || "refused" in message || "takesLong" in message) {
        isAnswered = true;
        return answered.resolve(message);
      }
      if ("progress" in message) onProgress?.(message.progress);
      if ("picture" in message) onPicture?.(message.picture);
      if (isSlow) return;
      isSlow = true;
      clearTimeout(timer);
      timer = setTimeout(giveUp, limits.slowMilliseconds);
    };
    worker.on("message", hear);
    signal?.addEventListener("abort", leave, { once: true });
    if (signal?.aborted) leave();
    worker.ref();
    try {
      const request: ReadRequest = { bytes, recognise };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
      worker.postMessage(request);
      return await Promise.race([answered.promise, broken.promise]);
    } finally {
      clearTimeout(timer);
      worker.off("message", hear);
      signal?.removeEventListener("abort", leave);
      worker.unref();
      // Still at it: it ends in the middle.
      if (!isAnswered) await end();
    }
  };
  return { isWhole: () => isWhole, read, end };
}
