import type { OutlineSectionKind } from "#domain/lists/lists.ts";

/** A kind of section as an officer chooses it. */
export interface SectionKind {
  readonly name: string;
  /** What will stand there. */
  readonly description: string;
}

/** In the order in which they are offered: what people write first, then what fills itself in. */
export const sectionKinds: Readonly<Record<OutlineSectionKind, SectionKind>> = {
  narrative: { name: "Phần viết", description: "Người lập báo cáo tự viết theo gợi ý của mục." },
  heading: { name: "Chỉ có tên mục", description: "Gom các mục nhỏ bên dưới; tự nó không có nội dung." },
  "results-table": {
    name: "Bảng chỉ tiêu",
    description: "Từng chỉ tiêu của kế hoạch: mức giao, kết quả, tỷ lệ, đánh giá.",
  },
  estimates: {
    name: "Số đến ngày và ước cả kỳ",
    description: "Kết quả đến ngày chốt số liệu đặt cạnh số ước khi hết kỳ.",
  },
  previous: { name: "So với kỳ trước", description: "Kết quả kỳ này đặt cạnh kỳ trước, tăng hay giảm." },
  chart: { name: "Biểu đồ chỉ tiêu", description: "Tỷ lệ thực hiện từng chỉ tiêu, vẽ thành hình." },
  "activities-table": {
    name: "Bảng hoạt động",
    description: "Số hoạt động theo loại, làm riêng hay lồng ghép, lượt người dự.",
  },
  people: {
    name: "Người tham dự",
    description: "Lượt người theo nữ, nam; trẻ em và người dân tộc thiểu số nếu có ghi.",
  },
  products: {
    name: "Sản phẩm, sự kiện theo cấp",
    description: "Số lượng từng loại do cấp tỉnh, cấp huyện trước đây và cấp xã làm; tổng bằng các phần.",
  },
  tasks: {
    name: "Việc theo nhiệm vụ của kế hoạch",
    description: "Mỗi nhiệm vụ có bao nhiêu hoạt động, tiêu biểu là gì.",
  },
  "seven-groups": {
    name: "Việc theo bảy nhóm nhiệm vụ",
    description: "Như trên, xếp theo bảy nhóm nhiệm vụ của Chương trình để cộng được giữa các nơi.",
  },
  money: { name: "Kinh phí đã ghi", description: "Số tiền đã ghi cùng hoạt động, theo nguồn." },
  gaps: {
    name: "Đơn vị còn thiếu, còn chậm",
    description: "Nêu tên đơn vị chưa đạt từng chỉ tiêu và đơn vị chưa có số liệu.",
  },
  contributions: {
    name: "Phần viết của các đơn vị",
    description: "Gom phần viết của các đơn vị gửi lên, ghi rõ của đơn vị nào.",
  },
};

/** Only what people write has a hint and can be required. */
export const isWritten = ({ kind }: { readonly kind: OutlineSectionKind }): boolean => kind === "narrative";
