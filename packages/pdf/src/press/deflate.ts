import { Zlib, zlibSync } from 'fflate';

/**
 * One implementation for every runtime: the zlib of Node and of browsers differ in their bytes, and the same paper is to
 * give the same file everywhere.
 */
const level = 6;

/** Packs bytes as RFC 1950 says. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Packs bytes for a stream with the filter `FlateDecode`. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level });
}

/** Packs bytes that come one part after the other. */
export function deflateParts(parts: Iterable<Uint8Array>): readonly Uint8Array[] {
  const packed: Uint8Array[] = [];
  const stream = new Zlib({ level }, (chunk) => packed.push(chunk));
  for (const part of parts) stream.push(part);
  stream.push(new Uint8Array(), true);
  return packed;
}
