import { ocrNotice, pagesLeftOutNotice } from "./read-notices.ts";
import { TakesLong, type ReadOptions } from "./read-options.ts";
import { pagePicture } from "./read-page-picture.ts";
import type { LaidPage } from "./read-page.ts";

/** A page to be recognised: its place in the document from 0, and how to get its picture (PNG, JPEG or PGM). */
export interface Scan {
  readonly place: number;
  readonly picture: () => Promise<Uint8Array | null>;
}

export interface Recognised {
  /** By their place in the document. */
  readonly pages: ReadonlyMap<number, LaidPage>;
  readonly notices: readonly string[];
}

/** Recognises the letters on pages one after the other, up to the bounds of recognition. */
export async function recogniseAll(
  scans: readonly Scan[],
  { onProgress, onPicture, recognise = true }: ReadOptions,
): Promise<Recognised> {
  if (scans.length === 0) return { pages: new Map(), notices: [] };
  if (!recognise) throw new TakesLong();
  const { startRecognition } = await import("./read-ocr.ts");
  const recognition = await startRecognition();
  const pages = new Map<number, LaidPage>();
  try {
    for (const { place, picture } of scans) {
      if (recognition.isOver()) break;
      onProgress?.({ page: pages.size + 1, pages: scans.length });
      const bytes = await picture();
      if (bytes === null) continue;
      pages.set(place, await recognition.read(bytes));
      onPicture?.(pagePicture(bytes, place + 1));
    }
  } finally {
    await recognition.end();
  }
  const leftOut = pages.size < scans.length ? [pagesLeftOutNotice(pages.size, scans.length)] : [];
  return { pages, notices: [ocrNotice, ...leftOut] };
}
