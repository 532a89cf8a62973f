import type { Amount } from "./amounts.ts";
import { findPeriods } from "./periods.ts";

/** What was done or stands already. "đã được thông qua" only tells which conventions are meant. */
const past =
  /(?<![A-Za-zÀ-ỹ])(?:đã\s(?!được (?:thông qua|phê duyệt|ban hành|công nhận|giao|duyệt))(?!ban hành kế hoạch|phê duyệt chương trình|ký ban hành|đề ra|đặt ra|nêu)|hiện (?:có|nay|đang)|tính đến|tổng số|có tổng|trong năm qua|thời gian qua|những năm qua|so với chỉ tiêu|kết quả đạt được)/u;

/** True for a sentence (lowered) that reports instead of demanding. Among targets, a share of what was done is demanded. */
export function isPast(low: string, inTargets: boolean): boolean {
  const said = past.exec(low);
  if (said === null) return false;
  const before = low.slice(0, said.index);
  // "100% hương ước đã rà soát …": what is demanded may describe its subjects by what they have done.
  if (inTargets && /\d\s?%/u.test(before) && !/(?:kết quả|năm qua|vừa qua)/u.test(before)) return false;
  return !/(?:ít nhất|tối thiểu|phấn đấu|(?:đến|trước) năm 20\d\d|hằng năm|hàng năm)[^.]{0,200}$/u.test(
    before,
  );
}

const money = /^\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|vnđ|usd)(?![A-Za-zÀ-ỹ])/u;
const counting = /(?:gồm|bao gồm|với|có tổng số|dân số|độ tuổi|do|số điện thoại|cả)\s*$/u;
const doing =
  /(?:tổ chức|xây dựng|thực hiện|triển khai|phát|đăng|đăng tải|đăng phát|duy trì|biên soạn|mở|thành lập|sản xuất|phát sóng|có|viết|làm|ra mắt|nhân rộng|dành)\s(?:được\s|thêm\s|thí điểm\s)?$/u;
const training = /(?:tập huấn|bồi dưỡng|đào tạo|tuyên truyền|truyền thông)[^.;]{0,60}(?:cho|tới|đến)?\s*$/u;

/** Whether an amount in the lowered clause is one that must be reached. Where targets are listed, nearly all are. */
export function isStated(low: string, amount: Amount, inTargets: boolean): boolean {
  const before = low.slice(Math.max(0, amount.from - 70), amount.from);
  if (money.test(low.slice(amount.to)) || (counting.test(before) && !amount.bounded)) return false;
  if (!amount.inDigits && !amount.bounded && !inTargets) return false;
  const isOfBodies = /(?:cơ quan|đơn vị|doanh nghiệp)[^\d]*$/u.test(low.slice(amount.from, amount.to));
  // "gồm 12 cơ quan", "có 30 doanh nghiệp": how many there are, unless a bound is set.
  if (isOfBodies && !amount.bounded) return false;
  if (inTargets && amount.unit === "other")
    return amount.bounded || doing.test(before) || isRecurring(low, amount);
  if (inTargets) return amount.inDigits || amount.bounded || isRecurring(low, amount) || doing.test(before);
  switch (amount.unit) {
    case "percent":
      return (
        amount.bounded ||
        amount.min === 100 ||
        /(?:phấn đấu|đạt|bảo đảm|đảm bảo|tăng|(?:đến|trước) năm 20\d\d)/u.test(
          `${before} ${low.slice(amount.from, amount.to)}`,
        ) ||
        isBehindDeadline(low, amount)
      );
    case "person":
      return amount.bounded || (amount.inDigits && training.test(before));
    case "other":
      return amount.bounded;
    default:
      return amount.bounded || (amount.inDigits && (doing.test(before) || isRecurring(low, amount)));
  }
}

function isBehindDeadline(low: string, amount: Amount): boolean {
  return /(?:vào|đến) năm 20\d\d/u.test(low.slice(amount.to, amount.to + 40));
}

function isRecurring(low: string, amount: Amount): boolean {
  return findPeriods(low).some(
    (period) => Math.abs(period.to - amount.from) < 60 || Math.abs(period.from - amount.to) < 60,
  );
}
