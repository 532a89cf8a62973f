import { lowered } from "#lib/vietnamese/fold.ts";
import { checkForm, firstLine, type CheckedDocument, type Departures, type Rules } from "./check-rule.ts";
import type { PrintedLine } from "./check-lines.ts";

export const nationRules = {
  "nation-missing": {
    severity: "error",
    says: "Văn bản có Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở phía trên, bên phải trang đầu.",
    source: "Phụ lục I, ô số 1",
    remedy: "Thêm Quốc hiệu.",
  },
  "nation-wording": {
    severity: "error",
    says: "Quốc hiệu là “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.",
    source: "Phụ lục I, ô số 1",
    remedy: "Viết lại Quốc hiệu cho đúng chữ.",
  },
  "nation-form": {
    severity: "warning",
    says: "Quốc hiệu bằng chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm.",
    source: "Phụ lục I, ô số 1",
    remedy: "Định dạng lại Quốc hiệu: in hoa, cỡ 13, đứng, đậm.",
  },
  "motto-missing": {
    severity: "error",
    says: "Dưới Quốc hiệu có Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”.",
    source: "Phụ lục I, ô số 1",
    remedy: "Thêm Tiêu ngữ dưới Quốc hiệu.",
  },
  "motto-wording": {
    severity: "error",
    says: "Tiêu ngữ là “Độc lập - Tự do - Hạnh phúc”.",
    source: "Phụ lục I, ô số 1",
    remedy: "Viết lại Tiêu ngữ cho đúng chữ.",
  },
  "motto-spelling": {
    severity: "warning",
    says: "Chữ cái đầu các cụm từ của Tiêu ngữ viết hoa; giữa các cụm từ có gạch nối (-), có cách chữ.",
    source: "Phụ lục I, ô số 1",
    remedy: "Gõ lại: “Độc lập - Tự do - Hạnh phúc”, dùng dấu gạch nối ngắn và cách chữ ở hai bên.",
  },
  "motto-form": {
    severity: "warning",
    says: "Tiêu ngữ bằng chữ in thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.",
    source: "Phụ lục I, ô số 1",
    remedy: "Định dạng lại Tiêu ngữ: cỡ 14 (khi Quốc hiệu cỡ 13), đứng, đậm, căn giữa.",
  },
  "motto-line": {
    severity: "warning",
    says: "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ.",
    source: "Phụ lục I, ô số 1",
    remedy: "Kẻ một đường nét liền dưới Tiêu ngữ, dài bằng dòng chữ.",
  },
} as const satisfies Rules;

const nationName = "cộng hòa xã hội chủ nghĩa việt nam";
const motto = "Độc lập - Tự do - Hạnh phúc";

/** Quốc hiệu and tiêu ngữ: there, in the right words, in the right look. */
export function* checkNation(document: CheckedDocument): Departures<typeof nationRules> {
  const nation = document.parts.nationName;
  if (nation === undefined)
    yield { rule: "nation-missing", message: "Không thấy Quốc hiệu.", line: firstLine(document) };
  else {
    if (lowered(nation.text) !== nationName)
      yield { rule: "nation-wording", message: "Quốc hiệu viết chưa đúng.", line: nation };
    yield* checkForm("nation-form", "Quốc hiệu", [nation], {
      capitals: true,
      bold: true,
      italic: false,
      sizes: [12, 13],
    });
  }
  const said = document.parts.motto;
  if (said === undefined)
    yield { rule: "motto-missing", message: "Không thấy Tiêu ngữ.", line: nation ?? firstLine(document) };
  else {
    yield* checkMotto(said);
    // The line under the motto is often anchored in a neighbour.
    if (![nation, said, document.parts.placeAndDate].some((line) => line?.ruled === true))
      yield { rule: "motto-line", message: "Không thấy đường kẻ dưới Tiêu ngữ.", line: said };
  }
}

function* checkMotto(line: PrintedLine): Departures<typeof nationRules> {
  const words = (text: string) => lowered(text).replace(/[^\p{L}]+/gu, " ");
  if (words(line.text) !== words(motto))
    yield { rule: "motto-wording", message: "Tiêu ngữ viết chưa đúng.", line };
  else if (lowered(line.text) !== lowered(motto) || !/^Đ\S* l\S* - T\S* d\S* - H\S* ph\S*$/u.test(line.text))
    yield { rule: "motto-spelling", message: "Tiêu ngữ viết hoa hoặc gạch nối chưa đúng.", line };
  yield* checkForm("motto-form", "Tiêu ngữ", [line], {
    capitals: false,
    bold: true,
    italic: false,
    sizes: [13, 14],
    align: "center",
  });
}
