import type { Lists, ReportOutline } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { numberSections } from "./number-sections.ts";
import { periodicalOutline } from "./outline-of-duty.ts";
import type { Outline, OutlineVersion } from "./outline.ts";
import { listNewestVersions } from "./outlines.queries.ts";
import { isOwnOutline, knownOutlines } from "./own-outlines.ts";

export interface OutlineQuestion {
  /** Which kind of report: outlineCodeOf. */
  readonly code: string;
  /** Who writes the report, and whose plan asks for it. */
  readonly unit: Pick<Unit, "id" | "ancestors">;
  readonly planUnitId: string;
}

/**
 * The outline that a report follows: whoever receives it prescribes the form, so the nearest unit from there upward
 * that has one, and the standard one where none has.
 */
export async function resolveOutline(
  db: Database | Transaction,
  lists: Pick<Lists, "reportOutlines">,
  { code, unit, planUnitId }: OutlineQuestion,
): Promise<Outline> {
  const prescribers = prescribersOf(unit, planUnitId);
  // One that the plan's unit chose of its own making is its own also where it reports under that plan itself.
  const units = isOwnOutline(code) ? [...new Set([...prescribers, planUnitId])] : prescribers;
  const newest = await listNewestVersions(db, units, code);
  const reportOutlines = knownOutlines(lists.reportOutlines, units, newest);
  return nearestOutline(standardOutline({ reportOutlines }, code), units, newest);
}

/**
 * Who may have prescribed the outline, the nearest last: the unit whose plan asks for the report and all above it.
 * A unit that reports under its own plan reports to the one above, and so does one whose plan's unit lies elsewhere
 * since units were redrawn; only the nation has nobody above it.
 */
export function prescribersOf(unit: OutlineQuestion["unit"], planUnitId: string): readonly string[] {
  const place = unit.ancestors.indexOf(planUnitId);
  const above = unit.ancestors.filter((id) => id !== unit.id);
  if (above.length === 0) return unit.ancestors;
  return place === -1 || planUnitId === unit.id ? above : unit.ancestors.slice(0, place + 1);
}

/** A code that the list has lost is answered by the yearly outline, so that no report is ever without one. */
export function standardOutline(
  { reportOutlines }: Pick<Lists, "reportOutlines">,
  code: string,
): ReportOutline {
  const find = (wanted: string) => reportOutlines.find((outline) => outline.code === wanted);
  const found = find(code) ?? find(periodicalOutline);
  if (!found) throw new Error(`report-outlines.csv has no ${periodicalOutline}`);
  return found;
}

/** What the nearest unit says of a standard outline. @param units from the nation down */
export function nearestOutline(
  standard: ReportOutline,
  units: readonly string[],
  newest: readonly OutlineVersion[],
): Outline {
  const own = newest
    .filter(({ outline, sections }) => outline === standard.code && sections !== null)
    .toSorted((a, b) => units.indexOf(b.unitId) - units.indexOf(a.unitId))[0];
  const plan = own?.sections ?? standard.sections;
  return {
    code: standard.code,
    name: own?.name ?? standard.name,
    about: own?.about ?? standard.about,
    description: standard.description,
    prescribedBy: own?.unitId ?? null,
    plan,
    sections: numberSections(standard.code, plan),
  };
}
