import type { FontTables } from "./woff.ts";

/** A TrueType file of the tables (OpenType specification, "Organization of an OpenType font"). */
export function writeSfnt(tables: FontTables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const starts: number[] = [];
  let size = 12 + sorted.length * 16;
  for (const [, table] of sorted) {
    starts.push(size);
    size += Math.ceil(table.byteLength / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - (16 << power));
  sorted.forEach(([tag, table], index) => {
    const start = starts[index] ?? 0;
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), start);
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 4, checksum(view, start, table.byteLength));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.byteLength);
  });
  return bytes;
}

/** The sum of the table's 32-bit words, padded with zeros. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
