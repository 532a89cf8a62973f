import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";

export const issuerRules = {
  "issuer-missing": {
    severity: "error",
    says: "Tên cơ quan, tổ chức ban hành văn bản ở phía trên, bên trái trang đầu.",
    source: "Phụ lục I, ô số 2",
    remedy: "Thêm tên cơ quan ban hành; phía trên là tên cơ quan chủ quản trực tiếp, nếu có.",
  },
  "issuer-form": {
    severity: "warning",
    says: "Tên cơ quan ban hành bằng chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm, canh giữa dưới tên cơ quan chủ quản.",
    source: "Phụ lục I, ô số 2",
    remedy: "Định dạng lại tên cơ quan ban hành: in hoa, cỡ 13, đứng, đậm, căn giữa.",
  },
  "parent-form": {
    severity: "warning",
    says: "Tên cơ quan chủ quản trực tiếp bằng chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, không đậm.",
    source: "Phụ lục I, ô số 2",
    remedy: "Định dạng lại tên cơ quan chủ quản: in hoa, cỡ 13, đứng, không đậm.",
  },
  "issuer-line": {
    severity: "warning",
    says: "Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ.",
    source: "Phụ lục I, ô số 2",
    remedy: "Kẻ một đường nét liền dưới tên cơ quan ban hành, dài bằng 1/3 đến 1/2 dòng chữ.",
  },
} as const satisfies Rules;

const form = { capitals: true, italic: false, sizes: [12, 13], align: "center" } as const;

/** The bodies that issue the document. */
export function* checkIssuer(document: CheckedDocument): Departures<typeof issuerRules> {
  const { parentBody, issuingBody, number } = document.parts;
  const last = issuingBody.at(-1);
  if (last === undefined) {
    const line = number ?? firstLine(document);
    yield { rule: "issuer-missing", message: "Không thấy tên cơ quan ban hành.", line };
    return;
  }
  yield* checkForm("parent-form", "Tên cơ quan chủ quản", parentBody, { ...form, bold: false });
  yield* checkForm("issuer-form", "Tên cơ quan ban hành", issuingBody, { ...form, bold: true });
  if (![...issuingBody, number].some((line) => line?.ruled === true))
    yield { rule: "issuer-line", message: "Không thấy đường kẻ dưới tên cơ quan ban hành.", line: last };
}
