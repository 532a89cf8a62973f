import { searchKey } from "#lib/vietnamese/fold.ts";

/** Words of courtesy or of distribution before the name itself. */
const before = /^(?:\d+[.)] ?|[-+] ?)?(?:(?:de nghi|giao|yeu cau|moi) )*/u;
/** What only says at which level, or where. */
const level = / (?:xa(?! hoi)|phuong|dac khu|tinh|thanh pho|huyen|thi tran)(?: [\p{L} ]+)?$/u;

/**
 * The search keys that a unit named by printed words may bear: "Đề nghị Ủy ban MTTQ Việt Nam xã" and "Trạm Y tế,
 * Trung tâm Dịch vụ tổng hợp xã" say whose in their own way. A list names each of its parts.
 * @param places names of the plan's unit and of those above it, that a unit's full name may end with
 */
export function organisationKeys(printed: string, places: readonly string[]): string[] {
  const whole = searchKey(printed)
    .replace(before, "")
    .replace(/[.:;]+$/u, "");
  const parts = whole.split(
    / ?[,;] ?| va (?=(?:phong|ban|tram|trung tam|truong|hoi|doan|uy ban|cong an|so) )/u,
  );
  const names = new Set([whole, ...parts].map(spelled).filter((name) => name.length > 3));
  const keys = new Set<string>();
  for (const name of names) {
    const bareName = name.replace(level, "");
    keys.add(name);
    keys.add(bareName);
    for (const place of places) keys.add(`${bareName} ${searchKey(place)}`);
  }
  return [...keys];
}

/** The short forms that plans print. */
function spelled(name: string): string {
  return name
    .replace(/\bhdnd\b/gu, "hoi dong nhan dan")
    .replace(/\bubnd\b/gu, "uy ban nhan dan")
    .replace(/\b(?:ub ?)?mttq\b/gu, "uy ban mat tran to quoc")
    .replace(/\b(?:uy ban )+mat tran to quoc(?: viet nam)?/gu, "uy ban mat tran to quoc viet nam")
    .replace(/\blhpn\b/gu, "lien hiep phu nu")
    .replace(/\bvh ?[-–] ?xh\b/gu, "van hoa - xa hoi")
    .replace(/\bld ?[-–] ?tb ?(?:[&]|va|-)? ?xh\b/gu, "lao dong - thuong binh va xa hoi")
    .replace(/ ?[–-] ?/gu, " - ")
    .trim();
}
