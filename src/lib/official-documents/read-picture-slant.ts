import type { Ink } from "./read-picture-ink.ts";

/** Where a place on a picture lies on another. */
type Placing = (x: number, y: number) => readonly [x: number, y: number];

/** How a page lies aslant on its picture: the picture turned by `angle` about its middle has level lines. */
export interface Slant {
  readonly toLevel: Placing;
  readonly toPicture: Placing;
}

/** Angles in radians, clockwise, as the recogniser counts. */
export function slantOf({ width, height }: Pick<Ink, "width" | "height">, angle: number): Slant {
  return { toLevel: turning(width, height, angle), toPicture: turning(width, height, -angle) };
}

function turning(width: number, height: number, angle: number): Placing {
  if (angle === 0) return (x, y) => [x, y];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middle, half] = [width / 2, height / 2];
  return (x, y) => [
    middle + (x - middle) * cos - (y - half) * sin,
    half + (x - middle) * sin + (y - half) * cos,
  ];
}
