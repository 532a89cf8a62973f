import type { Passage } from "./passages.ts";
import type { Responsibility } from "./plan-reading.ts";

const receiving =
  /(?:gửi|báo cáo|nộp)(?:[^.;]{0,160}?\s(?:về|cho|đến|tới))?\s((?:ủy ban|ubnd|sở|phòng|ban|bộ|văn phòng|trung tâm|hội|công an|thường trực|đảng ủy|nhà trường|ban giám hiệu|hiệu trưởng|tòa soạn|cơ quan|huyện|tỉnh|xã|phường)[^.;(]{0,120}?)(?=\s*\(|\s(?:trước|chậm nhất|để|theo|định kỳ|hằng|hàng|vào|qua)(?![A-Za-zÀ-ỹ])|[.;,]|$)(\s*\(qua[^)]{1,80}\)|\squa\s[^.,;(]{3,60}(?=\s(?:trước|để|chậm)))?/u;

/** To whom, as printed, with the office through which it goes; null where the sentence names none. */
export function receiverOf(sentence: Passage): string | null {
  const match = receiving.exec(sentence.low);
  if (match === null || match[1] === undefined) return null;
  const name = match[1] + (match[2] ?? "");
  const from = match.index + match[0].length - name.length;
  return sentence.text.slice(from, from + name.length).trim();
}

const sending =
  /^(?:[-+\s]*)(?:định kỳ[^,]{0,80},\s)?((?:các|mỗi)?\s?(?:sở|ban|phòng|cơ quan|đơn vị|ủy ban|ubnd|trường|thôn|địa phương)[^.;:]{2,160}?)\s(?:báo cáo|gửi|nộp|tổng hợp|xây dựng|lập|tổ chức|định kỳ)(?![A-Za-zÀ-ỹ])/u;

/** From whom: the body whose heading the sentence stands under, else its own subject. */
export function senderOf(sentence: Passage, responsibilities: readonly Responsibility[]): string | null {
  const own = sending.exec(sentence.low);
  if (own?.[1] !== undefined) {
    const from = own.index + own[0].indexOf(own[1]);
    return sentence.text.slice(from, from + own[1].length).trim();
  }
  const under = responsibilities.find(({ at, does }) =>
    [at, ...does.map((one) => one.at)].some(([from, to]) => sentence.from >= from && sentence.from <= to),
  );
  return under?.org ?? null;
}
