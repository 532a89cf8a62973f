import { PSM, type Worker } from "tesseract.js";
import type { Rule } from "./read-page.ts";
import {
  frameOf,
  levelLine,
  lineInCell,
  outside,
  surerOf,
  within,
  type RecognisedLine,
} from "./read-ocr-lines.ts";
import { cellPictures, withoutLines, type TablePage } from "./read-picture-cells.ts";
import { inkOf, paleLines } from "./read-picture-ink.ts";
import { slantOf } from "./read-picture-slant.ts";
import { drawnTablesOf, type DrawnTables } from "./read-picture-tables.ts";
import { writeGreyMap, type GreyPicture } from "./grey-picture.ts";
import { greyOfPng } from "./read-png.ts";

export interface RecognisedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RecognisedLine[];
  /** The lines of its tables. */
  readonly rules: readonly Rule[];
}

/** A page of more cells is read as a whole: a cell takes some twenty milliseconds more than its words do. */
const mostCells = 300;

/** Tables are looked for on pictures up to twice as fine as a photograph of a page: it takes some bytes a pixel. */
const mostPixels = 24_000_000;
const noTables: DrawnTables = { grids: [], rules: [], lines: new Uint8Array() };

/** In radians. What lies less aslant is recognised better as it is: turning blurs the marks over the letters. */
const mostSlant = 0.05;

/**
 * The lines of letters on a page, given as PNG, JPEG or PGM; as if the page lay level. Tables are found by their lines
 * and recognised cell by cell, each as a picture of its own besides: on a page as a whole the recogniser reads across
 * cells and leaves out single digits. Rejects where it is no picture.
 */
export async function readPage(worker: Worker, picture: Uint8Array): Promise<RecognisedPage> {
  const { page: level, angle } = await greyPage(worker, picture, { rotateAuto: true });
  const { width, height } = level;
  const isTooFine = width * height > mostPixels;
  const { grids, rules, lines: marked } = isTooFine ? noTables : drawnTablesOf(inkOf(level, paleLines));
  const isTurned = Math.abs(angle) > mostSlant;
  const slant = slantOf(level, isTurned ? 0 : angle);
  if (grids.length === 0) {
    const lines = await recognised(worker, isTurned ? writeGreyMap(level) : picture, PSM.AUTO);
    return { width, height, rules, lines: lines.map((line) => levelLine(line, slant)) };
  }
  const asItCame = angle === 0 || isTurned ? level : (await greyPage(worker, picture)).page;
  const ink = inkOf(level);
  for (let i = 0; i < marked.length; i += 1) if (marked[i] === 1) ink.dark[i] = 0;
  const page: TablePage = { picture: asItCame, slant, grids, ink, lines: marked };
  const cells = cellPictures(page);
  const whole = (await recognised(worker, writeGreyMap(withoutLines(page)), PSM.AUTO)).map((line) =>
    levelLine(line, slant),
  );
  if (cells.length > mostCells) return { width, height, rules, lines: whole };
  const lines = grids.map(frameOf).reduce(outside, whole);
  for (const cell of cells) {
    const own = await recognised(worker, writeGreyMap(cell.picture), PSM.SINGLE_BLOCK);
    lines.push(
      ...surerOf(
        own.map((line) => lineInCell(line, cell, slant)),
        within(whole, cell.box),
      ),
    );
  }
  return { width, height, rules, lines };
}

/** The picture in grey, turned so that its lines run level if wanted. */
async function greyPage(
  worker: Worker,
  picture: Uint8Array,
  options: { readonly rotateAuto?: boolean } = {},
): Promise<{ page: GreyPicture; angle: number }> {
  const { data } = await worker.recognize(Buffer.from(picture), options, { imageGrey: true, text: false });
  const png = Buffer.from((data.imageGrey ?? "").replace(/^data:[^,]*,/u, ""), "base64");
  const page = greyOfPng(png);
  if (page === null) throw new Error("The recogniser handed back no grey picture.");
  return { page, angle: data.rotateRadians ?? 0 };
}

async function recognised(worker: Worker, picture: Uint8Array, mode: PSM): Promise<RecognisedLine[]> {
  await worker.setParameters({ tessedit_pageseg_mode: mode });
  const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => ({
      baseline: (line.baseline.y0 + line.baseline.y1) / 2,
      height: line.rowAttributes.rowHeight,
      words: line.words.map(({ text, bbox, confidence }) => ({
        text,
        from: bbox.x0,
        to: bbox.x1,
        confidence,
      })),
    }));
}
