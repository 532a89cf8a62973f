import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { ReportOutline } from "#domain/lists/lists.ts";
import type { OutlineVersion } from "./outline.ts";
import { listNewestVersions, listVersions, lockOutline } from "./outlines.queries.ts";
import { knownOutlines } from "./own-outlines.ts";

export interface LoadedOutline {
  readonly unit: Unit;
  /** What the outline is where nobody changed it. */
  readonly standard: ReportOutline;
  /** The newest versions of the unit and those above it. */
  readonly above: readonly OutlineVersion[];
  /** What the unit has of it so far, the newest first; nobody else adds to it until the command is done. */
  readonly versions: readonly OutlineVersion[];
}

/** @throws Problem not-found for a unit or a kind of report that does not exist */
export async function loadOutline(
  { db, clock, lists }: CommandContext,
  { unitId, outline }: { readonly unitId: string; readonly outline: string },
): Promise<LoadedOutline> {
  const unit = await getUnit(db, unitId, today(clock));
  await lockOutline(db, unitId, outline);
  const above = await listNewestVersions(db, unit.ancestors, outline);
  const known = knownOutlines(lists.reportOutlines, unit.ancestors, above);
  const standard = known.find(({ code }) => code === outline);
  if (!standard) throw outlineNotFound();
  return { unit, standard, above, versions: await listVersions(db, unitId, outline) };
}

/** @throws Problem changed-meanwhile where the unit has a newer version than the form was made from */
export function refuseOvertaken({ versions: [newest] }: LoadedOutline, version: number): void {
  if ((newest?.version ?? 0) !== version) throw new Problem("changed-meanwhile");
}

export function outlineNotFound(): Problem {
  return new Problem("not-found", "Không có mẫu đề cương này.");
}
