import { lowered } from "#lib/vietnamese/fold.ts";
import { citedTypes } from "./check-types.ts";

/** A document cited by type and number in running text. */
export interface Citation {
  /** Type and number, by which a second mention is known. */
  readonly key: string;
  /** Where it begins in the line. */
  readonly at: number;
  /** From the type's name on, as far as a full citation goes. */
  readonly text: string;
}

const symbol = String.raw`[A-ZĐ][\p{L}\d&]*(?:-[\p{L}\d&]+)*`;
const numbered = new RegExp(
  String.raw`(?<!\p{L})(${citedTypes})(?: liên tịch)?\s+(?:số\s+)?(\d{1,5}(?:/\d{4})?/${symbol}|\d{1,5}-\p{Lu}{1,4}/${symbol})`,
  "giu",
);

/** The citations by number in a text, in order. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(numbered)].map((match) => ({
    key: `${lowered(match[1] ?? "")} ${(match[2] ?? "").toUpperCase()}`,
    at: match.index,
    text: text.slice(match.index, match.index + 400),
  }));
}

const date = /ngày\s+\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/u;

/** Who issued it, and what it is about, stand after the date. */
const issuedBy = /(?:^|[\s,(])của\s+\p{L}/u;
const about =
  /(?:^|[\s,(])(?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|bổ sung|thành lập|giao|công bố|triển khai|thực hiện|điều chỉnh|kiện toàn|tổ chức|tăng cường|phát động|chi tiết|cho|v\/v)\s/u;

/** What a legal basis lacks, in words: "ngày tháng", "cơ quan ban hành". Empty for a full one and for what cites nothing. */
export function missingFrom(basis: string): string[] {
  const low = lowered(basis.slice(0, 600));
  if (/^căn cứ\s+(?:bộ luật|luật|pháp lệnh|hiến pháp)/u.test(low))
    return /ngày|năm\s+\d{4}/u.test(low) ? [] : ["ngày tháng năm"];
  const cited = new RegExp(
    String.raw`^(?:căn cứ|thực hiện|trên cơ sở|theo)\s+(?:${citedTypes})(?!\p{L})`,
    "u",
  ).test(low);
  if (!cited) return [];
  const number = /\d{1,5}(?:\/\d{4})?\/\p{L}|\d{1,5}-\p{L}{1,4}\//u.test(low);
  return [
    ...(number ? [] : ["số, ký hiệu"]),
    ...(date.test(low) ? [] : ["ngày tháng"]),
    ...(issuedBy.test(low) ? [] : ["cơ quan ban hành"]),
    ...(about.test(low.slice(low.search(date))) ? [] : ["trích yếu"]),
  ];
}

/** A first mention has its date and, unless the sentence itself says who issued it, the body. */
export function isFull({ text }: Citation, before: string): boolean {
  const end = text.search(/[;:\n]|\.\s/u);
  const own = lowered(end < 0 ? text : text.slice(0, end));
  return date.test(own) && (issuedBy.test(own) || /ban hành\s*$/u.test(lowered(before)));
}
