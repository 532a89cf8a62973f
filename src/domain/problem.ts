/**
 * The closed catalogue of what can go wrong on purpose (RFC 9457). A Problem is thrown, crosses the layers
 * unchanged and is caught in three places: the command runner, the API's onError, the web's error boundary.
 * Refused input is no Problem but a value with fields (command.ts). Anything else thrown is a bug.
 * Codes are stable and never re-used; messages say in Vietnamese what to do next.
 */
const catalogue = {
  "signed-out": { status: 401, retry: false, title: "Bạn cần đăng nhập để tiếp tục." },
  "wrong-credentials": { status: 401, retry: true, title: "Tên đăng nhập hoặc mật khẩu chưa đúng." },
  "not-allowed": {
    status: 403,
    retry: false,
    title:
      "Việc này ngoài phạm vi đơn vị hoặc vai trò của bạn. Nếu cần, đề nghị người quản trị đơn vị giao thêm quyền.",
  },
  "not-found": { status: 404, retry: false, title: "Không tìm thấy nội dung này. Có thể đường dẫn đã cũ." },
  conflict: {
    status: 409,
    retry: false,
    title: "Nội dung này đã được ghi trước đó với số liệu khác. Mở bản đã ghi để xem và đính chính nếu cần.",
  },
  "changed-meanwhile": {
    status: 409,
    retry: true,
    title: "Có người vừa sửa nội dung này. Mở lại để xem bản mới rồi sửa tiếp.",
  },
  frozen: { status: 409, retry: false, title: "Số liệu đã chốt nên không sửa được nữa." },
  "unreadable-request": {
    status: 400,
    retry: false,
    title: "Chưa đọc được nội dung gửi lên. Nội dung phải là một đối tượng JSON.",
  },
  "unsupported-type": {
    status: 415,
    retry: false,
    title: "Gửi nội dung dạng JSON, với Content-Type là application/json.",
  },
  "too-many-tries": {
    status: 429,
    retry: true,
    title: "Đã nhập sai nhiều lần liền nhau. Chờ năm phút rồi thử lại.",
  },
  "too-large": { status: 413, retry: false, title: "Tệp lớn quá mức cho phép." },
  "unreadable-document": { status: 422, retry: false, title: "Chưa đọc được tệp này." },
  "foreign-page": {
    status: 403,
    retry: false,
    title: "Yêu cầu không đến từ trang này. Mở lại trang rồi thực hiện tiếp.",
  },
  busy: { status: 503, retry: true, title: "Hệ thống đang bận. Thử lại sau ít giây." },
} as const satisfies Record<string, { status: number; retry: boolean; title: string }>;

export type ProblemCode = keyof typeof catalogue;

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  /** Whether sending the same again later can help. */
  readonly retry: boolean;

  /** @param detail says more than the catalogue's sentence, in Vietnamese, for the person who reads it. */
  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? catalogue[code].title);
    this.name = "Problem";
    this.code = code;
    this.status = catalogue[code].status;
    this.retry = catalogue[code].retry;
  }
}
