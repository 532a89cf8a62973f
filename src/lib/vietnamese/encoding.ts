/**
 * Text typed for the fonts of before Unicode (TCVN3: .VnTime; VNI: VNI-Times). Seen as Unicode it is a soup of
 * Western letters and signs. Only recognised here: whoever reads it must be told to convert the font.
 */

/** Signs that TCVN3 uses for Vietnamese letters and that Vietnamese text in Unicode hardly has. */
const tcvn3Signs = /[µ¶·¸¹¨»¾¼½Æ©ÇÊÈÉË®Ì\u00CEÏÑªÒÕÓÔÖ×ØÜÞßáäåæçèëîïñóöøûüþ¬­§¡¢¤¦£¥]/gu;

/** VNI writes a vowel, then a second character for its marks. */
const vniPairs = /[aeouyAEOUYôöÔÖ][øùûõïâáàåãäêéèúüëØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|ñ|Ñ[aeiouöôAEIOUÖÔ]/gu;

/** Letters of which Vietnamese in Unicode is full and that neither of the old encodings yields. */
const unicodeLetters =
  /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĂĐƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/gu;

export type LegacyEncoding = "tcvn3" | "vni";

/** Which old encoding the text is in; null for Unicode, for other languages and where there is too little to say. */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 40 || count(sample, unicodeLetters) > letters * 0.02) return null;
  const vni = count(sample, vniPairs);
  const tcvn3 = count(sample, tcvn3Signs);
  if (vni > letters * 0.06 && vni * 1.5 > count(sample, /[µ¸®¬­¨©ª]/gu)) return "vni";
  return tcvn3 > letters * 0.08 ? "tcvn3" : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
