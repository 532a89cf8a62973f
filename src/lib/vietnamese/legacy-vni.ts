/**
 * VNI for Windows (the fonts VNI-Times …), seen here as Windows-1252 text: a vowel is followed by a second character
 * that carries its hat and tone ("ñöôùc" is đước); few letters have a code of their own.
 */

/** The signs written after a vowel, in the order of no tone, huyền, hỏi, ngã, sắc, nặng; a blank where there is none. */
const tones = " øûõùï";
const hats = { circumflex: "âàåãáä", breve: "êèúüéë" };

const withMarks: readonly (readonly [base: string, letters: string, marks: string])[] = [
  ["a", "aàảãáạ", tones],
  ["a", "âầẩẫấậ", hats.circumflex],
  ["a", "ăằẳẵắặ", hats.breve],
  ["e", "eèẻẽéẹ", tones],
  ["e", "êềểễếệ", hats.circumflex],
  ["o", "oòỏõóọ", tones],
  ["o", "ôồổỗốộ", hats.circumflex],
  ["ô", "ơờởỡớợ", tones],
  ["u", "uùủũúụ", tones],
  ["ö", "ưừửữứự", tones],
  ["y", "yỳỷỹý", tones],
];

/** Letters with a code of their own. */
const alone = { letters: "ìíỉĩịỵđơư", codes: "ìíæóòîñôö" };

const letterOf = new Map([
  ...withMarks.flatMap(([base, letters, marks]) =>
    letters.split("").map((letter, i): [string, string] => [(base + marks.charAt(i)).trim(), letter]),
  ),
  ...alone.codes.split("").map((code, i): [string, string] => [code, alone.letters.charAt(i)]),
]);
const codeOf = new Map([...letterOf].map(([code, letter]) => [letter, code]));

/** A vowel with the sign after it, or one of the letters that stand alone. */
const coded = /[aeouyôö][øûõùïâàåãáäêèúüéë]|[ìíæóòîñôö]/giu;

/** To Unicode. The vowel says whether the letter is a capital, whichever case its sign is in. */
export function fromVni(text: string): string {
  return text.replace(coded, (code) => {
    const known = decoded(code.toLowerCase());
    return code.charAt(0) === code.charAt(0).toLowerCase() ? known : withFirstCapital(known);
  });
}

/** From Unicode, composed or not; what the encoding lacks stays. */
export function toVni(text: string): string {
  return text.normalize("NFC").replace(/[\u0080-\uFFFF]/gu, (sign) => {
    const code = codeOf.get(sign.toLowerCase());
    if (code === undefined) return sign;
    return sign === sign.toLowerCase() ? code : code.toUpperCase();
  });
}

/** A sign that does not belong to the vowel before it ("oê") leaves the vowel as it is. */
function decoded(code: string): string {
  return letterOf.get(code) ?? code.replace(/[ìíæóòîñôö]/gu, (one) => letterOf.get(one) ?? one);
}

function withFirstCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
