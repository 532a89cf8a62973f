import type { Context } from "#domain/context.ts";
import { outlineOfVersion, type VersionHead } from "./outline-versions.ts";
import { outlineNotFound } from "./load-outline.ts";
import { outlineUnits, type OutlineUnits } from "./outline-unit.ts";
import type { Outline } from "./outline.ts";
import { listNewestVersions, listVersions } from "./outlines.queries.ts";
import { isMadeBy, knownOutlines } from "./own-outlines.ts";
import { nearestOutline } from "./resolve-outline.ts";

export interface OutlinePage extends OutlineUnits {
  /** As it holds, or as it was in the version asked for. */
  readonly outline: Outline;
  /** Whose it is; null for the standard one. */
  readonly prescriber: string | null;
  /** The version shown where an older one was asked for. */
  readonly shown: number | null;
  /** What the unit itself has prescribed, the newest first. */
  readonly versions: readonly VersionHead[];
  /** The unit's newest; 0 where it has none. For the form. */
  readonly version: number;
  /** Does the unit use one of its own? */
  readonly isOwn: boolean;
  /** Is the outline of its making, beyond the standard ones and those from above? */
  readonly isMaker: boolean;
}

/**
 * An outline for the reports that a unit receives.
 * @throws Problem not-found for a kind of report, a unit or a version that is not there
 */
export async function getOutline(
  context: Context,
  code: string,
  { unitId, version }: { readonly unitId: string | null; readonly version: number | null },
): Promise<OutlinePage> {
  const place = await outlineUnits(context, unitId);
  const { unit, names } = place;
  const newest = await listNewestVersions(context.db, unit.ancestors, code);
  const known = knownOutlines(context.lists.reportOutlines, unit.ancestors, newest);
  const standard = known.find((outline) => outline.code === code);
  if (!standard) throw outlineNotFound();
  const own = await listVersions(context.db, unit.id, code);
  const holds = nearestOutline(standard, unit.ancestors, newest);
  const outline = version === null ? holds : outlineOfVersion(standard, own, version);
  if (!outline) throw outlineNotFound();
  return {
    ...place,
    outline,
    prescriber: outline.prescribedBy === null ? null : (names.get(outline.prescribedBy) ?? ""),
    shown: version,
    versions: own.map(({ version: number, recordedAt, sections }) => ({
      version: number,
      recordedAt,
      withdrawn: sections === null,
    })),
    version: own[0]?.version ?? 0,
    isOwn: holds.prescribedBy === unit.id,
    isMaker: isMadeBy(unit.id, code, newest),
  };
}
