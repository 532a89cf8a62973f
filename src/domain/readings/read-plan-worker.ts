import { readAnyDocument } from "#lib/official-documents/read-any-document.ts";
import { holdLooseEnds } from "#lib/official-documents/read-loose-ends.ts";
import { TakesLong } from "#lib/official-documents/read-options.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { parentPort } from "node:worker_threads";
import type { ReadRequest, WorkerAnswer, WorkerMessage } from "./read-plan-file.ts";

holdLooseEnds();

/** Runs in its own thread (reader-thread.ts): reads one document after the other, telling how far each is. */
async function answer({ bytes, recognise }: ReadRequest): Promise<WorkerAnswer> {
  try {
    const document = await readAnyDocument(bytes, {
      recognise,
      onProgress: (progress) => send({ progress }),
      onPicture: (picture) => send({ picture }),
      onSlowStep: () => send({ slow: true }),
    });
    return { reading: readPlan(document), notices: document.notices, ocr: document.ocr };
  } catch (error) {
    // An error's class does not survive the way between threads; its sentence does.
    if (error instanceof UnreadableDocument) return { refused: error.message };
    if (error instanceof TakesLong) return { takesLong: true };
    throw error;
  }
}

function send(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}

// A reading at a time; what it throws is a bug and ends the thread.
parentPort?.on("message", (request: ReadRequest) => void answer(request).then(send));
