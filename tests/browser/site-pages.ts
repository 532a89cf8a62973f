import { referenceLawId } from "#domain/laws/reference-laws.ts";
import { demoId, demoUnitId, type DemoUsername } from "../../src/demo/demo-world.ts";

/** One person of the demonstration for each role. */
export const byRole = {
  administrator: "quantri.suoihoa",
  coordinator: "daumoi.suoihoa",
  reporter: "thcs.suoihoa",
  leader: "lanhdao.suoihoa",
  clerk: "vanthu.suoihoa",
  supervisor: "giamsat.suoihoa",
} as const satisfies Record<string, DemoUsername>;

export type RoleSeen = keyof typeof byRole;

/** Who writes, and who for the most part reads: each half of the roles is looked at in a file of its own. */
export const rolesAtWork = ["administrator", "coordinator", "reporter"] as const satisfies RoleSeen[];
export const rolesReading = ["leader", "clerk", "supervisor"] as const satisfies RoleSeen[];

/** What has no fixed address: found out before the pages are looked at (found-addresses.ts). */
export interface Found {
  readonly plan: string;
  readonly reading: string;
  readonly report: string;
  readonly draft: string;
  /** Of the commune's plan, and the day of its own yearly report. */
  readonly duty: string;
  readonly extension: string;
  /** Of the school, and of the whole commune. */
  readonly figure: string;
  readonly whole: string;
}

interface SitePage {
  readonly address: string | ((found: Found) => string);
  readonly by: readonly RoleSeen[];
}

const everybody = Object.keys(byRole) as RoleSeen[];
/** Who works for the unit: a clerk handles its papers, a supervisor reads what came of it. */
const working = ["administrator", "coordinator", "reporter", "leader"] as const satisfies RoleSeen[];
const office = "/lam-viec";
const activity = `${office}/hoat-dong/${demoId("activity:thcs:2026-10-12:extracurricular")}`;
const law = `${office}/van-ban/${referenceLawId("decree-55-2009")}`;

