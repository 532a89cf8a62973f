import type { NewUnitState } from "#domain/units/unit-states.ts";
import { nationId } from "#domain/units/nation.ts";
import { demoId, demoUnitId } from "./demo-world.ts";

/**
 * What lies around the demonstration commune: offices of the invented province, and its other communes with a
 * handful of units each, so that a province has something to consolidate.
 */

const offices = [
  ["so-noi-vu", "department", "Sở Nội vụ"],
  ["so-giao-duc", "department", "Sở Giáo dục và Đào tạo"],
  ["so-van-hoa", "department", "Sở Văn hóa, Thể thao và Du lịch"],
  ["bao-dai", "media-agency", "Báo và Phát thanh, Truyền hình Minh Họa"],
] as const;

const communes = [
  ["doi-sim", "commune", "Xã Đồi Sim"],
  ["bai-dau", "commune", "Xã Bãi Dâu"],
  ["khe-ngoc", "commune", "Xã Khe Ngọc"],
  ["cau-may", "ward", "Phường Cầu Mây"],
  ["ben-lua", "ward", "Phường Bến Lụa"],
  ["rung-thong", "commune", "Xã Rừng Thông"],
  ["dong-sen", "commune", "Xã Đồng Sen"],
  ["nui-gio", "commune", "Xã Núi Gió"],
  ["suoi-tranh", "commune", "Xã Suối Tranh"],
] as const;

/** Units that every one of these communes has; %s is the commune's own name. */
const leaves = [
  ["van-hoa", "culture-social-office", "Phòng Văn hóa - Xã hội"],
  ["dich-vu", "service-centre", "Trung tâm Dịch vụ tổng hợp"],
  ["tram-y-te", "health-station", "Trạm Y tế"],
  ["thcs", "school", "Trường Trung học cơ sở %s"],
  ["hoi-phu-nu", "mass-organisation", "Hội Liên hiệp Phụ nữ"],
  ["thon-mot", "village", "Thôn Một"],
  ["thon-hai", "village", "Thôn Hai"],
] as const;

/** @param key "so-noi-vu", "doi-sim" or "doi-sim/thcs" */
export const neighbourId = (key: string): string => demoId(`unit:neighbour:${key}`);

export const neighbourKeys = communes.map(([key]) => key);

/** The offices and communes with what lies below them, from the first day of the two-tier map. */
export function neighbourUnits(): (NewUnitState & { demo: true })[] {
  const province = demoUnitId("tinh");
  const above = [nationId, province];
  const common = { validFrom: "2025-07-01", demo: true as const, provinceId: province };
  const leaf = { ...common, level: "leaf" as const, code: null };
  return [
    ...offices.map(([key, kind, name]) => ({
      ...leaf,
      id: neighbourId(key),
      kind,
      name,
      parentId: province,
      communeId: null,
      ancestors: [...above, neighbourId(key)],
    })),
    ...communes.flatMap(([key, kind, name], index) => {
      const id = neighbourId(key);
      const commune = {
        ...common,
        id,
        level: "commune" as const,
        kind,
        name,
        code: `M${String(index + 2).padStart(4, "0")}`,
        parentId: province,
        communeId: id,
        ancestors: [...above, id],
      };
      const below = leaves.map(([own, leafKind, leafName]) => ({
        ...leaf,
        id: neighbourId(`${key}/${own}`),
        kind: leafKind,
        name: leafName.replace("%s", name.replace(/^(Xã|Phường) /, "")),
        parentId: id,
        communeId: id,
        ancestors: [...above, id, neighbourId(`${key}/${own}`)],
      }));
      return [commune, ...below];
    }),
  ];
}
