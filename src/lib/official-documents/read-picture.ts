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

/** One byte a pixel, 0 black to 255 white, rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

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

/** As binary PGM (netpbm): the plainest format that picture readers take. */
export function writeGreyMap({ width, height, pixels }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
