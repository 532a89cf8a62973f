/**
 * How wide a line of Times New Roman is, so that the lines under the header's texts have the length that Nghị định 30
 * asks for. Advance widths in thousandths of the size; Vietnamese marks add none, save for ơ and ư.
 */
const regular = widths([
  [250, " ,."],
  [278, "/:;ijlt"],
  [333, "-()!Ifr"],
  [389, "Js"],
  [444, "acez“”"],
  [529, "ơ"],
  [542, "ư"],
  [556, "FPS"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYwĐƠ"],
  [776, "Ư"],
  [778, "&m"],
  [833, "%"],
  [889, "M"],
  [944, "W"],
]);

const bold = widths([
  [250, " ,."],
  [278, "/il"],
  [333, "-():;!fjt"],
  [389, "Is"],
  [444, "cerz"],
  [554, "ơ"],
  [556, "Sbdhknpquđ"],
  [600, "ư"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYwĐ"],
  [778, "GHKOQƠ"],
  [796, "Ư"],
  [833, "&m"],
  [944, "M"],
  [1000, "%W"],
]);

/** Digits and the letters not listed are half an em wide in both. */
const usual = 500;

/** The width in points of one line at a size in points. */
export function textWidth(text: string, size: number, weight: "regular" | "bold"): number {
  const table = weight === "bold" ? bold : regular;
  let thousandths = 0;
  for (const letter of text.normalize("NFC"))
    thousandths += table.get(letter) ?? table.get(bare(letter)) ?? usual;
  return (thousandths * size) / 1000;
}

/** The letter without tone and vowel marks, keeping the horn of ơ and ư. */
function bare(letter: string): string {
  return letter
    .normalize("NFD")
    .replaceAll(/[\u0300-\u031A\u031C-\u036F]/g, "")
    .normalize("NFC");
}

function widths(groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
  );
}
