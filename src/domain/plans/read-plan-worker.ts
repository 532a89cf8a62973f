import { readDocument } from "#lib/official-documents/read-document.ts";
import { UnreadableDocument } from "#lib/official-documents/read-refusal.ts";
import { readPlan } from "#lib/plan-reading/read-plan.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer } from "./read-plan-file.ts";

/** Runs in its own thread (read-plan-file.ts): reads one document, answers once and ends. */
function answer(bytes: Uint8Array): WorkerAnswer {
  try {
    return { reading: readPlan(readDocument(bytes)) };
  } catch (error) {
    // An error's class does not survive the way between threads; its sentence does.
    if (error instanceof UnreadableDocument) return { refused: error.message };
    throw error;
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage(answer(workerData as Uint8Array));
