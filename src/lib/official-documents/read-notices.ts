import type { LegacyEncoding } from "#lib/vietnamese/encoding.ts";

const names: Record<LegacyEncoding | "windows-1258", string> = {
  tcvn3: "TCVN3 (.VnTime)",
  vni: "VNI",
  "windows-1258": "Windows-1258",
};

/** What the person should know of a text that was converted: which letters it was in, and what to look at. */
export function convertedNotices(from: Iterable<LegacyEncoding | "windows-1258">): string[] {
  const said = [...new Set(from)].map((encoding) => names[encoding]).sort();
  if (said.length === 0) return [];
  return [`Văn bản dùng bảng mã cũ ${said.join(", ")}, đã chuyển sang Unicode. Cần soát lại chữ hoa có dấu.`];
}

/** Of a text that a machine recognised on pictures of pages. */
export const ocrNotice =
  "Chữ được nhận dạng từ bản quét hoặc ảnh (OCR), có thể sai. Cần soát lại, nhất là con số và ngày tháng.";

/** Of a document of which only the beginning was recognised. */
export function pagesLeftOutNotice(read: number, all: number): string {
  return `Chỉ nhận dạng ${read} trang đầu trong ${all} trang của bản quét.`;
}
