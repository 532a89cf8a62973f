import type { CheckedDocument, Departures, Rules } from "./check-rule.ts";
import { lettersOf } from "./check-letters.ts";
import type { PrintedRun } from "./check-runs.ts";

export const fontRules = {
  "font-name": {
    severity: "error",
    says: "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode.",
    source: "Phụ lục I",
    remedy: "Chọn cả đoạn rồi đặt phông chữ Times New Roman.",
  },
  "font-color": {
    severity: "error",
    says: "Chữ màu đen.",
    source: "Phụ lục I",
    remedy: "Chọn cả đoạn rồi đặt màu chữ đen; bỏ liên kết (Remove Hyperlink) nếu là địa chỉ trang mạng.",
  },
} as const satisfies Rules;

/** Stamps of urgency and secrecy are red by the decree itself. */
const stamp = /^(?:KHẨN|THƯỢNG KHẨN|H(?:ỎA|OẢ) TỐC|(?:TUYỆT |TỐI )?MẬT)$/u;

/** Times New Roman and black, in every letter of the document. */
export function* checkFont({ lines }: CheckedDocument): Departures<typeof fontRules> {
  for (const line of lines) {
    const letters = lettersOf(line);
    const fonts = new Set(letters.flatMap(fontsOf).filter((font) => !/^times new roman$/iu.test(font)));
    if (fonts.size > 0)
      yield { rule: "font-name", message: `Phông chữ ${[...fonts].slice(0, 3).join(", ")}.`, line };
    if (letters.some(({ look }) => !isBlack(look.color)) && !stamp.test(line.text))
      yield { rule: "font-color", message: "Chữ không phải màu đen.", line };
  }
}

/** Word takes one font for plain letters and may take another for those with Vietnamese marks. */
function fontsOf({ text, look }: PrintedRun): string[] {
  return [
    ...(/[A-Za-z\d]/u.test(text) ? [look.font] : []),
    ...(/(?!\p{ASCII})\p{L}/u.test(text) ? [look.markedFont] : []),
  ];
}

/** Word's own "black, a little lighter" cannot be told from black in print. */
const darkest = 0x20;

function isBlack(color: string): boolean {
  if (color === "AUTO") return true;
  const parts = /^([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/u.exec(color)?.slice(1);
  return parts !== undefined && parts.every((part) => Number.parseInt(part, 16) <= darkest);
}
