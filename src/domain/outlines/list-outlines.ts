import type { Context } from "#domain/context.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { outlineUnits, type OutlineUnits } from "./outline-unit.ts";
import { listNewestVersions } from "./outlines.queries.ts";
import { knownOutlines } from "./own-outlines.ts";
import { nearestOutline } from "./resolve-outline.ts";

export interface OutlineRow {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly sections: number;
  /** Whose it is; null for the standard one. */
  readonly prescriber: string | null;
  readonly isOwn: boolean;
  /** When that unit last changed it. */
  readonly since: IsoDate | null;
}

export interface OutlineList extends OutlineUnits {
  readonly rows: readonly OutlineRow[];
}

/** The outlines of the reports that a unit receives, each with whose it is. */
export async function listOutlines(context: Context, asked: string | null): Promise<OutlineList> {
  const place = await outlineUnits(context, asked);
  const { unit, names } = place;
  const versions = await listNewestVersions(context.db, unit.ancestors);
  const rows = knownOutlines(context.lists.reportOutlines, unit.ancestors, versions).map(
    (standard): OutlineRow => {
      const outline = nearestOutline(standard, unit.ancestors, versions);
      const { prescribedBy } = outline;
      const version = versions.find((each) => each.unitId === prescribedBy && each.outline === standard.code);
      return {
        code: standard.code,
        name: outline.name,
        description: standard.description,
        sections: outline.sections.filter(({ number }) => number !== null).length,
        prescriber: prescribedBy === null ? null : (names.get(prescribedBy) ?? ""),
        isOwn: prescribedBy === unit.id,
        since: version ? todayInVietnam(version.recordedAt) : null,
      };
    },
  );
  return { ...place, rows };
}
