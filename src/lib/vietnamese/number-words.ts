/** Vietnamese number words, up to the thousands of millions: both ways. */

const digits = new Map(
  ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"].map((word, value) => [
    word,
    value,
  ]),
);
for (const [word, value] of [
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
  ["bẩy", 7],
] as const)
  digits.set(word, value);

const scales = new Map([
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);

/** Every word that can stand in a number, as a pattern's alternatives. */
export const numberWord = [...digits.keys(), "mười", "mươi", "trăm", "linh", "lẻ", ...scales.keys()].join(
  "|",
);

/** "hai mươi lăm" → 25, "một trăm" → 100; null where the words are no number. Takes lowered text. */
export function readNumberWords(words: string): number | null {
  let total = 0;
  let group = 0;
  let last: number | null = null;
  let hundreds = false;
  for (const word of words.trim().split(/\s+/u)) {
    const scale = scales.get(word);
    const digit = digits.get(word);
    if (digit !== undefined) {
      if (last !== null) return null;
      last = digit;
    } else if (word === "mười") {
      if (last !== null || group % 100 !== 0) return null;
      group += 10;
    } else if (word === "mươi") {
      if (last === null || last === 0) return null;
      group += last * 10;
      last = null;
    } else if (word === "trăm") {
      if (last === null || group !== 0 || hundreds) return null;
      group = last * 100;
      hundreds = true;
      last = null;
    } else if (word === "linh" || word === "lẻ") {
      if (last !== null || !hundreds || group % 100 !== 0) return null;
    } else if (scale !== undefined) {
      const before = group + (last ?? 0);
      if (before === 0 || (total !== 0 && total % (scale * 1000) !== 0)) return null;
      total += before * scale;
      group = 0;
      last = null;
      hundreds = false;
    } else {
      return null;
    }
  }
  return total + group + (last ?? 0);
}

const names = [...digits.keys()].slice(0, 10);
const groups: readonly (readonly [number, string])[] = [[1e9, "tỷ"], [1e6, "triệu"], [1e3, "nghìn"], [1, ""]]; // prettier-ignore

/** 25 → "hai mươi lăm". Whole numbers from 0 to under a million million. */
export function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12)
    throw new RangeError(`No words for ${value}`);
  if (value === 0) return "không";
  const said: string[] = [];
  let rest = value;
  for (const [size, name] of groups) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group > 0) said.push(writeGroup(group, said.length > 0), name);
  }
  return said.filter(Boolean).join(" ");
}

/** Three digits; after a larger group the hundreds are said even where there are none. */
function writeGroup(group: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said: string[] = [];
  if (hundreds > 0 || inside) said.push(`${names[hundreds]} trăm`);
  if (tens > 1) said.push(`${names[tens]} mươi`);
  if (tens === 1) said.push("mười");
  if (tens === 0 && ones > 0 && said.length > 0) said.push("linh");
  if (ones > 0) said.push(oneAfter(tens, ones));
  return said.join(" ");
}

function oneAfter(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return "mốt";
  if (ones === 5 && tens > 0) return "lăm";
  return names[ones] ?? "";
}
