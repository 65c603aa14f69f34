/** The size of a PNG or JPEG in pixels, or `undefined` for anything else. */
export function measureImage(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return sane(view.getUint32(16), view.getUint32(20));
  }
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? measureJpeg(view) : undefined;
}

/** Walks the segments of a JPEG to its frame header (SOF0 to SOF15, without the tables that share their range). */
function measureJpeg(view: DataView): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sane(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sane(width: number, height: number): { width: number; height: number } | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
