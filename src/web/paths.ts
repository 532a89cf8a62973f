/** Every link of the site is made here, so that an address changes in one place (routes.ts names the pages). */
const query = (values: Readonly<Record<string, string | number | null | undefined>>): string => {
  const said = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return said.length === 0 ? "" : `?${new URLSearchParams(said.map(([k, v]) => [k, String(v)])).toString()}`;
};

export const paths = {
  home: () => "/",
  commune: (code: string) => `/xa/${code}`,
  signIn: (back?: string) => `/dang-nhap${query({ den: back })}`,
  signOut: () => "/dang-xuat",
  toDo: () => "/lam-viec",
  plans: () => "/lam-viec/ke-hoach",
  uploadPlan: () => "/lam-viec/ke-hoach/doc",
  reviewReading: (readingId: string) => `/lam-viec/ke-hoach/doc/${readingId}`,
  recordIssuedPlan: (values: { mucDich?: string; donVi?: string } = {}) =>
    `/lam-viec/ke-hoach/ban-hanh${query(values)}`,
  plan: (planId: string, anchor?: string) => `/lam-viec/ke-hoach/${planId}${anchor ? `#${anchor}` : ""}`,
  calendar: (values: { thang?: string } = {}) => `/lam-viec/lich${query(values)}`,
  activities: (values: { donVi?: string; ky?: string; loai?: string; nhiemVu?: string; tim?: string } = {}) =>
    `/lam-viec/hoat-dong${query(values)}`,
  logActivity: (values: { donVi?: string; nhiemVu?: string; nhu?: string } = {}) =>
    `/lam-viec/hoat-dong/moi${query(values)}`,
  activity: (activityId: string, values: { vua?: "ghi" | "sua" } = {}) =>
    `/lam-viec/hoat-dong/${activityId}${query(values)}`,
  correctActivity: (activityId: string) => `/lam-viec/hoat-dong/${activityId}/dinh-chinh`,
  scoreboard: (values: { keHoach?: string; ky?: string; donVi?: string; loai?: string } = {}) =>
    `/lam-viec/tien-do${query(values)}`,
  explanation: (targetId: string, unitId: string, period?: string) =>
    `/lam-viec/tien-do/${targetId}/${unitId}${query({ ky: period })}`,
  reports: () => "/lam-viec/bao-cao",
  report: (reportId: string, values: { buoc?: "gui" } = {}) =>
    `/lam-viec/bao-cao/${reportId}${query(values)}`,
  reportDownload: (reportId: string) => `/lam-viec/bao-cao/${reportId}/tai-ve`,
  units: (values: { donVi?: string; tim?: string; them?: number } = {}) => `/lam-viec/don-vi${query(values)}`,
  addUnit: (parentId?: string) => `/lam-viec/don-vi/moi${query({ thuoc: parentId })}`,
  unit: (unitId: string) => `/lam-viec/don-vi/${unitId}`,
  people: (values: { tim?: string; viec?: string; nguoi?: string; donVi?: string } = {}) =>
    `/lam-viec/tai-khoan${query(values)}`,
  addPerson: (unitId?: string) => `/lam-viec/tai-khoan/moi${query({ donVi: unitId })}`,
  appointPerson: (values: { ten?: string; donVi?: string } = {}) =>
    `/lam-viec/tai-khoan/vai-tro${query(values)}`,
  changePassword: () => "/lam-viec/tai-khoan/mat-khau",
  file: (fileId: string) => `/lam-viec/tep/${fileId}`,
} as const;
