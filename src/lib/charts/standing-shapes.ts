import type { ChartStanding } from "./standings.ts";

/** A stroke of a mark in a square of 16: filled, or drawn as a line of that width. */
export interface MarkPath {
  readonly d: string;
  readonly line?: number;
}

const ring: MarkPath = { d: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0", line: 2 };

/** The shape of each standing, the same on the page, in a chart and on paper: it tells them apart without colour. */
export const standingShapes = {
  met: [{ d: "M1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0" }],
  "on-course": [ring, { d: "M8 2a6 6 0 0 0 0 12z" }],
  behind: [{ d: "M8 1 15.5 15H.5z" }],
  late: [{ d: "M1.5 1.5h13v13h-13z" }],
  "no-data": [ring],
  "not-comparable": [{ d: "M2 8h12", line: 3 }],
  "not-enough-ground": [{ d: "M4.5 5a3.5 3.5 0 1 1 5.3 3C8.500 8.800 8 9.400 8 10.700M8 13v2", line: 2.2 }],
} as const satisfies Record<ChartStanding, readonly MarkPath[]>;
