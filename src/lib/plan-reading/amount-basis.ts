import type { Amount } from "./amounts.ts";
import type { Passage } from "./passages.ts";
import type { Basis, Unit } from "./plan-reading.ts";

/** "tăng 10-15%" is a change; "tăng lên 80%" is a level. */
export function isChange(clause: Passage, amount: Amount): boolean {
  const before = clause.low.slice(Math.max(0, amount.from - 40), amount.from + 12);
  if (/(?:tăng|giảm)(?:\sthêm)?\s(?:\S+\s){0,4}?(?:lên|đạt|còn|xuống)(?:\s|$)/u.test(before)) return false;
  const said = clause.low.slice(amount.from, amount.to);
  if (/lên\s/u.test(said)) return false;
  return (
    /(?:tăng|giảm)(?:\sthêm)?\s(?:\S+\s){0,3}$/u.test(
      clause.low.slice(Math.max(0, amount.from - 40), amount.from),
    ) || /^\s*so với/u.test(clause.low.slice(amount.to))
  );
}

/** Whether each subject reaches the amount, a share of them does, or all together. A subject in the plural means each. */
export function basisOf(clause: Passage, passage: Passage, amount: Amount, unit: Unit, index: number): Basis {
  if (unit === "percent") return "share";
  if (unit === "percent-change") return "change";
  const before = clause.low.slice(0, amount.from);
  if (
    /(?:^|[\s,(])(?:mỗi|từng)\s(?!năm|quý|tháng|tuần|giai đoạn|học kỳ|kỳ)|\/\s?(?:đơn vị|xã|trường|cơ quan|thôn|lớp)|\d\s?%/u.test(
      `${before}${passage.low.slice(-40)}`,
    )
  )
    return "each";
  if (/(?:toàn|cả)\s(?:tỉnh|huyện|xã|phường|trường|ngành|thành phố)|trên địa bàn/u.test(before))
    return "total";
  const actor = before
    .replace(/^.*?(?:hằng năm|hàng năm|mỗi năm|mỗi quý|mỗi tháng|20\d\d|phấn đấu)[,:]?\s*/u, "")
    .trim();
  return index === 0 && startsWithActor.test(actor) ? "each" : "total";
}

const startsWithActor =
  /^(?:các|những|cơ quan|đơn vị|ủy ban|ubnd|sở|ban(?! hành)|phòng(?! ngừa|,? chống)|trường|trạm|thôn|bản(?! tin)|ấp|tổ(?! chức)|khu|doanh nghiệp|cơ sở|hội(?! nghị| thảo| thi)|đoàn|công đoàn|chi hội|chi đoàn|đài|báo(?! cáo)|trung tâm|nhà trường|huyện|xã|phường|địa phương|lớp|khối|100%|tất cả)(?![A-Za-zÀ-ỹ])/u;
