import { officialText, type OfficialText } from "./official-text.ts";
import { convertPieces } from "./read-legacy.ts";
import { mendFormulas } from "./read-ocr-formulas.ts";
import { mendNumerals } from "./read-ocr-labels.ts";
import type { ReadOptions } from "./read-options.ts";
import { piecesOfPages } from "./read-pages.ts";
import { pictureSize } from "./read-picture-size.ts";
import { tidyPieces } from "./read-pieces.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { recogniseAll } from "./read-scans.ts";

/** A photograph of a page has some 12 million pixels. */
const mostPixels = 60_000_000;

/** Reads a picture of a page (JPEG, PNG) by recognising its letters. Throws UnreadableDocument. */
export async function readPicture(bytes: Uint8Array, options: ReadOptions = {}): Promise<OfficialText> {
  const size = pictureSize(bytes);
  if (size === null) throw new UnreadableDocument("damaged");
  if (size.width * size.height > mostPixels) throw new UnreadableDocument("too-large");
  const { pages, notices } = await recogniseAll(
    [{ place: 0, picture: () => Promise.resolve(bytes) }],
    options,
  );
  const { pieces } = convertPieces(piecesOfPages([...pages.values()]));
  return officialText(mendFormulas(mendNumerals(tidyPieces(pieces))), { notices, ocr: true });
}
