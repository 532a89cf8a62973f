import type { CheckedDocument, Departures, Rules } from "./check-rule.ts";
import type { PrintedLine } from "./check-lines.ts";
import { pointLetter } from "./labels.ts";
import { findLabel } from "./read-labels.ts";

export const letteringRules = {
  "point-letter": {
    severity: "error",
    says: "Điểm dùng các chữ cái tiếng Việt, không có f, j, w, z.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đánh lại chữ của điểm: a, b, c, d, đ, e, g, h, i, k…; gõ tay thay cho đánh số tự động của Word.",
  },
  "point-order": {
    severity: "error",
    says: "Điểm theo thứ tự bảng chữ cái tiếng Việt: sau d là đ, sau e là g.",
    source: "Phụ lục I, ô số 6",
    remedy: "Đánh lại chữ của điểm: a, b, c, d, đ, e, g, h, i, k…; gõ tay thay cho đánh số tự động của Word.",
  },
  "point-mark": {
    severity: "warning",
    says: "Sau chữ cái của điểm có dấu đóng ngoặc đơn.",
    source: "Phụ lục I, ô số 6",
    remedy: "Viết “a)”, không viết “a.”.",
  },
} as const satisfies Rules;

/** What stands before a letter that Vietnamese does not have: the series goes on after it. */
const before: Readonly<Record<string, string>> = { f: "e", j: "i", w: "v", z: "y" };

const letters = Array.from({ length: 23 }, (_, index) => pointLetter(index + 1));

/** Points a) b) c) d) đ) e) g): in the order of the Vietnamese alphabet, series by series. */
export function* checkLettering({
  parts: { body, annexes },
}: CheckedDocument): Departures<typeof letteringRules> {
  yield* checkSeries(body);
  for (const annex of annexes) yield* checkSeries(annex.lines);
}

function* checkSeries(lines: readonly PrintedLine[]): Departures<typeof letteringRules> {
  let last: string | null = null;
  for (const line of lines) {
    const label = line.cell === null ? findLabel(line.text) : null;
    if (label === null) continue;
    if (label.kind !== "letter") {
      // A number or an article opens a new series; bullets stand within a point.
      if (label.rank < 7) last = null;
      continue;
    }
    const letter = label.text.replace(/[^a-zđ]/gu, "");
    if (label.text.endsWith(".")) yield { rule: "point-mark", message: `Phải viết “${letter})”.`, line };
    const expected: string | undefined = letters[last === null ? 0 : letters.indexOf(last) + 1];
    if (!letters.includes(letter)) {
      yield { rule: "point-letter", message: `Chữ “${letter}” không dùng để đánh điểm.`, line };
      last = before[letter] ?? last;
      continue;
    }
    if (letter !== "a" && letter !== expected) {
      const wanted = last === null ? "dãy phải bắt đầu từ “a”" : `sau “${last}” phải là “${expected ?? "a"}”`;
      yield { rule: "point-order", message: `Điểm “${letter})”: ${wanted}.`, line };
    }
    last = letter;
  }
}
