const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The pixels of a PNG, from its IHDR chunk (PNG specification, 11.2.2). Throws where the bytes are not a PNG. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  if (png.length < 24 || signature.some((byte, index) => png[index] !== byte))
    throw new Error("The picture is not a PNG");
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0) throw new Error("The picture is empty");
  return size;
}
