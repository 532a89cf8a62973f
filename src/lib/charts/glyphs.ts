import { type FontTables, tableOf } from "./woff.ts";

/** One outline with its advance width and left side bearing, in font units. */
export interface Glyph {
  outline: Uint8Array;
  advance: number;
  bearing: number;
}

/** All glyphs of a TrueType font, in the order of their numbers ("loca", "glyf", "hmtx"). */
export function readGlyphs(font: FontTables): Glyph[] {
  const glyf = tableOf(font, "glyf");
  const loca = tableOf(font, "loca");
  const hmtx = tableOf(font, "hmtx");
  const long = tableOf(font, "head").getInt16(50) === 1;
  const metrics = tableOf(font, "hhea").getUint16(34);
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return Array.from({ length: tableOf(font, "maxp").getUint16(4) }, (_, glyph) => ({
    outline: new Uint8Array(
      glyf.buffer,
      glyf.byteOffset + offset(glyph),
      offset(glyph + 1) - offset(glyph),
    ).slice(),
    advance: hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    bearing:
      glyph < metrics ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(metrics * 4 + (glyph - metrics) * 2),
  }));
}

/** Bits of a component's flags that say what follows it ("glyf", composite glyph description). */
const words = 0x1;
const scale = 0x8;
const more = 0x20;
const twoScales = 0x40;
const matrix = 0x80;

/** The outline with the numbers of the glyphs that it is composed of (Ế of E and marks) moved up by `by`. */
export function shiftComponents(outline: Uint8Array, by: number): Uint8Array {
  if (by === 0 || outline.length < 10) return outline;
  const shifted = outline.slice();
  const view = new DataView(shifted.buffer);
  if (view.getInt16(0) >= 0) return shifted;
  for (let at = 10, flags = more; flags & more;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, view.getUint16(at + 2) + by);
    at += 4 + (flags & words ? 4 : 2) + (flags & scale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0);
  }
  return shifted;
}
