/** The glyph of each code point. */
export type GlyphMap = ReadonlyMap<number, number>;

/**
 * Reads the Unicode subtable of format 4, which every font of the web carries (OpenType specification, "cmap").
 * Throws where there is none.
 */
export function readCmap(cmap: DataView): GlyphMap {
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const offset = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(offset) === 4) return readSegments(cmap, offset);
  }
  throw new Error("The font has no character map of format 4");
}

function readSegments(cmap: DataView, start: number): GlyphMap {
  const glyphs = new Map<number, number>();
  const length = cmap.getUint16(start + 6);
  for (let segment = 0; segment < length; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment);
    const first = cmap.getUint16(start + 16 + length + segment);
    const delta = cmap.getUint16(start + 16 + length * 2 + segment);
    const rangeAt = start + 16 + length * 3 + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** A "cmap" table with one subtable of format 12, one group a code point: larger than need be, and simple. */
export function writeCmap(glyphs: GlyphMap): DataView {
  const codes = [...glyphs].toSorted(([a], [b]) => a - b);
  const cmap = new DataView(new ArrayBuffer(12 + 16 + codes.length * 12));
  cmap.setUint16(2, 1);
  cmap.setUint16(4, 3);
  cmap.setUint16(6, 10);
  cmap.setUint32(8, 12);
  cmap.setUint16(12, 12);
  cmap.setUint32(16, 16 + codes.length * 12);
  cmap.setUint32(24, codes.length);
  codes.forEach(([code, glyph], index) => {
    const group = 28 + index * 12;
    cmap.setUint32(group, code);
    cmap.setUint32(group + 4, code);
    cmap.setUint32(group + 8, glyph);
  });
  return cmap;
}
