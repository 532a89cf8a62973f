import { readAnyDocument } from "#lib/official-documents/read-any-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer, WorkerMessage } from "./read-plan-file.ts";

/** Runs in its own thread (read-plan-file.ts): reads one document, tells how far it is, answers once and ends. */
async function answer(bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    const document = await readAnyDocument(bytes, {
      onProgress: (progress) => send({ progress }),
      onSlowStep: () => send({ slow: true }),
    });
    return { reading: readPlan(document), notices: document.notices, ocr: document.ocr };
  } catch (error) {
    // An error's class does not survive the way between threads; its sentence does.
    if (error instanceof UnreadableDocument) return { refused: error.message };
    throw error;
  }
}

function send(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}

send(await answer(workerData as Uint8Array));