/** Every page of the office by its address in routes.ts: where to find it, and who may see it. Nobody else does. */
export const officePages: Readonly<Record<string, SitePage>> = {
  [office]: { address: office, by: everybody },
  [`${office}/ke-hoach`]: { address: `${office}/ke-hoach`, by: everybody },
  [`${office}/ke-hoach/doc`]: { address: `${office}/ke-hoach/doc`, by: ["administrator", "coordinator"] },
  [`${office}/ke-hoach/doc/:readingId`]: {
    address: (found) => found.reading,
    by: ["administrator", "coordinator"],
  },
  // Of a reading that is done it shows the review.
  [`${office}/ke-hoach/doc/:readingId/dang-doc`]: {
    address: (found) => `${found.reading}/dang-doc`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/ke-hoach/ban-hanh`]: {
    address: `${office}/ke-hoach/ban-hanh`,
    by: ["administrator", "coordinator", "reporter"],
  },
  [`${office}/ke-hoach/:planId`]: { address: (found) => found.plan, by: everybody },
  [`${office}/ke-hoach/:planId/trien-khai`]: {
    address: (found) => `${found.plan}/trien-khai`,
    by: ["administrator", "coordinator", "leader", "clerk", "supervisor"],
  },
  [`${office}/ke-hoach/:planId/noi-nhan`]: { address: (found) => `${found.plan}/noi-nhan`, by: everybody },
  [`${office}/ke-hoach/:planId/che-do/:dutyId`]: { address: (found) => found.duty, by: everybody },
  [`${office}/du-thao`]: { address: `${office}/du-thao`, by: everybody },
  [`${office}/du-thao/moi`]: {
    address: `${office}/du-thao/moi`,
    by: ["administrator", "coordinator", "reporter"],
  },
  [`${office}/du-thao/:draftId`]: {
    address: (found) => found.draft,
    by: ["administrator", "coordinator", "leader"],
  },
  [`${office}/du-thao/:draftId/phan/:section`]: {
    address: (found) => `${found.draft}/phan/chi-tieu`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/du-thao/:draftId/ban-hanh`]: {
    address: (found) => `${found.draft}/ban-hanh`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/lich`]: { address: `${office}/lich`, by: everybody },
  [`${office}/hoat-dong`]: { address: `${office}/hoat-dong`, by: working },
  [`${office}/hoat-dong/moi`]: { address: `${office}/hoat-dong/moi`, by: ["coordinator", "reporter"] },
  [`${office}/hoat-dong/:activityId`]: { address: activity, by: working },
  [`${office}/hoat-dong/:activityId/dinh-chinh`]: {
    address: `${activity}/dinh-chinh`,
    by: ["coordinator", "reporter"],
  },
  [`${office}/tien-do`]: { address: `${office}/tien-do`, by: everybody },
  [`${office}/tien-do/mot-trang`]: { address: `${office}/tien-do/mot-trang`, by: everybody },
  [`${office}/tien-do/nhac/:unitId`]: {
    address: `${office}/tien-do/nhac/${demoUnitId("thcs")}`,
    by: ["coordinator"],
  },
  [`${office}/tien-do/:targetId/:unitId`]: { address: (found) => found.figure, by: everybody },
  [`${office}/bao-cao`]: { address: `${office}/bao-cao`, by: everybody },
  [`${office}/bao-cao/dung-han`]: { address: `${office}/bao-cao/dung-han`, by: everybody },
  [`${office}/bao-cao/yeu-cau`]: { address: `${office}/bao-cao/yeu-cau`, by: ["coordinator"] },
  [`${office}/bao-cao/gia-han/:dutyId/:unitId/:period`]: {
    address: (found) => found.extension,
    by: ["administrator", "coordinator", "leader"],
  },
  [`${office}/bao-cao/de-cuong`]: { address: `${office}/bao-cao/de-cuong`, by: everybody },
  [`${office}/bao-cao/de-cuong/:outline`]: { address: `${office}/bao-cao/de-cuong/half-year`, by: everybody },
  [`${office}/bao-cao/de-cuong/:outline/sua`]: {
    address: `${office}/bao-cao/de-cuong/half-year/sua`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/bao-cao/:reportId`]: {
    address: (found) => found.report,
    by: ["administrator", "coordinator", "leader"],
  },
  [`${office}/bao-cao/:reportId/tong-hop`]: {
    address: (found) => `${found.report}/tong-hop`,
    by: ["coordinator"],
  },
  [`${office}/bao-cao/:reportId/pdf`]: {
    address: (found) => `${found.report}/pdf`,
    by: ["administrator", "coordinator", "leader"],
  },
  [`${office}/don-vi`]: { address: `${office}/don-vi`, by: everybody },
  [`${office}/don-vi/moi`]: { address: `${office}/don-vi/moi`, by: ["administrator", "coordinator"] },
  [`${office}/don-vi/nhap-danh-sach`]: {
    address: `${office}/don-vi/nhap-danh-sach`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/don-vi/sap-xep`]: { address: `${office}/don-vi/sap-xep`, by: ["administrator"] },
  [`${office}/don-vi/:unitId`]: { address: `${office}/don-vi/${demoUnitId("thcs")}`, by: everybody },
  [`${office}/van-ban`]: { address: `${office}/van-ban`, by: everybody },
  [`${office}/van-ban/noi-dung`]: { address: `${office}/van-ban/noi-dung`, by: everybody },
  [`${office}/van-ban/moi`]: { address: `${office}/van-ban/moi`, by: ["administrator"] },
  [`${office}/van-ban/:lawId`]: { address: law, by: everybody },
  [`${office}/van-ban/:lawId/sua`]: { address: `${law}/sua`, by: ["administrator"] },
  [`${office}/tai-khoan`]: { address: `${office}/tai-khoan`, by: ["administrator"] },
  [`${office}/tai-khoan/moi`]: { address: `${office}/tai-khoan/moi`, by: ["administrator"] },
  [`${office}/tai-khoan/vai-tro`]: { address: `${office}/tai-khoan/vai-tro`, by: ["administrator"] },
  [`${office}/tai-khoan/uy-quyen`]: { address: `${office}/tai-khoan/uy-quyen`, by: everybody },
  [`${office}/tai-khoan/ban-giao`]: {
    address: `${office}/tai-khoan/ban-giao?vai=${demoId("appointment:daumoi.suoihoa")}`,
    by: ["administrator"],
  },
  [`${office}/tai-khoan/phan-cong`]: {
    address: `${office}/tai-khoan/phan-cong`,
    by: ["administrator", "coordinator"],
  },
  [`${office}/tai-khoan/mat-khau`]: { address: `${office}/tai-khoan/mat-khau`, by: everybody },
  [`${office}/tai-khoan/nhac-viec`]: { address: `${office}/tai-khoan/nhac-viec`, by: everybody },
  // Without the letter's link it says that the link opens nothing.
  [`${office}/tai-khoan/nhac-viec/xac-nhan`]: {
    address: `${office}/tai-khoan/nhac-viec/xac-nhan`,
    by: everybody,
  },
};

/** Pages that need no signing in. */
export const publicPages: Readonly<Record<string, string>> = {
  "/": "/",
  "/xa/:code": "/xa/M0001",
  "/dang-nhap": "/dang-nhap",
};

/** Addresses behind which there is no page: a door, and files. */
export const withoutPage = [
  `${office}/don-vi/nhap-danh-sach/tep-mau`,
  `${office}/don-vi/sap-xep/tep-mau`,
  "/dang-xuat",
  "/lich/:file",
  `${office}/tep/:fileId`,
  `${office}/tien-do/tai-ve/:file`,
  `${office}/tien-do/:targetId/:unitId/:file`,
  `${office}/ke-hoach/doc/:readingId/muc`,
  `${office}/bao-cao/dung-han/tai-ve`,
  `${office}/bao-cao/de-cuong/:outline/xem-thu`,
  `${office}/bao-cao/:reportId/tai-ve/:file?`,
  // A sheet to print: none of the site's frame is around it.
  `${office}/bao-cao/:reportId/in`,
  `${office}/du-thao/:draftId/tai-ve`,
] as const;
