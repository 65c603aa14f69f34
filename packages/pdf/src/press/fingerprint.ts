import { hexOf } from './pdf-syntax.ts';

/** Follows bytes as they go by. */
export interface Fingerprint {
  readonly add: (bytes: Uint8Array) => void;
  /** 32 digits that differ where the bytes do; to tell files apart, not to guard them. */
  readonly read: () => string;
}

/** Four sums as FNV-1a has them, each with a beginning and a step of its own. */
export function createFingerprint(): Fingerprint {
  let [a, b, c, d] = [0x811c9dc5, 0x050c5d1f, 0x6c62272e, 0x07bb0142];
  return {
    add: (bytes) => {
      for (const byte of bytes) {
        a = Math.imul(a ^ byte, 0x01000193);
        b = Math.imul(b + byte, 0x85ebca6b) ^ (a >>> 15);
        c = Math.imul(c ^ (byte + (b >>> 13)), 0xc2b2ae35);
        d = Math.imul(d + byte, 0x27d4eb2f) ^ (c >>> 11);
      }
    },
    read: () => [a, b, c, d].map((sum) => hexOf(sum >>> 0, 8)).join(''),
  };
}
