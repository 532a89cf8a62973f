import type { Passage } from "./passages.ts";
import type { Basis } from "./plan-reading.ts";

/** Verbs with which a target says what its subjects do. */
const verb =
  /\s(?:phấn đấu|(?<!(?:,|các|và|những)\s)tổ chức(?!,|\s(?:chính|xã hội|đoàn|và))|xây dựng|triển khai|thực hiện|áp dụng|chính thức|thí điểm|được|có|đạt|tham gia|ký|ban hành|không|đã|đưa|lồng ghép|duy trì|phát(?! thanh| triển| huy)|đăng|treo|viết|mở|sản xuất|mỗi (?:năm|quý|tháng|tuần|học kỳ)|hằng|hàng|tăng|giảm|ít nhất|tối thiểu|hoàn thành|thành lập|bố trí|tiếp cận|hưởng ứng|nhận thức|hiểu|nắm|sinh hoạt)(?![A-Za-zÀ-ỹ])/u;

/** Times and intentions that open a clause before its subject. */
const opening =
  /^(?:[\s,:;.–-]|\d{1,2}\.|[a-zđ]\)|và\s|đồng thời,?\s|phấn đấu|hằng năm|hàng năm|mỗi năm|mỗi quý|hằng quý|mỗi tháng|hằng tháng|định kỳ|chỉ tiêu \d{1,2}|mục tiêu \d{1,2}|cụ thể|theo đó|ngoài ra|bên cạnh đó|tỷ lệ|bảo đảm|đảm bảo|(?:đến|trước|trong|vào|từ|hết)?\s?(?:hết |cuối )?năm (?:học )?20\d\d(?:\s?[-–]\s?20\d\d)?(?: trở đi)?|trong năm|cả năm|giai đoạn 20\d\d\s?[-–]\s?20\d\d|đạt\s)/u;

/**
 * Who or what must reach the amount, as printed: behind the per cent of a share, before "tăng" of a change, else
 * before the verb; "" where the clause names nobody. `amountEnd` counts from the start of the clause.
 */
export function subjectsOf(clause: Passage, segment: Passage, amountEnd: number, basis: Basis): string {
  const start = openingLength(clause.low);
  if (basis === "change")
    return clause.text
      .slice(start, /\s(?:tăng|giảm|cao hơn)(?![A-Za-zÀ-ỹ])/u.exec(clause.low)?.index ?? start)
      .trim();
  const candidates =
    basis === "share"
      ? [
          upToVerb(clause, amountEnd + openingLength(clause.low.slice(amountEnd))),
          behindLastShare(clause),
          upToVerb(clause, start),
        ]
      : [
          upToVerb(segment, openingLength(segment.low)),
          behindColon(clause),
          upToVerb(clause, start),
          behindLastShare(clause),
        ];
  return candidates.find((name) => name.length > 1 && !/\d|^(?:và|vào|trở)\s|:/u.test(name)) ?? "";
}

/** "Về tuyên truyền: Mỗi bản mỗi tháng …" */
function behindColon(clause: Passage): string {
  const from = clause.low.slice(0, 50).indexOf(": ") + 1;
  return from === 0 ? "" : upToVerb(clause, from + openingLength(clause.low.slice(from)));
}

function behindLastShare(clause: Passage): string {
  const from = clause.low.lastIndexOf("%") + 1;
  return from === 0 ? "" : upToVerb(clause, from);
}

function openingLength(low: string): number {
  let at = 0;
  for (let i = 0; i < 12; i += 1) {
    const match = opening.exec(low.slice(at));
    if (match === null || match[0] === "") break;
    at += match[0].length;
  }
  return at;
}

function upToVerb(passage: Passage, from: number): string {
  const rest = ` ${passage.low.slice(from)}`;
  const end = verb.exec(rest)?.index ?? Math.min(rest.length, 160);
  return passage.text
    .slice(from, from + Math.max(0, end - 1))
    .replace(/^[\s,:]+|[\s,:;.]+$/gu, "")
    .slice(0, 240);
}
