import type { Block } from "./official-document.ts";

/**
 * The Vietnamese alphabet as points are lettered: đ follows d, g follows e; ă, â, ê, ô, ơ, ư are passed over and
 * f, j, w, z do not exist (Nghị định 30/2020, Phụ lục I, "điểm" by the Vietnamese alphabet).
 */
const pointLetters = "abcdđeghiklmnopqrstuvxy";

const romanDigits = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** 4 → "IV". Throws below 1, which no heading has. */
export function romanNumeral(ordinal: number): string {
  checkOrdinal(ordinal);
  let rest = ordinal;
  let numeral = "";
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      numeral += digits;
      rest -= value;
    }
  }
  return numeral;
}

/** 5 → "đ". After the last letter, y, it goes on with aa, ab, … since the decree says nothing. */
export function pointLetter(ordinal: number): string {
  checkOrdinal(ordinal);
  const before = Math.floor((ordinal - 1) / pointLetters.length);
  const letter = pointLetters.charAt((ordinal - 1) % pointLetters.length);
  return before === 0 ? letter : pointLetter(before) + letter;
}

/**
 * The label of each block, in step with `blocks`: "I.", "1.", "a)", "Điều 1.", "-", "+", or "" for the others.
 * Numbers are text, not Word's automatic numbering, because other documents cite them ("điểm b khoản 2 Mục III"):
 * they must not move when someone edits a copy.
 */
export function labelBlocks(blocks: readonly Block[]): string[] {
  const counts = { part: 0, article: 0, section: 0, point: 0 };
  return blocks.map((block) => {
    if (block.type === "bullet") return block.level === 2 ? "+" : "-";
    if (block.type === "article") {
      Object.assign(counts, { section: 0, point: 0 });
      return `Điều ${++counts.article}.`;
    }
    if (block.type !== "heading" && block.type !== "numbered") return "";
    if (block.level === 1) {
      Object.assign(counts, { section: 0, point: 0 });
      return `${romanNumeral(++counts.part)}.`;
    }
    if (block.level === 2) {
      counts.point = 0;
      return `${++counts.section}.`;
    }
    return `${pointLetter(++counts.point)})`;
  });
}

function checkOrdinal(ordinal: number): void {
  if (!Number.isInteger(ordinal) || ordinal < 1) throw new RangeError(`Not an ordinal: ${ordinal}`);
}
