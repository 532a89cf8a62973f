import { lowered } from "#lib/vietnamese/fold.ts";
import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import { abbreviationOf } from "./check-types.ts";

export const numberRules = {
  "number-missing": {
    severity: "error",
    says: "Văn bản có số và ký hiệu, dưới tên cơ quan ban hành.",
    source: "Phụ lục I, ô số 3",
    remedy: "Thêm dòng “Số: …/KÝ HIỆU”; để trống số cho văn thư cấp.",
  },
  "number-blank": {
    severity: "info",
    says: "Số do văn thư cấp sau khi văn bản được ký.",
    source: "Điều 15",
    remedy: "Văn thư ghi số khi phát hành.",
  },
  "number-zero": {
    severity: "error",
    says: "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    source: "Phụ lục I, ô số 3",
    remedy: "Ghi 01, 02, … 09.",
  },
  "number-spelling": {
    severity: "error",
    says: "Sau “Số” có dấu hai chấm; giữa số và ký hiệu có dấu “/”, giữa các nhóm chữ của ký hiệu có dấu “-”, không cách chữ; ký hiệu in hoa.",
    source: "Phụ lục I, ô số 3",
    remedy: "Viết liền, ví dụ “Số: 05/KH-UBND”.",
  },
  "number-type": {
    severity: "warning",
    says: "Ký hiệu gồm chữ viết tắt của tên loại văn bản; công văn không có.",
    source: "Phụ lục I, ô số 3",
    remedy: "Sửa ký hiệu cho khớp với tên loại văn bản.",
  },
  "number-form": {
    severity: "warning",
    says: "Số, ký hiệu cỡ chữ 13, kiểu chữ đứng, không đậm.",
    source: "Phụ lục I, ô số 3",
    remedy: "Định dạng lại dòng số, ký hiệu: cỡ 13, đứng, không đậm.",
  },
} as const satisfies Rules;

/** The number, or what stands for one that is not given yet. */
const spelled = /^Số: ?(\d{1,6}|[.…_ ]*)\/[A-ZĐ][\p{L}\d&]*(?:-[\p{L}\d&]+)*$/u;

/** Số and ký hiệu. */
export function* checkNumber(document: CheckedDocument): Departures<typeof numberRules> {
  const { number: line, typeName } = document.parts;
  if (line === undefined) {
    yield { rule: "number-missing", message: "Không thấy số, ký hiệu.", line: firstLine(document) };
    return;
  }
  const digits = /^\D*?(\d+)\s*\//u.exec(line.text)?.[1];
  if (digits === undefined) yield { rule: "number-blank", message: "Chưa ghi số.", line };
  else if (/^\d$/u.test(digits))
    yield { rule: "number-zero", message: `Số ${digits} phải ghi là 0${digits}.`, line };
  if (!spelled.test(line.text) || hasSmallGroup(line.text))
    yield { rule: "number-spelling", message: "Số, ký hiệu viết chưa đúng dạng “Số: 05/KH-UBND”.", line };

  const wanted = typeName === undefined ? undefined : abbreviationOf(lowered(typeName.text));
  const group = /\/\s*([\p{L}\d&]+)/u.exec(line.text)?.[1];
  if (wanted !== undefined && group !== undefined && group.toLowerCase() !== wanted.toLowerCase()) {
    const message = `Ký hiệu bắt đầu bằng “${group}”; ${lowered(typeName?.text ?? "")} viết tắt là “${wanted}”.`;
    yield { rule: "number-type", message, line };
  }
  yield* checkForm("number-form", "Số, ký hiệu", [line], { bold: false, italic: false, sizes: [13, 13] });
}

/** "05/kh-ubnd"; QyĐ, CTr and TTr have a small letter by right. */
function hasSmallGroup(text: string): boolean {
  const groups = text.slice(text.indexOf("/") + 1).split("-");
  return groups.some((group) => group.toUpperCase() !== group && !/^(?:QyĐ|CTr|TTr)$/u.test(group));
}
