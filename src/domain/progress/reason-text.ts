import type { Target } from "#domain/plans/target.ts";
import type { Reason } from "./judge.ts";

/** Why a figure stands where it stands, as a sentence for the explanation. */
export const reasonTexts = {
  reached: "Đã đạt mức của chỉ tiêu.",
  "kept-within": "Kỳ đã kết thúc, kết quả không vượt mức cho phép.",
  "in-step": "Đúng với phần thời gian đã qua của kỳ.",
  "under-share": "Thấp hơn mức ứng với phần thời gian đã qua của kỳ.",
  "over-share": "Cao hơn mức ứng với phần thời gian đã qua của kỳ.",
  "over-limit": "Đã vượt mức cho phép của kỳ.",
  "ended-short": "Kỳ đã kết thúc mà chưa đạt mức của chỉ tiêu.",
  "ended-over": "Kỳ đã kết thúc, kết quả vượt mức cho phép.",
  "nothing-recorded": "Chưa có bản ghi nào trong kỳ; chưa có số liệu không có nghĩa là bằng 0.",
  "no-source": "Chưa có nguồn số liệu cho nội dung này (sổ theo dõi, khảo sát hoặc phân tích nội dung).",
  "no-quantity": "Kế hoạch chưa nêu số lượng cần đạt nên chưa thể kết luận.",
  "not-countable": "Chỉ tiêu tính bằng tỷ lệ mà số liệu đã ghi chưa tính được.",
  "unit-late": "Có đơn vị đã quá hạn mà chưa đạt.",
  "unit-behind": "Có đơn vị đang chậm so với phần thời gian đã qua của kỳ.",
  "units-without-report": "Còn đơn vị chưa có bản ghi nào trong kỳ nên chưa thể kết luận.",
  "no-units": "Chưa có đơn vị nào thuộc diện phải thực hiện.",
  "subject-vanished":
    "Đối tượng phải thực hiện không còn sau khi sắp xếp; chờ người có trách nhiệm xác định ai tiếp nhận.",
  "no-baseline": "Chưa có số liệu của năm gốc để so sánh.",
  "year-running": "Sau năm gốc chưa có năm nào kết thúc để so sánh.",
  "units-changed": "Đơn vị có thay đổi khi sắp xếp mà chưa có tỷ lệ phân chia số liệu.",
  "more-to-come": "Các kỳ đã qua đều đạt; còn kỳ chưa bắt đầu.",
} as const satisfies Record<Reason, string>;

/** Why a figure has no standing of its own. */
export function unjudgedText(target: Pick<Target, "aim">): string {
  return target.aim === "indicator"
    ? "Chỉ số theo dõi: kế hoạch không đặt mức phải đạt."
    : "Tính vào số chung của kế hoạch.";
}
