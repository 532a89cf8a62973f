/** Width and height in pixels that a PNG or JPEG says it has; null where it says nothing that can be. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = bytes[0] === 0x89 ? sizeOfPng(view) : sizeOfJpeg(view);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

/** The header chunk is always the first (PNG, 11.2.2). */
function sizeOfPng(view: DataView): { width: number; height: number } | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segment by segment to the frame header SOF0–SOF15 (ITU T.81, B.2.2). */
function sizeOfJpeg(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
