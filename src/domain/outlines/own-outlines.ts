import type { ReportOutline } from "#domain/lists/lists.ts";
import type { OutlineVersion } from "./outline.ts";

const prefix = "own-";

/** The code of an outline that a unit makes for itself. @param id made with the form, so that it is made once */
export const ownOutlineCode = (id: string): string => `${prefix}${id}`;

export const isOwnOutline = (code: string): boolean => code.startsWith(prefix);

/**
 * The standard outlines, and after them those that these units have made and still have, by name. What one is before
 * anybody below changes it is what the highest unit that has it says.
 * @param units from the nation down
 * @param newest the newest versions that these units have
 */
export function knownOutlines(
  standard: readonly ReportOutline[],
  units: readonly string[],
  newest: readonly OutlineVersion[],
): ReportOutline[] {
  const made = new Map<string, ReportOutline>();
  for (const version of newest.toSorted((a, b) => units.indexOf(a.unitId) - units.indexOf(b.unitId))) {
    const { outline: code, name, about, sections } = version;
    if (!isOwnOutline(code) || made.has(code) || name === null || sections === null) continue;
    const description = "Đề cương do đơn vị tự lập, dùng khi chế độ báo cáo chọn";
    made.set(code, {
      code,
      name,
      about: about ?? "kết quả",
      description,
      dutyKinds: [],
      periods: [],
      sections,
    });
  }
  return [...standard, ...[...made.values()].toSorted((a, b) => a.name.localeCompare(b.name, "vi"))];
}

/** Is it of the unit's own making, so that without the unit's nobody has it? @param newest of the unit and those above */
export function isMadeBy(unitId: string, code: string, newest: readonly OutlineVersion[]): boolean {
  const others = newest.some(
    (version) => version.outline === code && version.unitId !== unitId && version.sections !== null,
  );
  return isOwnOutline(code) && !others;
}
