import { lowered } from "#lib/vietnamese/fold.ts";

/**
 * Does a task's time, as a plan prints it, name this month? "Tháng 11 năm 2026", "Trước ngày 30/11/2026", "Quý IV",
 * "Hằng tháng". What names no month ("Hằng năm", "2026-2030") falls due in none of its own.
 * @param month from 1
 */
export function fallsDue(printed: string | null, year: number, month: number): boolean {
  if (printed === null) return false;
  const low = lowered(printed);
  const years = [...low.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([said]) => Number(said));
  if (years.length > 0 && !years.includes(year)) return false;
  if (/(?:hằng|hàng|mỗi|từng) (?:tháng|tuần|quý)|thường xuyên/u.test(low)) return true;
  return monthsNamed(low).includes(month);
}

const quarters: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

function monthsNamed(low: string): number[] {
  const months = [...low.matchAll(/tháng\s(\d{1,2})(?!\d)/gu)].map(([, said]) => Number(said));
  const dated = [...low.matchAll(/(?<!\d)\d{1,2}\s?\/\s?(\d{1,2})(?!\d)/gu)].map(([, said]) => Number(said));
  const alone = [...low.matchAll(/(?<![\d/])(\d{1,2})\s?\/\s?20\d\d/gu)].map(([, said]) => Number(said));
  const inQuarters = [...low.matchAll(/quý\s(iv|i{1,3}|[1-4])(?![\p{L}\d])/gu)].flatMap(([, said = ""]) => {
    const quarter = quarters[said] ?? 1;
    return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
  });
  return [...months, ...dated, ...alone, ...inQuarters];
}
