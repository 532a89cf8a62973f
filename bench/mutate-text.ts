import type { Random } from "./random.ts";

/** What people, scanners and attackers do to a text: words moved, lines torn, patterns fed until they choke. */
export function mutateText(text: string, random: Random): string {
  const times = 1 + random.below(5);
  let mutated = text;
  for (let i = 0; i < times; i += 1) mutated = random.pick(ways)(mutated, random);
  return mutated.slice(0, longest);
}

/** Repeating a repetition must not fill the memory of the fuzzer itself. */
const longest = 1_500_000;

type Way = (text: string, random: Random) => string;

/** Bits that readers look for, and bits that break careless ones. */
const bits = [
  "ít nhất ", "không quá ", "từ ", "đến ", "mỗi ", "hằng năm ", "100% ", "một trăm linh ", "hai mươi ", "02 cuộc ",
  "tin, bài ", "phần ", "đạt … %", "trước ngày ", "ngày 31/02/2026 ", "ngày … tháng … năm 2026", "99/99/9999 ",
  "năm 2025-2030 ", "giai đoạn 2026 - 2030 ", "(năm 2025 đạt ", "so với năm ", "20/11, ", "từ ngày 15/11 đến ngày ",
  "Số: ", "118/KH-UBND ", "Quyết định số ", "/QĐ-TTg ", "Căn cứ ", "I. ", "1.1.1.1.1. ", "a) ", "đ) ", "- ", "+ ",
  "IIIIIII. ", "Điều 1. ", "Phụ lục ", "KẾ HOẠCH\n", "QUYẾT ĐỊNH\n", "MỤC TIÊU\n", "NHIỆM VỤ, GIẢI PHÁP\n", "Nơi nhận:\n",
  "TM. ỦY BAN NHÂN DÂN\n", "KT. CHỦ TỊCH\n", "báo cáo ", "Chủ trì: ", " | ", "\t", "|---|---|\n", "**", "__", "…", "....",
  "(", ")", "“", "\"", ";", ",", ": ", "%", "-", "–", "/", "\u00A0", "\u200B", "\uFEFF", "\u0301", "\u0000", "\uD83D",
  "\u202E", "🙂", "İ", "ﬀ", "ß", "a", "Ế", "1", "9999999999999999 ", "1.000.000.000 ", "0,000001 ", "-1 ", "NaN", "\n", "\r\n", " ",
] as const; // prettier-ignore

const insertBit: Way = (text, random) => splice(text, random, random.pick(bits));

/** Long runs of one or two bits: what makes patterns backtrack. */
const insertRun: Way = (text, random) => {
  const run = random.pick(bits) + (random.below(2) === 0 ? "" : random.pick(bits));
  return splice(text, random, run.repeat(random.pick([3, 30, 300, 3000, 20_000])));
};

const changeLines: Way = (text, random) => {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const some = lines.slice(at, at + 1 + random.below(20));
  switch (random.below(6)) {
    case 0:
      return lines.toSpliced(at, some.length).join("\n");
    case 1:
      return lines.toSpliced(at, 0, ...some, ...some).join("\n");
    case 2:
      return lines.toSpliced(at, some.length, ...some.toReversed()).join("\n");
    case 3:
      return lines.toSpliced(at, some.length, some.join(" ")).join("\n");
    case 4:
      return lines.toSpliced(at, some.length, ...some.flatMap((line) => line.split(" "))).join("\n");
    default:
      return lines.toSpliced(random.below(lines.length), 0, ...some).join("\n");
  }
};

/** The same piece again and again: documents that people paste together. */
const repeatPiece: Way = (text, random) => {
  const from = random.below(text.length + 1);
  const piece = text.slice(from, from + random.below(3000));
  return splice(text, random, piece.repeat(random.pick([2, 5, 20, 60])));
};

const dropPiece: Way = (text, random) => {
  const from = random.below(text.length + 1);
  return text.slice(0, from) + text.slice(from + random.below(1500));
};

const wholeText: Way = (text, random) => {
  switch (random.below(7)) {
    case 0:
      return text.replaceAll("\n", " ");
    case 1:
      return text.replaceAll(" ", "\n");
    case 2:
      return text.normalize("NFD");
    case 3:
      return text.toUpperCase();
    case 4:
      return text.replaceAll(/\d/g, () => String(random.below(10)));
    case 5:
      return text.replaceAll(" ", "  \t ");
    default:
      return text.slice(random.below(text.length + 1));
  }
};

const ways: readonly Way[] = [
  insertBit,
  insertBit,
  insertRun,
  changeLines,
  changeLines,
  repeatPiece,
  dropPiece,
  wholeText,
];

function splice(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
