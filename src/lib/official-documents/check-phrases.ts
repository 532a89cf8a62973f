import { lowered } from "#lib/vietnamese/fold.ts";
import { isCapitals } from "./check-letters.ts";
import type { PrintedLine } from "./check-lines.ts";
import { abbreviationOf } from "./check-types.ts";

/** What the lines of an official document begin with, by which its components are known. All take a printed line. */

const low = (line: PrintedLine) => lowered(line.text.slice(0, 200));

export const isNationName = (line: PrintedLine) => low(line).startsWith("cộng hòa xã hội");
export const isMotto = (line: PrintedLine) => /^độc lập\s?[-–—,]?\s?tự do/u.test(low(line));
export const isNumber = (line: PrintedLine) =>
  line.text.length < 60 && /^số\s?:|^số \S{0,8}\s?\//u.test(low(line));
export const isLetterSubject = (line: PrintedLine) => /^(?:v\s?\/\s?v|về việc)(?!\p{L})/u.test(low(line));
export const isAddressing = (line: PrintedLine) => low(line).startsWith("kính gửi");
export const isRecipientsLabel = (line: PrintedLine) => low(line).startsWith("nơi nhận");
export const isRelation = (line: PrintedLine) => /^\((?:ban hành )?kèm theo/u.test(low(line));

export const isPlaceAndDate = (line: PrintedLine) =>
  line.text.length < 90 && /(?:^|[\s,])ngày.{0,12}tháng.{0,12}năm.{0,8}$/u.test(low(line));

/** A basis, not a sentence that names one on its way: "…, xã ban hành kế hoạch như sau:". */
export const isLegalBasis = (line: PrintedLine) =>
  /^(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình|trên cơ sở)(?!\p{L})/u.test(low(line)) &&
  !line.text.endsWith(":");

/** Further lines of the same list, in words that elsewhere begin ordinary sentences. */
export const continuesBases = (line: PrintedLine) =>
  isLegalBasis(line) || (/^(?:thực hiện|xét|theo)\s/u.test(low(line)) && /[;,]$/u.test(line.text));

/** The name of a type of document in capitals, alone on its line. */
export const isTypeName = (line: PrintedLine) =>
  line.text.length < 40 && isCapitals(line) && abbreviationOf(low(line)) !== undefined;

export const isAnnexName = (line: PrintedLine) =>
  line.text.length < 90 &&
  /^phụ lục(?:\s+(?:số\s+)?(?:[ivx]{1,5}|\d{1,2}|[a-z]))?\s*(?:[:.(-]|$)/u.test(low(line));

const capacity =
  /^(?:t\s?\/?\s?m|k\s?\/?\s?t|t\s?\/?\s?l|t\s?\/?\s?u\s?\/?\s?q|q)(?:\s?\.|(?<=\/.)\s)\s?\p{L}/u;
const office =
  /^(?:phó |quyền )?(?:chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|tổng biên tập|trưởng |chánh |bí thư|bộ trưởng|thứ trưởng|thủ tướng|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|chủ nhiệm|thủ trưởng)/u;

/** TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH: in whose name one signs. */
export const isCapacity = (line: PrintedLine) =>
  line.text.length < 90 && capacity.test(low(line)) && isCapitals(line);

/** PHÓ CHỦ TỊCH: the position of who signs, in capitals. */
export const isPosition = (line: PrintedLine) =>
  line.text.length < 90 && office.test(low(line)) && isCapitals(line) && !/[.;:]$/u.test(line.text);
