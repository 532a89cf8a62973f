import type { FieldErrors } from "#domain/refusal.ts";

/**
 * The database is the last honest guard: what a form let through, a named constraint refuses, and this table
 * turns its name into the field and the sentence. A constraint that is not here is a bug when it fires.
 */
const refusals: Readonly<Record<string, FieldErrors>> = {
  activity_counts_add_up: { participants: "Số nữ, số nam và số khác cộng lại chưa bằng tổng số người." },
  activity_parts_within_total: { participants: "Có số thành phần lớn hơn tổng số người." },
  activity_embedded_names_its_host: { host: "Ghi tên cuộc họp, chương trình đã lồng ghép." },
  activity_quantity_positive: { quantity: "Số lượng cần lớn hơn 0." },
  username_taken: { username: "Tên đăng nhập này đã có người dùng. Chọn tên khác." },
  unit_state_named: { name: "Ghi tên đơn vị." },
  correction_has_a_reason: { reason: "Ghi lý do đính chính." },
  appointments_do_not_overlap: { role: "Người này đã có vai trò đó ở đơn vị." },
  one_deputy_at_a_time: { from: "Trong những ngày này đã có người thay. Kết thúc lần ủy quyền đó trước." },
  law_in_force_once_issued: { inForceFrom: "Ngày có hiệu lực không thể trước ngày ban hành." },
  law_ends_after_it_begins: { endsOn: "Ngày hết hiệu lực cần sau ngày có hiệu lực." },
  law_sure_says_where: { source: "Ghi nơi đã đối chiếu, ví dụ Công báo." },
  extension_reason_given: { reason: "Ghi lý do xin gia hạn." },
  extension_is_later: { until: "Ghi một ngày sau hạn hiện nay." },
  refused_extension_says_why: { remark: "Ghi vài lời vì sao chưa gia hạn được." },
  one_report_a_number_and_year: { number: "Số này đã cấp cho báo cáo khác của đơn vị trong năm." },
  one_report_a_duty_and_period: { period: "Đã có báo cáo của kỳ này." },
};

export function refusalOf(constraint: string): FieldErrors | null {
  return refusals[constraint] ?? null;
}
