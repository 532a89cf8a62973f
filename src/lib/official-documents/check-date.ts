import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import type { PrintedLine } from "./check-lines.ts";

export const dateRules = {
  "date-missing": {
    severity: "error",
    says: "Văn bản ghi địa danh và thời gian ban hành, dưới Quốc hiệu và Tiêu ngữ.",
    source: "Phụ lục I, ô số 4",
    remedy: "Thêm dòng “Địa danh, ngày … tháng … năm …”.",
  },
  "date-blank": {
    severity: "info",
    says: "Ngày, tháng, năm ban hành được ghi khi văn bản được ký và cấp số.",
    source: "Điều 15",
    remedy: "Văn thư ghi ngày khi phát hành.",
  },
  "date-zero": {
    severity: "error",
    says: "Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước; các tháng khác không ghi số 0.",
    source: "Phụ lục I, ô số 4",
    remedy: "Sửa lại, ví dụ “ngày 05 tháng 02”, “ngày 05 tháng 4”.",
  },
  "date-impossible": {
    severity: "error",
    says: "Thời gian ban hành là ngày, tháng, năm văn bản được ban hành.",
    source: "Phụ lục I, ô số 4",
    remedy: "Ghi lại ngày, tháng cho đúng.",
  },
  "date-spelling": {
    severity: "warning",
    says: "Sau địa danh có dấu phẩy, rồi “ngày … tháng … năm …” bằng chữ số Ả Rập.",
    source: "Phụ lục I, ô số 4",
    remedy: "Viết lại, ví dụ “Suối Hoa, ngày 05 tháng 4 năm 2026”.",
  },
  "date-form": {
    severity: "warning",
    says: "Địa danh và thời gian ban hành bằng chữ in thường, cỡ 13 đến 14, kiểu chữ nghiêng.",
    source: "Phụ lục I, ô số 4",
    remedy: "Định dạng lại dòng địa danh, ngày tháng: cỡ 14, nghiêng, không đậm.",
  },
} as const satisfies Rules;

const blank = String.raw`[\s.…_/]*`;
const parts = new RegExp(String.raw`ngày\s*(\d*)${blank}tháng\s*(\d*)${blank}năm\s*(\d*)`, "iu");
const spelled = new RegExp(
  String.raw`^\p{Lu}[^,]{1,60}, ngày (?:\d{1,2} |${blank})tháng (?:\d{1,2} |${blank})năm (?:\d{4}|${blank})$`,
  "u",
);

/** Place and date. */
export function* checkDate(document: CheckedDocument): Departures<typeof dateRules> {
  const line = document.parts.placeAndDate;
  if (line === undefined) {
    yield {
      rule: "date-missing",
      message: "Không thấy địa danh, ngày tháng ban hành.",
      line: firstLine(document),
    };
    return;
  }
  const [, day = "", month = "", year = ""] = parts.exec(line.text) ?? [];
  if (day === "" || month === "" || year === "")
    yield { rule: "date-blank", message: "Chưa ghi đủ ngày, tháng, năm.", line };
  yield* checkZeros(day, month, line);
  if (!isPossible(Number(day || 1), Number(month || 1), Number(year || 2000)))
    yield { rule: "date-impossible", message: `Không có ngày ${day} tháng ${month} năm ${year}.`, line };
  if (!spelled.test(line.text))
    yield { rule: "date-spelling", message: "Địa danh, ngày tháng viết chưa đúng dạng.", line };
  yield* checkForm("date-form", "Địa danh, ngày tháng", [line], {
    capitals: false,
    bold: false,
    italic: true,
    sizes: [13, 14],
  });
}

function* checkZeros(day: string, month: string, line: PrintedLine): Departures<typeof dateRules> {
  if (/^[1-9]$/u.test(day)) yield { rule: "date-zero", message: `Ngày ${day} phải ghi là 0${day}.`, line };
  if (/^[12]$/u.test(month))
    yield { rule: "date-zero", message: `Tháng ${month} phải ghi là 0${month}.`, line };
  if (/^0[3-9]$/u.test(month))
    yield { rule: "date-zero", message: `Tháng ${month} phải ghi là ${Number(month)}.`, line };
}

function isPossible(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
