import { officialText, type OfficialText } from "./official-text.ts";
import { detectLegacyEncoding, fromLegacy, type LegacyEncoding } from "#lib/vietnamese/encoding.ts";
import { isGarbled } from "./read-garbled.ts";
import { convertPieces } from "./read-legacy.ts";
import { convertedNotices } from "./read-notices.ts";
import { mendFormulas } from "./read-ocr-formulas.ts";
import { mendNumerals } from "./read-ocr-labels.ts";
import { TakesLong, type ReadOptions } from "./read-options.ts";
import type { LaidPage } from "./read-page.ts";
import { piecesOfPages } from "./read-pages.ts";
import { drawingOf } from "./read-pdf-drawing.ts";
import { openPdf } from "./read-pdf-file.ts";
import { layOut } from "./read-pdf-page.ts";
import { coversPage, pictureOf } from "./read-pdf-picture.ts";
import { findRasterizer, type Rasterizer } from "./read-pdf-raster.ts";
import { tidyPieces } from "./read-pieces.ts";
import { recogniseAll, type Scan } from "./read-scans.ts";
import { UnreadableDocument } from "./read-refusal.ts";

/** Fewer letters than this on a page with a picture are a stamp or a page number: the page is a scan. */
const leastLetters = 20;

/**
 * Reads a PDF: by its text where that is Vietnamese as it is spelled, else, for scans and for fonts that scramble
 * the text, by the pictures of its pages. Throws UnreadableDocument.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<OfficialText> {
  const pdf = await openPdf(bytes);
  let rasterizer: Rasterizer | null = null;
  try {
    const laid: LaidPage[] = [];
    const scanned = new Map<number, Scan>();
    for (let number = 1; number <= pdf.pages; number += 1) {
      const page = await pdf.page(number);
      const { rules, images } = await drawingOf(page);
      laid.push(await layOut(page, rules));
      if (coversPage(page, images))
        scanned.set(number - 1, { place: number - 1, picture: () => pictureOf(page, images) });
    }
    const text = laid.map(textOf).join("\n");
    const garbled = isGarbled(text);
    if (garbled && scanned.size < laid.length) rasterizer = await findRasterizer(bytes);
    const draw = rasterizer?.draw;
    const scans = laid.flatMap((page, place): Scan[] => {
      if (!garbled && lettersOn(page) >= leastLetters) return [];
      const scan = scanned.get(place);
      if (scan !== undefined) return [scan];
      return garbled && draw !== undefined ? [{ place, picture: () => draw(place + 1) }] : [];
    });
    const recognised = await recogniseAll(scans, options);
    if (garbled && recognised.pages.size === 0) throw new UnreadableDocument("garbled");
    const legacy = garbled ? null : detectLegacyEncoding(text);
    const pages = laid.map((page, i) => recognised.pages.get(i) ?? inUnicode(page, { garbled, legacy }));
    const { pieces, from } = convertPieces(piecesOfPages(pages));
    const tidy = tidyPieces(pieces);
    const ocr = recognised.pages.size > 0;
    return officialText(ocr ? mendFormulas(mendNumerals(tidy)) : tidy, {
      notices: [...convertedNotices(legacy === null ? from : [legacy, ...from]), ...recognised.notices],
      ocr,
    });
  } catch (error) {
    if (error instanceof UnreadableDocument || error instanceof TakesLong) throw error;
    throw new UnreadableDocument("damaged", error);
  } finally {
    await rasterizer?.end();
    await pdf.close();
  }
}

/** Before its lines are put together, since what tells a head from a foot are its words. */
function inUnicode(
  page: LaidPage,
  { garbled, legacy }: { garbled: boolean; legacy: LegacyEncoding | null },
): LaidPage {
  if (garbled) return { ...page, runs: [] };
  if (legacy === null) return page;
  return { ...page, runs: page.runs.map((run) => ({ ...run, text: fromLegacy(run.text, legacy) })) };
}

function textOf(page: LaidPage): string {
  return page.runs.map((run) => run.text).join(" ");
}

function lettersOn(page: LaidPage): number {
  return textOf(page).match(/\p{L}/gu)?.length ?? 0;
}
