import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { StatedFault } from "./stated-averages.ts";
import { findStatedNumbers, type StatedNumber } from "./stated-numbers.ts";

/** Totals of a paragraph whose parts, named right behind, do not make them: "115 cuộc (tỉnh 102, huyện 9, xã 5)". */
export function checkParts(paragraph: string): StatedFault[] {
  const low = lowered(composed(paragraph));
  return findStatedNumbers(paragraph).flatMap((total): StatedFault[] => {
    if (total.percent) return [];
    const listed = listBehind(low.slice(total.to));
    const parts = listed && partsIn(listed.list, total);
    if (!listed || !parts || parts.length < (listed.some ? 1 : 2)) return [];
    const sum = parts.reduce((all, part) => all + part, 0);
    const isWhole = !listed.some || namesAll(listed.list);
    const fits = isWhole ? total.least <= sum && sum <= total.most : sum <= total.most;
    if (fits) return [];
    const added = parts.map((part) => formatNumber(part)).join(" + ");
    const said = parts.length > 1 ? `${added} = ${formatNumber(sum)}` : added;
    return [
      {
        key: `parts:${total.value}:${sum}`,
        text: isWhole
          ? `“${total.written}” chưa bằng các phần nêu ngay sau: ${said}.`
          : `“${total.written}” nhỏ hơn các phần nêu ngay sau: ${said}.`,
      },
    ];
  });
}

interface Listed {
  readonly list: string;
  /** "trong đó": perhaps not all of it. */
  readonly some: boolean;
}

/** What is listed right behind a total: in brackets, or after "gồm", "trong đó". */
function listBehind(after: string): Listed | null {
  const inBrackets = /^[^().;:\n\d]{0,40}\(([^()\n]{3,300})\)/u.exec(after);
  const some = /^[^().;\n\d]{0,60}?((?:trong đó|riêng)(?!\p{L})[^().;\n]{3,300})/u.exec(after);
  const all = /^[^().;\n\d]{0,60}?((?:bao gồm|gồm có|gồm|chia ra)(?!\p{L})[^().\n]{3,300})/u.exec(after);
  const list = (inBrackets ?? some ?? all)?.[1];
  if (list === undefined) return null;
  return { list, some: /trong đó|riêng/u.test(list) };
}

/** The numbers listed, one an item; null where the list is of something else. */
function partsIn(list: string, total: StatedNumber): number[] | null {
  const bySlash = /^(?:[^\d:]*:)?\s*(\d[\d.]*(?:\s*\/\s*\d[\d.]*){2,})\s*$/u.exec(list)?.[1];
  if (bySlash !== undefined) {
    const numbers = bySlash.split("/").map((part) => Number(part.replaceAll(".", "").trim()));
    // Three numbers with a year behind are a day.
    return /(?:19|20)\d\d\s*$/u.test(bySlash) ? null : numbers;
  }
  if (/%|\d\s*\/\s*\d|ngày|tháng \d|năm \d/u.test(list)) return null;
  const items = list.split(/;|,(?!\d)|\s+và\s+/u).filter((item) => item.trim() !== "");
  const parts: number[] = [];
  for (const item of items) {
    const numbers = item.match(/\d+(?:\.\d{3})*(?:,\d+)?/gu) ?? [];
    const [number] = numbers;
    if (numbers.length !== 1 || number === undefined) return null;
    const noun = findStatedNumbers(item)[0]?.noun ?? null;
    if (noun !== null && total.noun !== null && noun !== total.noun) return null;
    parts.push(Number(number.replaceAll(".", "").replace(",", ".")));
  }
  return parts;
}

/** Both sexes, or the levels down to the commune: then "trong đó" names all there is. */
function namesAll(list: string): boolean {
  const has = (word: string) => new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, "u").test(list);
  return (has("nữ") && has("nam")) || (has("tỉnh") && has("xã"));
}
