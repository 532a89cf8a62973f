import type { SheetCode } from "#domain/reports/report-sheets.ts";

/** Every link of the site is made here, so that an address changes in one place (routes.ts names the pages). */
const query = (values: Readonly<Record<string, string | number | null | undefined>>): string => {
  const said = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return said.length === 0 ? "" : `?${new URLSearchParams(said.map(([k, v]) => [k, String(v)])).toString()}`;
};

/**
 * What the scoreboard is asked for, by its names in the address; `hang=xa`: of the nation, every
 * commune; `banDo=nay`: as of today's units; `phuTrach=toi`: of those that the person watches over.
 */
export type BoardAddress = Readonly<
  Partial<
    Record<
      | "keHoach"
      | "ky"
      | "donVi"
      | "loai"
      | "phuTrach"
      | "chiTieu"
      | "hang"
      | "banDo"
      | "tim"
      | "sap"
      | "trang",
      string | null
    >
  >
>;

export type BoardFile = "bang.csv" | "ban-do.svg" | "ban-do.png";
export type TrendFile = "dien-bien.svg" | "dien-bien.png" | "dien-bien.csv";

/** What the page of timeliness is asked for, by its names in the address; `phuTrach=toi` as on the board. */
export type TimelinessAddress = Readonly<
  Partial<Record<"donVi" | "nam" | "keHoach" | "cheDo" | "ky" | "phuTrach", string | null>>
>;
/** The Word file, the workbook, one of its tables, or the facts for programs. */
export type ReportFile = "bao-cao.docx" | "phu-luc.xlsx" | `${SheetCode}.csv` | "so-lieu.json";

