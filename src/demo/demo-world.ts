import { createHash } from "node:crypto";
import type { Role } from "#domain/people/actor.ts";
import type { NewUnitState } from "#domain/units/unit-states.ts";
import { nationId } from "#domain/units/nation.ts";

/**
 * The demonstration: an invented commune of an invented province (docs/decisions/0007), with the agencies,
 * schools and villages that a commune has, and people named by their work. Tests and demo share it.
 */

/** The same id for the same name, at every start and in every test. */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`lantoa:demo:${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const agencies = [
  ["van-hoa", "culture-social-office", "Phòng Văn hóa - Xã hội"],
  ["kinh-te", "economic-office", "Phòng Kinh tế"],
  ["van-phong", "council-committee-office", "Văn phòng HĐND và UBND"],
  ["dich-vu", "service-centre", "Trung tâm Dịch vụ tổng hợp"],
  ["tram-y-te", "health-station", "Trạm Y tế"],
  ["mam-non", "school", "Trường Mầm non Suối Hoa"],
  ["tieu-hoc", "school", "Trường Tiểu học Suối Hoa"],
  ["thcs", "school", "Trường Trung học cơ sở Suối Hoa"],
  ["cong-an", "police", "Công an xã"],
  ["mat-tran", "fatherland-front", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
  ["hoi-phu-nu", "mass-organisation", "Hội Liên hiệp Phụ nữ xã"],
  ["doan-thanh-nien", "mass-organisation", "Đoàn Thanh niên xã"],
  ["na-lua", "village", "Bản Nà Lúa"],
  ["khe-may", "village", "Bản Khe Mây"],
  ["doi-che", "village", "Thôn Đồi Chè"],
  ["ben-da", "village", "Thôn Bến Đá"],
] as const;

export type DemoUnit = "tinh" | "xa" | (typeof agencies)[number][0];
export const demoUnitKeys = [
  "tinh",
  "xa",
  ...agencies.map(([key]) => key),
] as const satisfies readonly DemoUnit[];

export const demoUnitId = (unit: DemoUnit): string => demoId(`unit:${unit}`);

/** The province, the commune and what lies below it, as they are from the first day of the two-tier map. */
export function demoUnits(): (NewUnitState & { demo: true })[] {
  const province = demoUnitId("tinh");
  const commune = demoUnitId("xa");
  const common = { validFrom: "2025-07-01", demo: true as const };
  return [
    {
      ...common,
      id: province,
      level: "province",
      kind: "province",
      name: "Tỉnh Minh Họa",
      code: "M0",
      parentId: nationId,
      provinceId: province,
      communeId: null,
      ancestors: [nationId, province],
    },
    {
      ...common,
      id: commune,
      level: "commune",
      kind: "commune",
      name: "Xã Suối Hoa",
      code: "M0001",
      parentId: province,
      provinceId: province,
      communeId: commune,
      ancestors: [nationId, province, commune],
    },
    ...agencies.map(([key, kind, name]) => ({
      ...common,
      id: demoUnitId(key),
      level: "leaf" as const,
      kind,
      name,
      code: null,
      parentId: commune,
      provinceId: province,
      communeId: commune,
      ancestors: [nationId, province, commune, demoUnitId(key)],
    })),
  ];
}

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly unit: DemoUnit;
  readonly role: Role;
}

export const demoPeople = [
  { username: "daumoi.minhhoa", name: "Cán bộ đầu mối tỉnh (mẫu)", unit: "tinh", role: "coordinator" },
  { username: "lanhdao.minhhoa", name: "Lãnh đạo UBND tỉnh (mẫu)", unit: "tinh", role: "leader" },
  { username: "quantri.suoihoa", name: "Quản trị xã (mẫu)", unit: "xa", role: "administrator" },
  { username: "daumoi.suoihoa", name: "Cán bộ đầu mối (mẫu)", unit: "xa", role: "coordinator" },
  { username: "lanhdao.suoihoa", name: "Lãnh đạo UBND xã (mẫu)", unit: "xa", role: "leader" },
  { username: "vanthu.suoihoa", name: "Văn thư UBND xã (mẫu)", unit: "xa", role: "clerk" },
  { username: "giamsat.suoihoa", name: "Thành viên đoàn giám sát (mẫu)", unit: "xa", role: "supervisor" },
  { username: "thcs.suoihoa", name: "Giáo viên tổng phụ trách (mẫu)", unit: "thcs", role: "reporter" },
  { username: "tramyte.suoihoa", name: "Cán bộ trạm y tế (mẫu)", unit: "tram-y-te", role: "reporter" },
  { username: "dichvu.suoihoa", name: "Biên tập viên truyền thanh (mẫu)", unit: "dich-vu", role: "reporter" },
  { username: "nalua.suoihoa", name: "Tuyên truyền viên bản (mẫu)", unit: "na-lua", role: "reporter" },
] as const satisfies readonly DemoPerson[];

export type DemoUsername = (typeof demoPeople)[number]["username"];

export const demoPersonId = (username: DemoUsername): string => demoId(`person:${username}`);
