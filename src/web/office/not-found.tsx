import { Problem } from "#domain/problem.ts";

/** An address under the office that leads nowhere: said inside the office, so that the way back is there. */
export function loader(): never {
  throw new Problem(
    "not-found",
    "Không có trang này. Đường dẫn có thể đã cũ hoặc bị gõ thiếu; kiểm tra lại, hoặc bắt đầu từ Việc cần làm.",
  );
}

export default function NotFound() {
  return null;
}
