import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** One change to one part (the document's text unless told): what it says now, and what it shall say. */
export interface Alteration {
  part?: string;
  from: string | RegExp;
  to: string;
}

/** The .docx with changes made in its XML, as if someone had edited it in Word. Throws where one changes nothing. */
export function alteredDocx(docx: Uint8Array, ...alterations: readonly Alteration[]): Uint8Array {
  const parts = unzipSync(docx);
  for (const { part = "word/document.xml", from, to } of alterations) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to change in ${part}: ${String(from)}`);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

/** Other words in the place of those that a run begins with. */
export const reworded = (from: string, to: string): Alteration => ({ from: `>${from}`, to: `>${to}` });

/** The run that begins with the words, with properties of its own. */
export const inRun = (text: string, properties: string): Alteration => ({
  from: `<w:r><w:t xml:space="preserve">${text}`,
  to: `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}`,
});

/** The paragraph whose first run begins with the words, with further properties of its own. */
export const inParagraph = (text: string, properties: string): Alteration => ({
  from: `</w:pPr><w:r><w:t xml:space="preserve">${text}`,
  to: `${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}`,
});

/** A property of one of the named styles. */
export const inStyle = (id: string, from: string, to: string): Alteration => ({
  part: "word/styles.xml",
  from: new RegExp(`(<w:style [^>]*w:styleId="${id}">(?:(?!</w:style>).)*?)${from}`, "u"),
  to: `$1${to}`,
});

/** Takes away the paragraph whose first run begins with the words. */
export const without = (text: string): Alteration => ({
  from: new RegExp(`<w:p><w:pPr>(?:(?!</w:p>).)*?<w:t xml:space="preserve">${text}.*?</w:p>`, "u"),
  to: "",
});

/** XML before the paragraph whose first run begins with the words. */
export const insertedBefore = (text: string, xml: string): Alteration => ({
  from: new RegExp(`(<w:p><w:pPr>(?:(?!</w:p>).)*?<w:t xml:space="preserve">${text})`, "u"),
  to: `${xml}$1`,
});

/** A centred paragraph of size 14. */
export const centred = (text: string, run = "<w:b/>"): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
