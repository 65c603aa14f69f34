import { zlibSync } from 'fflate';

/**
 * One implementation for every runtime: the zlib of Node and of browsers differ in their bytes, and the same paper is to
 * give the same file everywhere.
 */
const level = 6;

/** Packs bytes as RFC 1950 says. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * Packs bytes for a stream with the filter `FlateDecode`, all at once: given part by part, fflate 0.8 refers to zeros before
 * the first byte, which no reader has.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level });
}
