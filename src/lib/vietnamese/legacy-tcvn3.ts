/**
 * TCVN3 (TCVN 5712:1993, the fonts .VnTime, .VnArial …): one byte a letter, seen here as Windows-1252 text. It has no
 * codes for capitals with a tone; documents set those in fonts whose small letters look like capitals (.VnTimeH).
 */

const small: readonly (readonly [letters: string, codes: string])[] = [
  ["àảãáạ", "µ¶·¸¹"],
  ["ăằẳẵắặ", "¨»¼½¾Æ"],
  ["âầẩẫấậ", "©ÇÈÉÊË"],
  ["èẻẽéẹ", "ÌÎÏÐÑ"],
  ["êềểễếệ", "ªÒÓÔÕÖ"],
  ["ìỉĩíị", "×ØÜÝÞ"],
  ["òỏõóọ", "ßáâãä"],
  ["ôồổỗốộ", "«åæçèé"],
  ["ơờởỡớợ", "¬êëìíî"],
  ["ùủũúụ", "ïñòóô"],
  ["ưừửữứự", "\u00ADõö÷øù"],
  ["ỳỷỹýỵ", "úûüýþ"],
  ["đ", "®"],
];

const capitals: readonly (readonly [string, string])[] = [["ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§"]];

const letterOf = new Map([...small, ...capitals].flatMap(([letters, codes]) => pairs(codes, letters)));
const codeOf = new Map([...small, ...capitals].flatMap(([letters, codes]) => pairs(letters, codes)));

function pairs(from: string, to: string): [string, string][] {
  return from.split("").map((sign, i) => [sign, to.charAt(i)]);
}

/**
 * To Unicode. `inCapitals`: the font shows small letters as capitals. Without it, words typed in capitals
 * ("KÕ HO¹CH") are told by their plain letters and become capitals throughout.
 */
export function fromTcvn3(text: string, { inCapitals = false } = {}): string {
  if (inCapitals) return decoded(text).toUpperCase();
  return text.replace(/[^\n]+/gu, decodedLine);
}

/** From Unicode, composed or not; what the encoding lacks stays. A capital with a tone becomes its small letter. */
export function toTcvn3(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u0080-\uFFFF]/gu, (sign) => codeOf.get(sign) ?? codeOf.get(sign.toLowerCase()) ?? sign);
}

function decoded(text: string): string {
  return text.replace(/[\u0080-\u00FF]/gu, (code) => letterOf.get(code) ?? code);
}

type Lettering = "capitals" | "small" | "either";

/** A word that could be either ("Uû", "ý") goes as most of its line does: "Uû BAN NH¢N D¢N" is Uỷ in capitals. */
function decodedLine(line: string): string {
  const parts = line.split(/([ \t\u00A0]+)/u);
  const kinds = parts.map(letteringOf);
  const inCapitals = countOf(kinds, "capitals") > countOf(kinds, "small");
  return parts
    .map((part, i) =>
      kinds[i] === "capitals" || (inCapitals && kinds[i] === "either")
        ? decoded(part).toUpperCase()
        : decoded(part),
    )
    .join("");
}

function countOf(kinds: readonly Lettering[], kind: Lettering): number {
  return kinds.filter((one) => one === kind).length;
}

function letteringOf(word: string): Lettering {
  if (/[a-z]/u.test(word)) return "small";
  const sure = word.match(/[A-Z\u00A1-\u00A7]/gu)?.length ?? 0;
  return sure >= 2 && !/[0-9/]/u.test(word) ? "capitals" : "either";
}
