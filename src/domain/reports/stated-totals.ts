import { composed, lowered } from "#lib/vietnamese/fold.ts";
import type { StatedFault } from "./stated-averages.ts";
import { findStatedNumbers, type StatedNumber } from "./stated-numbers.ts";

/** Totals of the same thing that one text gives twice, and not the same: "tổng số 115 cuộc …", "tổng số 112 cuộc …". */
export function checkTotals(text: string): StatedFault[] {
  const low = lowered(composed(text));
  const totals = findStatedNumbers(text).filter(
    (number) =>
      !number.percent &&
      number.noun !== null &&
      /(?:tổng số|tổng cộng)(?:\s+(?:là|có|được))?\s*$/u.test(
        low.slice(Math.max(0, number.from - 24), number.from),
      ),
  );
  return [...Map.groupBy(totals, whatIsCounted).values()].flatMap(([first, ...others]) => {
    const other = others.find((one) => first && (one.most < first.least || first.most < one.least));
    if (!first || !other) return [];
    return [
      {
        key: `totals:${first.value}:${other.value}`,
        text: `Hai chỗ ghi hai tổng số khác nhau: “${first.written}” và “${other.written}”.`,
      },
    ];
  });
}

/** The thing with the words that say which: cuộc nói chuyện are not cuộc thi. */
function whatIsCounted({ after }: StatedNumber): string {
  const words = /^[\p{L},\s]*/u.exec(after)?.[0] ?? "";
  return words.replaceAll(",", "").trim().split(/\s+/u).slice(0, 3).join(" ");
}
