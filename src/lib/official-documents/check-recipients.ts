import { lowered } from "#lib/vietnamese/fold.ts";
import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";

export const recipientRules = {
  "recipients-missing": {
    severity: "error",
    says: "Văn bản có phần “Nơi nhận”, sát lề trái, ngang hàng với quyền hạn, chức vụ của người ký.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Thêm “Nơi nhận:” và danh sách nơi nhận.",
  },
  "recipients-label": {
    severity: "warning",
    says: "“Nơi nhận:” có dấu hai chấm, chữ in thường, cỡ 12, kiểu chữ nghiêng, đậm.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Định dạng lại “Nơi nhận:”: cỡ 12, nghiêng, đậm, căn trái.",
  },
  "recipients-form": {
    severity: "warning",
    says: "Danh sách nơi nhận bằng chữ in thường, cỡ 11, kiểu chữ đứng.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Định dạng lại danh sách nơi nhận: cỡ 11, đứng, không đậm.",
  },
  "recipients-ends": {
    severity: "warning",
    says: "Mỗi nơi nhận một dòng, có gạch đầu dòng, cuối dòng có dấu chấm phẩy; dòng cuối có dấu chấm.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Sửa gạch đầu dòng và dấu cuối dòng: “- Sở Nội vụ;”, dòng cuối “- Lưu: VT.”.",
  },
  "recipients-as-above": {
    severity: "warning",
    says: "Văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “- Như trên;”.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Thêm “- Như trên;” vào đầu danh sách nơi nhận.",
  },
  "recipients-filed": {
    severity: "warning",
    says: "Dòng cuối ghi “Lưu:”, “VT” (văn thư), đơn vị soạn thảo và số bản lưu.",
    source: "Phụ lục I, ô số 9b",
    remedy: "Ghi dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.",
  },
} as const satisfies Rules;

/** Ô số 9b. */
export function* checkRecipients(document: CheckedDocument): Departures<typeof recipientRules> {
  const { recipientsLabel: label, recipients, addressees, authority } = document.parts;
  const last = recipients.at(-1) ?? label;
  if (label === undefined || last === undefined) {
    const line = authority[0] ?? document.lines.at(-1) ?? firstLine(document);
    yield { rule: "recipients-missing", message: "Không thấy “Nơi nhận”.", line };
    return;
  }
  yield* checkForm("recipients-label", "“Nơi nhận:”", [label], {
    capitals: false,
    bold: true,
    italic: true,
    sizes: [12, 12],
    align: "left",
  });
  if (!/^Nơi nhận:$/u.test(label.text))
    yield { rule: "recipients-label", message: "Phải viết “Nơi nhận:” trên một dòng riêng.", line: label };
  yield* checkForm("recipients-form", "Danh sách nơi nhận", recipients, {
    capitals: false,
    bold: false,
    italic: false,
    sizes: [11, 11],
  });
  for (const [index, line] of recipients.entries()) {
    const mark = index === recipients.length - 1 ? "." : ";";
    if (!line.text.endsWith(mark))
      yield { rule: "recipients-ends", message: `Cuối dòng này phải có dấu “${mark}”.`, line };
    else if (!line.text.startsWith("- "))
      yield { rule: "recipients-ends", message: "Đầu dòng này phải có gạch đầu dòng “- ”.", line };
  }
  const first = recipients[0] ?? label;
  if (addressees.length > 0 && !/^-?\s*như trên/u.test(lowered(first.text)))
    yield { rule: "recipients-as-above", message: "Dòng đầu chưa ghi “Như trên”.", line: first };
  if (!/^-?\s*Lưu:/u.test(last.text))
    yield { rule: "recipients-filed", message: "Dòng cuối chưa ghi “Lưu:” và nơi lưu.", line: last };
}
