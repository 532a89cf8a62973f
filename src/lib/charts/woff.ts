import { inflateSync } from "node:zlib";

/** The tables of a font by their four-letter tags. */
export type FontTables = ReadonlyMap<string, DataView>;

/**
 * The tables of a WOFF 1.0 file: a header of 44 bytes, then for each table its place and two lengths, with zlib where
 * that is shorter (W3C WOFF File Format 1.0, sections 3 to 5). Throws where the bytes are not that.
 */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  if (bytes.length < 44 || view.getUint32(0) !== 0x774f4646) throw new Error("Not a WOFF 1.0 font");
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(12); index++) {
    const entry = 44 + index * 20;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 4);
    const packed = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    const data = bytes.subarray(offset, offset + packed);
    tables.set(tag, viewOf(packed < length ? inflateSync(data, { maxOutputLength: length }) : data));
  }
  return tables;
}

/** Throws where the font lacks the table. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table ${tag}`);
  return table;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
