import { lowered } from "#lib/vietnamese/fold.ts";
import { decimal } from "./check-letters.ts";
import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";

export const titleRules = {
  "type-form": {
    severity: "warning",
    says: "Tên loại văn bản bằng chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.",
    source: "Phụ lục I, ô số 5a",
    remedy: "Định dạng lại tên loại văn bản: in hoa, cỡ 14, đứng, đậm, căn giữa.",
  },
  "subject-missing": {
    severity: "warning",
    says: "Văn bản có trích yếu nội dung: dưới tên loại; công văn thì “V/v …” dưới số, ký hiệu.",
    source: "Phụ lục I, ô số 5a, 5b",
    remedy: "Thêm trích yếu nội dung.",
  },
  "subject-form": {
    severity: "warning",
    says: "Trích yếu bằng chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới tên loại.",
    source: "Phụ lục I, ô số 5a",
    remedy: "Định dạng lại trích yếu: cỡ 14, đứng, đậm, căn giữa.",
  },
  "subject-line": {
    severity: "warning",
    says: "Dưới trích yếu có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ.",
    source: "Phụ lục I, ô số 5a",
    remedy: "Kẻ một đường nét liền dưới trích yếu.",
  },
  "letter-subject-form": {
    severity: "warning",
    says: "Trích yếu công văn bắt đầu bằng “V/v”, chữ in thường, cỡ 12 đến 13, kiểu chữ đứng, canh giữa dưới số, ký hiệu, cách 6 pt.",
    source: "Phụ lục I, ô số 5b",
    remedy:
      "Định dạng lại trích yếu công văn: “V/v …”, cỡ 12 hoặc 13, đứng, không đậm, căn giữa, cách trên 6 pt.",
  },
  "addressee-kind": {
    severity: "warning",
    says: "“Kính gửi” chỉ dùng trong công văn, tờ trình và báo cáo gửi cấp trên.",
    source: "Phụ lục I, ô số 9a",
    remedy: "Bỏ “Kính gửi”; ghi nơi nhận ở cuối văn bản.",
  },
  "addressee-form": {
    severity: "warning",
    says: "“Kính gửi” và tên nơi nhận bằng chữ in thường, cỡ 13 đến 14, kiểu chữ đứng.",
    source: "Phụ lục I, ô số 9a",
    remedy: "Định dạng lại phần Kính gửi: cỡ 14, đứng, không đậm.",
  },
  "addressee-ends": {
    severity: "warning",
    says: "Kính gửi nhiều nơi: mỗi nơi một dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm.",
    source: "Phụ lục I, ô số 9a",
    remedy: "Sửa dấu cuối các dòng Kính gửi.",
  },
} as const satisfies Rules;

/** Type, subject and addressees. */
export function* checkTitle(document: CheckedDocument): Departures<typeof titleRules> {
  const { typeName, subject, letterSubject, number } = document.parts;
  yield* checkForm("type-form", "Tên loại văn bản", [typeName], {
    bold: true,
    italic: false,
    sizes: [13, 14],
    align: "center",
  });
  const last = subject.at(-1);
  if (typeName === undefined) yield* checkLetterSubject(document);
  else if (last === undefined)
    yield { rule: "subject-missing", message: "Không thấy trích yếu dưới tên loại văn bản.", line: typeName };
  else {
    yield* checkForm(
      "subject-form",
      "Trích yếu",
      subject.filter((line) => !line.text.startsWith("(")),
      {
        capitals: false,
        bold: true,
        italic: false,
        sizes: [13, 14],
        align: "center",
      },
    );
    if (![typeName, ...subject].some((line) => line.ruled))
      yield { rule: "subject-line", message: "Không thấy đường kẻ dưới trích yếu.", line: last };
  }
  if (typeName === undefined && letterSubject.length === 0)
    yield {
      rule: "subject-missing",
      message: "Không thấy tên loại hay trích yếu.",
      line: number ?? firstLine(document),
    };
  yield* checkAddressees(document);
}

function* checkLetterSubject({
  parts: { letterSubject, number },
}: CheckedDocument): Departures<typeof titleRules> {
  const form = { capitals: false, bold: false, italic: false, sizes: [12, 13], align: "center" } as const;
  yield* checkForm("letter-subject-form", "Trích yếu công văn", letterSubject, form);
  const [line] = letterSubject;
  if (line === undefined) return;
  if (!line.text.startsWith("V/v "))
    yield { rule: "letter-subject-form", message: "Trích yếu công văn phải bắt đầu bằng “V/v”.", line };
  const gap = (number?.look.after ?? 0) + line.look.before;
  if (number !== undefined && number.cell?.column === line.cell?.column && gap < 6)
    yield {
      rule: "letter-subject-form",
      message: `Trích yếu cách số, ký hiệu ${decimal(gap)} pt, phải là 6 pt.`,
      line,
    };
}

const mayAddress = new Set(["tờ trình", "báo cáo"]);

function* checkAddressees({
  parts: { addressees, typeName },
}: CheckedDocument): Departures<typeof titleRules> {
  const [first, ...named] = addressees;
  if (first === undefined) return;
  if (typeName !== undefined && !mayAddress.has(lowered(typeName.text)))
    yield { rule: "addressee-kind", message: "Loại văn bản này không có phần Kính gửi.", line: first };
  yield* checkForm("addressee-form", "Kính gửi", addressees, { bold: false, italic: false, sizes: [13, 14] });
  for (const [index, line] of named.entries()) {
    const mark = index === named.length - 1 ? "." : ";";
    if (!line.text.endsWith(mark))
      yield { rule: "addressee-ends", message: `Cuối dòng này phải có dấu “${mark}”.`, line };
  }
}