export const paths = {
  home: () => "/",
  commune: (code: string) => `/xa/${code}`,
  signIn: (back?: string) => `/dang-nhap${query({ den: back })}`,
  signOut: () => "/dang-xuat",
  toDo: () => "/lam-viec",
  plans: () => "/lam-viec/ke-hoach",
  uploadPlan: (values: { suaDoi?: string } = {}) => `/lam-viec/ke-hoach/doc${query(values)}`,
  readingProgress: (readingId: string) => `/lam-viec/ke-hoach/doc/${readingId}/dang-doc`,
  reviewReading: (readingId: string) => `/lam-viec/ke-hoach/doc/${readingId}`,
  recordIssuedPlan: (values: { mucDich?: string; donVi?: string } = {}) =>
    `/lam-viec/ke-hoach/ban-hanh${query(values)}`,
  plan: (planId: string, anchor?: string) => `/lam-viec/ke-hoach/${planId}${anchor ? `#${anchor}` : ""}`,
  coverage: (planId: string, values: { tinhTrang?: string } = {}) =>
    `/lam-viec/ke-hoach/${planId}/trien-khai${query(values)}`,
  dispatches: (planId: string) => `/lam-viec/ke-hoach/${planId}/noi-nhan`,
  drafts: () => "/lam-viec/du-thao",
  startDraft: (values: { theo?: string; donVi?: string; thang?: string } = {}) =>
    `/lam-viec/du-thao/moi${query(values)}`,
  draft: (draftId: string, values: { vua?: "luu" } = {}) => `/lam-viec/du-thao/${draftId}${query(values)}`,
  draftSection: (draftId: string, section: string, values: { muc?: number | "moi" } = {}) =>
    `/lam-viec/du-thao/${draftId}/phan/${section}${query(values)}`,
  issueDraft: (draftId: string) => `/lam-viec/du-thao/${draftId}/ban-hanh`,
  draftDownload: (draftId: string) => `/lam-viec/du-thao/${draftId}/tai-ve`,
  calendar: (values: { thang?: string } = {}) => `/lam-viec/lich${query(values)}`,
  activities: (values: { donVi?: string; ky?: string; loai?: string; nhiemVu?: string; tim?: string } = {}) =>
    `/lam-viec/hoat-dong${query(values)}`,
  logActivity: (values: { donVi?: string; nhiemVu?: string; nhu?: string } = {}) =>
    `/lam-viec/hoat-dong/moi${query(values)}`,
  activity: (activityId: string, values: { vua?: "ghi" | "sua" } = {}) =>
    `/lam-viec/hoat-dong/${activityId}${query(values)}`,
  correctActivity: (activityId: string) => `/lam-viec/hoat-dong/${activityId}/dinh-chinh`,
  scoreboard: (values: BoardAddress = {}) => `/lam-viec/tien-do${query(values)}`,
  boardFile: (file: BoardFile, values: BoardAddress = {}) =>
    `/lam-viec/tien-do/tai-ve/${file}${query(values)}`,
  oneSheet: (values: Pick<BoardAddress, "keHoach" | "donVi"> = {}) =>
    `/lam-viec/tien-do/mot-trang${query(values)}`,
  reminder: (unitId: string, values: { tu?: string; daGui?: number } = {}) =>
    `/lam-viec/tien-do/nhac/${unitId}${query(values)}`,
  explanation: (
    targetId: string,
    unitId: string,
    period?: string,
    values: { banDo?: string | null; trang?: string } = {},
  ) => `/lam-viec/tien-do/${targetId}/${unitId}${query({ ky: period, ...values })}`,
  trendFile: (targetId: string, unitId: string, file: TrendFile, period?: string) =>
    `/lam-viec/tien-do/${targetId}/${unitId}/${file}${query({ ky: period })}`,
  reports: () => "/lam-viec/bao-cao",
  report: (reportId: string, values: { buoc?: "gui" } = {}) =>
    `/lam-viec/bao-cao/${reportId}${query(values)}`,
  consolidation: (reportId: string) => `/lam-viec/bao-cao/${reportId}/tong-hop`,
  extension: (dutyId: string, unitId: string, period: string) =>
    `/lam-viec/bao-cao/gia-han/${dutyId}/${unitId}/${period}`,
  requestReport: (values: { keHoach?: string; donVi?: string } = {}) =>
    `/lam-viec/bao-cao/yeu-cau${query(values)}`,
  timeliness: (values: TimelinessAddress = {}) => `/lam-viec/bao-cao/dung-han${query(values)}`,
  timelinessDownload: (values: TimelinessAddress = {}) => `/lam-viec/bao-cao/dung-han/tai-ve${query(values)}`,
  dutySettings: (planId: string, dutyId: string, values: { vua?: "luu" } = {}) =>
    `/lam-viec/ke-hoach/${planId}/che-do/${dutyId}${query(values)}`,
  outlines: (values: { donVi?: string } = {}) => `/lam-viec/bao-cao/de-cuong${query(values)}`,
  outline: (outline: string, values: { donVi?: string; lan?: number; vua?: "luu" | "tra" } = {}) =>
    `/lam-viec/bao-cao/de-cuong/${outline}${query(values)}`,
  editOutline: (outline: string, values: { donVi?: string } = {}) =>
    `/lam-viec/bao-cao/de-cuong/${outline}/sua${query(values)}`,
  outlineDownload: (outline: string, values: { donVi?: string; lan?: number | null } = {}) =>
    `/lam-viec/bao-cao/de-cuong/${outline}/xem-thu${query(values)}`,
  reportDownload: (reportId: string, file: ReportFile = "bao-cao.docx") =>
    `/lam-viec/bao-cao/${reportId}/tai-ve/${file}`,
  printReport: (reportId: string) => `/lam-viec/bao-cao/${reportId}/in`,
  reportPdf: (reportId: string) => `/lam-viec/bao-cao/${reportId}/pdf`,
  units: (
    values: { donVi?: string; tim?: string; ngay?: string | null; them?: number; daCo?: number } = {},
  ) => `/lam-viec/don-vi${query(values)}`,
  addUnit: (parentId?: string) => `/lam-viec/don-vi/moi${query({ thuoc: parentId })}`,
  importUnits: (topId?: string) => `/lam-viec/don-vi/nhap-danh-sach${query({ thuoc: topId })}`,
  unitListTemplate: () => "/lam-viec/don-vi/nhap-danh-sach/tep-mau",
  arrangeUnits: (values: { xong?: "1" } = {}) => `/lam-viec/don-vi/sap-xep${query(values)}`,
  arrangementTemplate: () => "/lam-viec/don-vi/sap-xep/tep-mau",
  unit: (unitId: string) => `/lam-viec/don-vi/${unitId}`,
  laws: (values: { tim?: string; loc?: string } = {}) => `/lam-viec/van-ban${query(values)}`,
  contentTopics: (field?: string) => `/lam-viec/van-ban/noi-dung${field ? `#${field}` : ""}`,
  addLaw: () => "/lam-viec/van-ban/moi",
  law: (lawId: string, values: { vua?: "ghi" } = {}) => `/lam-viec/van-ban/${lawId}${query(values)}`,
  correctLaw: (lawId: string) => `/lam-viec/van-ban/${lawId}/sua`,
  people: (values: { tim?: string; viec?: string; nguoi?: string; donVi?: string } = {}) =>
    `/lam-viec/tai-khoan${query(values)}`,
  addPerson: (unitId?: string) => `/lam-viec/tai-khoan/moi${query({ donVi: unitId })}`,
  appointPerson: (values: { ten?: string; donVi?: string } = {}) =>
    `/lam-viec/tai-khoan/vai-tro${query(values)}`,
  changePassword: () => "/lam-viec/tai-khoan/mat-khau",
  deputies: (values: { donVi?: string | undefined; vai?: string; xong?: "uy-quyen" | "ket-thuc" } = {}) =>
    `/lam-viec/tai-khoan/uy-quyen${query(values)}`,
  handOver: (appointmentId: string) => `/lam-viec/tai-khoan/ban-giao${query({ vai: appointmentId })}`,
  sectors: (values: { donVi?: string | undefined; xong?: "giao" | "ket-thuc" } = {}) =>
    `/lam-viec/tai-khoan/phan-cong${query(values)}`,
  notices: () => "/lam-viec/tai-khoan/nhac-viec",
  confirmAddress: (token: string) => `/lam-viec/tai-khoan/nhac-viec/xac-nhan${query({ ma: token })}`,
  /** The token is a secret: this is shown once, and written in no page or log. */
  calendarFeed: (token: string) => `/lich/${token}.ics`,
  file: (fileId: string) => `/lam-viec/tep/${fileId}`,
} as const;
