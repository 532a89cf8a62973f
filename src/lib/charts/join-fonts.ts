import { readCmap, writeCmap } from "./cmap.ts";
import { type Glyph, readGlyphs, shiftComponents } from "./glyphs.ts";
import { writeSfnt } from "./sfnt.ts";
import { type FontTables, tableOf } from "./woff.ts";

/** A font whole, the code points it has, and how wide it sets a character, in parts of the size. */
export interface JoinedFont {
  ttf: Uint8Array;
  codePoints: ReadonlySet<number>;
  advanceOf: (character: string) => number;
}

/**
 * Joins the subsets that a web font is cut into (latin, latin-ext, vietnamese) into one TrueType font named `family`,
 * because the renderer drops letters where it has to change fonts within a word. The first font that has a character
 * wins. Hinting and kerning are left out: pictures are drawn without the one and read well without the other.
 */
export function joinFonts(fonts: readonly FontTables[], family: string): JoinedFont {
  const [first] = fonts;
  if (first === undefined) throw new Error("There is no font to join");
  const glyphs: Glyph[] = [];
  const map = new Map<number, number>();
  for (const font of fonts) {
    const base = glyphs.length;
    for (const glyph of readGlyphs(font)) {
      glyphs.push({ ...glyph, outline: shiftComponents(glyph.outline, base) });
    }
    for (const [code, glyph] of readCmap(tableOf(font, "cmap")))
      if (!map.has(code)) map.set(code, glyph + base);
  }
  const unitsPerEm = tableOf(first, "head").getUint16(18);
  const advanceOf = (character: string) =>
    (glyphs[map.get(character.codePointAt(0) ?? 0) ?? 0]?.advance ?? 0) / unitsPerEm;
  const ttf = writeSfnt(
    new Map([
      ["OS/2", tableOf(first, "OS/2")],
      ["cmap", writeCmap(map)],
      ...writeOutlines(glyphs),
      ["head", changed(tableOf(first, "head"), (head) => head.setInt16(50, 1))],
      ["hhea", changed(tableOf(first, "hhea"), (hhea) => hhea.setUint16(34, glyphs.length))],
      ["hmtx", writeMetrics(glyphs)],
      ["maxp", writeMaxima(fonts, glyphs.length)],
      ["name", writeNames(family)],
      ["post", writePost()],
    ]),
  );
  return { ttf, codePoints: new Set(map.keys()), advanceOf };
}

function writeOutlines(glyphs: readonly Glyph[]): [string, DataView][] {
  const padded = glyphs.map(({ outline }) => Math.ceil(outline.length / 4) * 4);
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let at = 0;
  glyphs.forEach(({ outline }, index) => {
    loca.setUint32(index * 4, at);
    glyf.set(outline, at);
    at += padded[index] ?? 0;
  });
  loca.setUint32(glyphs.length * 4, at);
  return [
    ["glyf", new DataView(glyf.buffer)],
    ["loca", loca],
  ];
}

function writeMetrics(glyphs: readonly Glyph[]): DataView {
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach(({ advance, bearing }, index) => {
    hmtx.setUint16(index * 4, advance);
    hmtx.setInt16(index * 4 + 2, bearing);
  });
  return hmtx;
}

/** "maxp": the number of glyphs, and the largest of each limit that the fonts name. */
function writeMaxima(fonts: readonly FontTables[], count: number): DataView {
  const all = fonts.map((font) => tableOf(font, "maxp"));
  const maxp = new DataView(new ArrayBuffer(32));
  maxp.setUint32(0, 0x00010000);
  maxp.setUint16(4, count);
  for (let at = 6; at < 32; at += 2) maxp.setUint16(at, Math.max(...all.map((table) => table.getUint16(at))));
  return maxp;
}

/** "name": the family, full and PostScript names for Windows, in UTF-16. */
function writeNames(family: string): DataView {
  const names = [
    [1, family],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ] as const;
  const start = 6 + names.length * 12;
  const name = new DataView(
    new ArrayBuffer(start + names.reduce((sum, [, text]) => sum + text.length * 2, 0)),
  );
  name.setUint16(2, names.length);
  name.setUint16(4, start);
  let at = 0;
  names.forEach(([id, text], index) => {
    const record = 6 + index * 12;
    [3, 1, 0x409, id, text.length * 2, at].forEach((value, field) =>
      name.setUint16(record + field * 2, value),
    );
    for (let letter = 0; letter < text.length; letter++, at += 2)
      name.setUint16(start + at, text.charCodeAt(letter));
  });
  return name;
}

/** "post" 3.0: no glyph names. */
function writePost(): DataView {
  const post = new DataView(new ArrayBuffer(32));
  post.setUint32(0, 0x00030000);
  return post;
}

function changed(table: DataView, change: (copy: DataView) => void): DataView {
  const copy = new DataView(table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength));
  change(copy);
  return copy;
}
