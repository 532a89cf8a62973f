import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM } from "tesseract.js";
import { readPage, type RecognisedPage } from "./read-ocr-page.ts";
import type { LaidPage, Run } from "./read-page.ts";
import { UnreadableDocument } from "./read-refusal.ts";

/** Recognition of the letters on pictures of pages, with data that lies on this machine: no network. */
export interface Recognition {
  /** Takes a picture as PNG, JPEG or PGM. Throws UnreadableDocument where it is none. */
  readonly read: (picture: Uint8Array) => Promise<LaidPage>;
  /** True once as many pages were read, or as much time went by, as one document may take. */
  readonly isOver: () => boolean;
  readonly end: () => Promise<void>;
}

const mostPages = 40;
/** A page takes three to ten seconds. */
const longest = 5 * 60 * 1000;

/** Starts the recogniser, which takes a second; `end` must be called. */
export async function startRecognition(): Promise<Recognition> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie"));
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: join(data, "4.0.0"),
    cacheMethod: "none",
    // Without a handler the library throws where nobody can catch it; recognise() rejects as well.
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    // It writes its guesses on the terminal otherwise.
    user_defined_dpi: "200",
    debug_file: "/dev/null",
  });
  let pages = 0;
  const until = performance.now() + longest;
  return {
    isOver: () => pages >= mostPages || performance.now() > until,
    read: async (picture) => {
      pages += 1;
      try {
        return laidPage(await readPage(worker, picture));
      } catch (error) {
        throw new UnreadableDocument("damaged", error);
      }
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Below this the "words" are specks, borders and seals. Per cent, as the recogniser is sure. */
const leastSure = 20;

function laidPage({ width, height, lines, rules }: RecognisedPage): LaidPage {
  const sizes = lines.map((line) => line.height).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const runs = lines.flatMap((line) => {
    // Heights of lines are estimates: small differences mean nothing.
    const size = Math.abs(line.height - usual) < usual * 0.4 ? usual : line.height;
    return line.words
      .filter((word) => word.confidence >= leastSure || /\p{L}{3}|\d/u.test(word.text))
      .map(({ text, from, to }): Run => ({ text, from, to, baseline: line.baseline, size }));
  });
  return { width, height, runs, rules };
}
