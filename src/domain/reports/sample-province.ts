import { nobody, resultsOf } from "./activity-results.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ProductLevel, ProductSum } from "./report-figures.ts";
import type { SourceReport } from "./report-sources.ts";
import { sampleFacts } from "./sample-facts.ts";

/**
 * The facts of an invented province that put its communes' reports together, for tests of the layout. What was done
 * has the figures of Đắk Nông in the Action Month of 2019, the table that officials really reported by.
 */
export function sampleProvince(said: Partial<ReportFacts> = {}): ReportFacts {
  const commune = sampleFacts();
  const products = dakNongProducts;
  const { tasks, money } = commune.activities;
  return {
    ...commune,
    issuer: {
      ...commune.issuer,
      body: "Ủy ban nhân dân tỉnh Minh Họa",
      parent: null,
      place: "Minh Họa",
      copies: ["Thường trực Tỉnh ủy, HĐND tỉnh", "Lãnh đạo UBND tỉnh"],
      filed: "VT, NV",
    },
    addressees: ["Bộ Nội vụ"],
    plan: {
      type: "Kế hoạch",
      title:
        "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030 trên địa bàn tỉnh Minh Họa",
      number: "112/KH-UBND",
      issuedOn: "2026-02-05",
      issuedBy: "Ủy ban nhân dân tỉnh Minh Họa",
    },
    activities: resultsOf(products, { tasks, money }),
    units: sampleCommunes(24).map((name, index) => ({
      name,
      cells: commune.targets.map((_, target) =>
        index > 20
          ? sentNothing
          : { achieved: `${(index + target) % 3}/2 cuộc`, standing: standings[index % 3] ?? "met" },
      ),
    })),
    figures: { targets: [], products },
    sources: {
      taken: sampleCommunes(21).map((unitName, index): SourceReport => ({
        unitId: `unit-${index}`,
        unitName,
        reportId: `report-${index}`,
        version: 1 + (index % 2),
        factsDigest: index.toString(16).padStart(64, "0"),
        cutOff: "2026-11-14",
      })),
      missing: sampleCommunes(24)
        .slice(21)
        .map((unitName, index) => ({ unitId: `missing-${index}`, unitName, kind: kindOf(unitName) })),
      digest: "5".repeat(64),
    },
    adjustments: [
      {
        id: "adjustment",
        kind: "banner",
        level: "commune",
        embedded: false,
        field: "amount",
        amount: 3,
        reason: "Xã Bến Đá 02 gửi bổ sung sau ngày chốt số liệu",
      },
    ],
    ...said,
  };
}

const standings = ["met", "behind", "late"] as const;
const sentNothing = { achieved: "chưa gửi báo cáo", standing: null };

function kindOf(name: string): string {
  if (name.startsWith("Phường")) return "ward";
  return name.startsWith("Đặc khu") ? "special-zone" : "commune";
}

/** "Xã Bến Đá 01", "Phường Nà Lúa 02" … */
export function sampleCommunes(count: number): string[] {
  const names = ["Xã Bến Đá", "Phường Nà Lúa", "Xã Suối Hoa", "Đặc khu Hòn Mây"];
  return Array.from(
    { length: count },
    (_, index) => `${names[index % names.length]} ${String(index + 1).padStart(2, "0")}`,
  );
}

const product = (
  kind: string,
  name: string,
  unit: string,
  parts: Partial<Record<ProductLevel, number>>,
  more: Partial<ProductSum> = {},
): ProductSum[] =>
  (Object.entries(parts) as [ProductLevel, number][]).map(([level, amount]) => ({
    kind,
    name,
    unit,
    level,
    embedded: false,
    amount,
    // Leaflets and banners are counted by the record, not by the piece.
    activities: Math.min(amount, 20),
    withEvidence: Math.min(Math.floor(amount / 2), 10),
    attendance: null,
    ...more,
  }));

const audience = {
  ...nobody,
  total: 5200,
  women: 3100,
  men: 2000,
  unknown: 100,
  children: 400,
  ethnicMinority: 900,
};

/** Talks 115 = 102 + 9 + 4, training 69 = 4 + 4 + 61, banners 431 = 114 + 255 + 62 (public report of 2019). */
export const dakNongProducts: readonly ProductSum[] = [
  ...product(
    "talk",
    "Nói chuyện chuyên đề",
    "cuộc",
    { province: 102, district: 9, commune: 4 },
    { attendance: audience },
  ),
  ...product(
    "training",
    "Hội thảo, tập huấn",
    "cuộc",
    { province: 4, district: 4, commune: 61 },
    { attendance: audience },
  ),
  ...product(
    "briefing",
    "Sinh hoạt, giao ban",
    "cuộc",
    { province: 21 },
    { embedded: true, attendance: audience },
  ),
  ...product("television", "Truyền hình", "lần", { province: 18 }),
  ...product("news-item", "Tin, bài", "tin, bài", { province: 85 }),
  ...product("banner", "Băng rôn, khẩu hiệu", "số lượng", { province: 114, district: 255, commune: 62 }),
  ...product("leaflet", "Tờ rơi, tờ gấp", "số lượng", { province: 23_800 }),
];
