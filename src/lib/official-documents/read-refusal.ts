/** Why a file cannot be read. The set is closed: screens and the command line answer each by its code. */
export type RefusalCode =
  | "empty-file"
  | "too-large"
  | "not-a-docx"
  | "damaged"
  | "zip-bomb"
  | "no-text"
  | "legacy-encoding"
  | "unsupported-type"
  | "encrypted"
  | "too-many-pages"
  | "too-long"
  | "too-complex"
  | "garbled"
  | "needs-libreoffice";

/** What the person is told: what is wrong, then what to do. */
const messages: Record<RefusalCode, string> = {
  "empty-file": "Tệp không có nội dung. Anh/chị vui lòng kiểm tra và chọn lại tệp.",
  "too-large": "Tệp lớn hơn 50 MB. Anh/chị vui lòng bỏ bớt ảnh trong tệp hoặc chỉ gửi phần văn bản.",
  "not-a-docx":
    "Tệp không phải là văn bản Word (.docx). Anh/chị vui lòng mở bằng Word, chọn “Lưu thành” loại .docx rồi gửi lại.",
  damaged:
    "Tệp bị hỏng hoặc có mật khẩu nên không mở được. Anh/chị vui lòng mở bằng Word, lưu lại thành .docx rồi gửi lại.",
  "zip-bomb":
    "Tệp nén bất thường: nội dung bung ra quá lớn nên không được mở. Anh/chị vui lòng kiểm tra nguồn của tệp.",
  "no-text":
    "Không tìm thấy chữ trong tệp. Nếu là bản chụp hoặc bản quét, anh/chị vui lòng quét lại rõ hơn (300 dpi) hoặc gửi bản có chữ (.docx).",
  "legacy-encoding":
    "Văn bản dùng phông chữ cũ (TCVN3 hoặc VNI). Anh/chị vui lòng chuyển mã phông sang Unicode rồi gửi lại.",
  "unsupported-type":
    "Chưa đọc được loại tệp này. Anh/chị vui lòng gửi tệp .docx, .pdf, .txt, .html hoặc ảnh .jpg, .png.",
  encrypted: "Tệp PDF có mật khẩu nên không mở được. Anh/chị vui lòng bỏ mật khẩu rồi gửi lại.",
  "too-many-pages": "Tệp PDF có hơn 200 trang. Anh/chị vui lòng chỉ gửi phần kế hoạch và phụ lục.",
  "too-long": "Văn bản dài hơn 500 trang. Anh/chị vui lòng chỉ gửi phần kế hoạch và phụ lục.",
  "too-complex":
    "Cấu trúc của tệp quá phức tạp nên không được mở. Anh/chị vui lòng chép phần kế hoạch sang một tệp mới rồi gửi lại.",
  garbled:
    "Phông chữ trong tệp PDF bị sai mã nên chữ đọc ra không đúng. Anh/chị vui lòng gửi bản Word (.docx), hoặc in ra rồi quét thành ảnh.",
  "needs-libreoffice":
    "Máy này chưa cài LibreOffice nên không đọc được tệp Word cũ (.doc). Anh/chị vui lòng mở bằng Word, chọn “Lưu thành” loại .docx rồi gửi lại.",
};

/** A file that cannot be read, with a message for the person who sent it. Anything else thrown is a bug. */
export class UnreadableDocument extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, cause?: unknown) {
    super(messages[code], { cause });
    this.name = "UnreadableDocument";
    this.code = code;
  }
}
