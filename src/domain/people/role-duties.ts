import type { Role } from "./actor.ts";

/** What each role may do, in a sentence for who gives it; the policies of each domain folder are the law. */
export const roleDuties = {
  administrator: "Cấp và thu tài khoản, thêm đơn vị, quản lý kế hoạch của đơn vị và các đơn vị trực thuộc.",
  coordinator:
    "Đọc và xác nhận kế hoạch, theo dõi tiến độ, ghi hoạt động, soạn và gửi báo cáo; thêm đơn vị trực thuộc.",
  reporter: "Ghi hoạt động, minh chứng và kế hoạch đã ban hành của đơn vị mình.",
  leader: "Xem kế hoạch, tiến độ và báo cáo của đơn vị và các đơn vị trực thuộc; không sửa số liệu.",
  clerk: "Xem báo cáo đã gửi của đơn vị mình, vào số và ghi nhận việc gửi, nhận văn bản; không sửa số liệu.",
  supervisor:
    "Dành cho Mặt trận Tổ quốc, HĐND: xem kế hoạch, bảng tiến độ và báo cáo đã gửi; không xem dự thảo, minh chứng, danh sách người.",
} as const satisfies Record<Role, string>;
