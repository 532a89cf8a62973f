import type { Page } from "./read-pdf-file.ts";
import { applied, combined, matrixOf, type Matrix } from "./read-pdf-matrix.ts";
import type { Rule } from "./read-page.ts";

/** A picture on a page: what pdf.js keeps it under (or the thing itself), and how the unit square maps on the page. */
export interface PlacedImage {
  readonly source: unknown;
  readonly place: Matrix;
}

export interface Drawing {
  readonly rules: readonly Rule[];
  readonly images: readonly PlacedImage[];
}

/** Numbers that pdf.js gives the operators of a page (its OPS). */
const ops = {
  save: 10,
  restore: 11,
  transform: 12,
  beginForm: 74,
  endForm: 75,
  image: 85,
  inlineImage: 86,
  imageMask: 83,
  path: 91,
} as const;

/** How a path is painted: stroke, closeStroke; fill, eoFill and both at once (pdf.js OPS). */
const strokes = new Set([20, 21, 24, 25, 26, 27]);
const fills = new Set([22, 23, 24, 25, 26, 27]);

const thin = 3;
const mostRules = 6_000;

/** The lines and pictures that are drawn on a page, in its points from the top left. */
export async function drawingOf(page: Page): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const images: PlacedImage[] = [];
  let map = matrixOf(page.getViewport({ scale: 1 }).transform);
  const saved: Matrix[] = [];
  for (const [i, op] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (op === ops.save) saved.push(map);
    else if (op === ops.restore) map = saved.pop() ?? map;
    else if (op === ops.transform && isNumbers(args)) map = combined(map, matrixOf(args));
    else if (op === ops.beginForm) {
      saved.push(map);
      const form: unknown = Array.isArray(args) ? args[0] : null;
      if (isNumbers(form)) map = combined(map, matrixOf(form));
    } else if (op === ops.endForm) map = saved.pop() ?? map;
    else if (op === ops.image || op === ops.inlineImage || op === ops.imageMask) {
      if (Array.isArray(args)) images.push({ source: args[0], place: map });
    } else if (op === ops.path && rules.length < mostRules) addRules(args, map, rules);
  }
  return { rules, images };
}

function isNumbers(args: unknown): args is ArrayLike<number> {
  return (
    (Array.isArray(args) || ArrayBuffer.isView(args)) &&
    (args as unknown as ArrayLike<unknown>).length === 6 &&
    typeof (args as unknown as ArrayLike<unknown>)[0] === "number"
  );
}

/** How many numbers follow each code of a path: move, line, cubic, quadratic, close. */
const lengths = [2, 2, 6, 4, 0];

/** Strokes along the axes, and filled boxes so thin that they are lines. */
function addRules(args: unknown, map: Matrix, rules: Rule[]): void {
  if (!Array.isArray(args) || !Array.isArray(args[1])) return;
  const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
  if (path === null || path === undefined || path.length > 20_000) return;
  let start: [number, number] = [0, 0];
  let at = start;
  let figure: [number, number][] = [];
  const finish = (): void => {
    if (fills.has(painted) && figure.length >= 4) addIfThin(boxOf(figure), rules);
    figure = [];
  };
  const draw = (to: [number, number]): void => {
    if (strokes.has(painted)) addIfThin(boxOf([at, to]), rules);
    at = to;
    figure.push(to);
  };
  for (let i = 0; i < path.length;) {
    const code = path[i] ?? 4;
    const count = lengths[code];
    if (count === undefined) return;
    const to = applied(map, path[i + count - 1] ?? 0, path[i + count] ?? 0);
    if (code === 0) {
      finish();
      [start, at] = [to, to];
      figure.push(to);
    } else if (code === 1) draw(to);
    else if (code === 4) draw(start);
    else {
      at = to;
      figure.push(to);
    }
    i += count + 1;
  }
  finish();
}

function boxOf(points: readonly (readonly [number, number])[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function addIfThin(box: Rule, rules: Rule[]): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width <= thin !== height <= thin && Math.max(width, height) > 6) rules.push(box);
}
