import type { ReportOutline } from "#domain/lists/lists.ts";
import type { Outline, OutlineVersion } from "./outline.ts";
import { nearestOutline } from "./resolve-outline.ts";

export interface VersionHead {
  readonly version: number;
  readonly recordedAt: Date;
  /** With it the unit went back to the outline of those above it. */
  readonly withdrawn: boolean;
}

/** The outline as a unit had it in one of its versions; null where there is none of that number, or nothing in it. */
export function outlineOfVersion(
  standard: ReportOutline,
  versions: readonly OutlineVersion[],
  number: number,
): Outline | null {
  const found = versions.find(({ version, sections }) => version === number && sections !== null);
  return found ? nearestOutline(standard, [found.unitId], [found]) : null;
}
