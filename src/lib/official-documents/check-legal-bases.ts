import { lowered } from "#lib/vietnamese/fold.ts";
import { missingFrom } from "./check-citations.ts";
import { checkForm, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";

export const legalBasisRules = {
  "basis-form": {
    severity: "warning",
    says: "Căn cứ ban hành bằng chữ in thường, kiểu chữ nghiêng, cỡ 13 đến 14.",
    source: "Phụ lục I, ô số 6",
    remedy: "Định dạng lại các dòng căn cứ: nghiêng, không đậm, cỡ 13 hoặc 14.",
  },
  "basis-ends": {
    severity: "warning",
    says: "Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).",
    source: "Phụ lục I, ô số 6",
    remedy: "Sửa dấu cuối các dòng căn cứ.",
  },
  "basis-citation": {
    severity: "warning",
    says: "Căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm và trích yếu; luật, pháp lệnh không ghi số và cơ quan.",
    source: "Phụ lục I, ô số 6",
    remedy: "Bổ sung phần còn thiếu của văn bản được căn cứ.",
  },
} as const satisfies Rules;

/** The legal bases: one a line, in italics, cited in full. */
export function* checkLegalBases({
  parts: { legalBases, body },
}: CheckedDocument): Departures<typeof legalBasisRules> {
  yield* checkForm("basis-form", "Căn cứ", legalBases, {
    capitals: false,
    bold: false,
    italic: true,
    sizes: [13, 14],
  });
  // The sentence that the bases lead to may follow as a paragraph of its own: "…; Ủy ban nhân dân ban hành …".
  const leadsOn = /^\p{Ll}/u.test(body[0]?.text ?? "");
  for (const [index, line] of legalBases.entries()) {
    const mark = index === legalBases.length - 1 && !leadsOn ? "." : ";";
    if (!line.text.endsWith(mark))
      yield { rule: "basis-ends", message: `Cuối dòng này phải có dấu “${mark}”.`, line };
    if (!/^(?:theo|xét) (?:đề nghị|tờ trình)/u.test(lowered(line.text))) {
      const missing = missingFrom(line.text);
      if (missing.length > 0)
        yield { rule: "basis-citation", message: `Căn cứ còn thiếu ${missing.join(", ")}.`, line };
    }
  }
}
