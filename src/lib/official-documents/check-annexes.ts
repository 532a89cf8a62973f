import { lowered } from "#lib/vietnamese/fold.ts";
import { checkForm, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import { romanNumeral } from "./labels.ts";

export const annexRules = {
  "annex-number": {
    severity: "warning",
    says: "Có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã.",
    source: "Phụ lục I",
    remedy: "Đánh số “Phụ lục I”, “Phụ lục II”…",
  },
  "annex-name-form": {
    severity: "warning",
    says: "“Phụ lục” và số thứ tự trên một dòng riêng, canh giữa, chữ in thường, cỡ 14, kiểu chữ đứng, đậm.",
    source: "Phụ lục I",
    remedy: "Định dạng lại “Phụ lục I”: cỡ 14, đứng, đậm, căn giữa.",
  },
  "annex-title-form": {
    severity: "warning",
    says: "Tiêu đề của phụ lục canh giữa, chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm.",
    source: "Phụ lục I",
    remedy: "Định dạng lại tiêu đề phụ lục: in hoa, cỡ 14, đứng, đậm, căn giữa.",
  },
  "annex-relation": {
    severity: "warning",
    says: "Dưới tiêu đề ghi phụ lục kèm theo văn bản nào, trong ngoặc đơn, chữ in thường, kiểu chữ nghiêng, cỡ 13 đến 14.",
    source: "Phụ lục I",
    remedy: "Thêm dòng “(Kèm theo Kế hoạch số … ngày … của …)”, chữ nghiêng, căn giữa.",
  },
  "annex-reference": {
    severity: "info",
    says: "Văn bản có phụ lục kèm theo thì trong văn bản phải chỉ dẫn về phụ lục đó.",
    source: "Phụ lục I",
    remedy: "Thêm chỉ dẫn trong nội dung, ví dụ “(chi tiết tại Phụ lục I kèm theo)”.",
  },
} as const satisfies Rules;

/** What follows the signature. A plan that a decision issues goes by its own type's name instead of "Phụ lục". */
export function* checkAnnexes({ parts }: CheckedDocument): Departures<typeof annexRules> {
  const { annexes, body } = parts;
  const named = annexes.flatMap(({ name }) => name ?? []);
  for (const [index, line] of named.entries()) {
    const wanted = `phụ lục ${romanNumeral(index + 1).toLowerCase()}`;
    const said = lowered(line.text).replace(/[\s:.]+$/u, "");
    if (named.length > 1 && said !== wanted && !said.startsWith(`${wanted} `))
      yield { rule: "annex-number", message: `Phải là “Phụ lục ${romanNumeral(index + 1)}”.`, line };
  }
  const mentioned = body.some(({ text }) => /phụ lục|kèm theo|đính kèm/u.test(lowered(text)));
  const upright = { bold: true, italic: false, align: "center" } as const;
  for (const { name, title, relation } of annexes) {
    yield* checkForm("annex-name-form", "Phụ lục", [name], { ...upright, capitals: false, sizes: [14, 14] });
    const titles = title.slice(0, 4);
    if (name !== undefined || relation !== undefined)
      yield* checkForm("annex-title-form", "Tiêu đề phụ lục", titles, { ...upright, sizes: [13, 14] });
    const line = name ?? relation;
    if (name !== undefined && relation === undefined)
      yield { rule: "annex-relation", message: "Không ghi phụ lục kèm theo văn bản nào.", line: name };
    const slanted = { capitals: false, italic: true, sizes: [13, 14], align: "center" } as const;
    yield* checkForm("annex-relation", "Dòng “Kèm theo”", [relation], slanted);
    if (line !== undefined && !mentioned)
      yield { rule: "annex-reference", message: "Nội dung văn bản không nhắc đến phụ lục này.", line };
  }
}
