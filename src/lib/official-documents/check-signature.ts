import { lowered } from "#lib/vietnamese/fold.ts";
import { checkAuthority } from "./check-authority.ts";
import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";

export const signatureRules = {
  "signature-missing": {
    severity: "error",
    says: "Cuối văn bản có quyền hạn, chức vụ và họ tên của người ký.",
    source: "Phụ lục I, ô số 7a, 7b",
    remedy: "Thêm khối chữ ký, ví dụ “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH”.",
  },
  "authority-collective": {
    severity: "error",
    says: "Ký thay mặt tập thể (Ủy ban nhân dân, Hội đồng nhân dân…) phải ghi “TM.” trước tên tập thể.",
    source: "Điều 13",
    remedy: "Thêm dòng “TM. …” ở trên chức vụ, ví dụ “TM. ỦY BAN NHÂN DÂN”.",
  },
  "authority-order": {
    severity: "error",
    says: "Thứ tự các dòng: TM. (thay mặt tập thể), TL. hoặc TUQ. (thừa lệnh, thừa ủy quyền), KT. (ký thay), rồi chức vụ của người ký.",
    source: "Điều 13",
    remedy: "Xếp lại, ví dụ “TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”.",
  },
  "authority-deputy": {
    severity: "error",
    says: "Cấp phó ký thay cấp trưởng phải ghi “KT.” trước chức vụ của cấp trưởng; dòng dưới là chức vụ của cấp phó.",
    source: "Điều 13",
    remedy: "Ghi đủ hai dòng, ví dụ “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”.",
  },
  "authority-spelling": {
    severity: "warning",
    says: "Viết tắt “TM.”, “Q.”, “KT.”, “TL.”, “TUQ.” có dấu chấm, cách chữ sau.",
    source: "Điều 13",
    remedy: "Viết lại, ví dụ “TM. ỦY BAN NHÂN DÂN”, không viết “T/M”.",
  },
  "authority-form": {
    severity: "warning",
    says: "Quyền hạn, chức vụ của người ký bằng chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm.",
    source: "Phụ lục I, ô số 7a",
    remedy: "Định dạng lại: in hoa, cỡ 14, đứng, đậm, căn giữa.",
  },
  "signer-blank": {
    severity: "info",
    says: "Họ và tên của người ký ghi dưới chữ ký.",
    source: "Phụ lục I, ô số 7b",
    remedy: "Ghi họ và tên người ký trước khi trình ký.",
  },
  "signer-degree": {
    severity: "warning",
    says: "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu; trừ lực lượng vũ trang, giáo dục, y tế, khoa học.",
    source: "Phụ lục I, ô số 7b",
    remedy: "Bỏ học hàm, học vị trước họ tên.",
  },
  "signer-form": {
    severity: "warning",
    says: "Họ và tên của người ký bằng chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm.",
    source: "Phụ lục I, ô số 7b",
    remedy: "Định dạng lại họ tên: chữ thường, cỡ 14, đứng, đậm, căn giữa.",
  },
} as const satisfies Rules;

const degree =
  /^(?:(?:pgs|gs|ts|ths|cn|ks|bs(?:ckii?|cki)?|ckii?|nsnd|nsưt|ngưt|ngnd|ls)\s?[.,]|(?:phó )?giáo sư|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|bác sĩ|luật sư|nhà giáo)/u;

/** Bodies whose signers may show rank and degree. */
const excepted =
  /công an|quân sự|quân khu|bộ đội|biên phòng|trường|học viện|giáo dục|đại học|bệnh viện|y tế|khoa học|(?:^|\s)viện\s/u;

/** Ô số 7: in whose name, who, and how it looks. */
export function* checkSignature(document: CheckedDocument): Departures<typeof signatureRules> {
  const { authority, signer, recipientsLabel, issuingBody } = document.parts;
  const last = authority.at(-1);
  if (last === undefined) {
    const line = recipientsLabel ?? document.lines.at(-1) ?? firstLine(document);
    yield { rule: "signature-missing", message: "Không thấy quyền hạn, chức vụ của người ký.", line };
    return;
  }
  yield* checkAuthority(document);
  const form = { bold: true, italic: false, sizes: [13, 14] } as const;
  yield* checkForm("authority-form", "Quyền hạn, chức vụ", authority, { ...form, capitals: true });
  if (signer === undefined) {
    yield { rule: "signer-blank", message: "Chưa ghi họ và tên người ký.", line: last };
    return;
  }
  const issuer = lowered(issuingBody.map((line) => line.text).join(" "));
  if (degree.test(lowered(signer.text)) && !excepted.test(issuer))
    yield { rule: "signer-degree", message: "Trước họ tên có học hàm, học vị hoặc danh hiệu.", line: signer };
  yield* checkForm("signer-form", "Họ tên người ký", [signer], { ...form, capitals: false });
}
