import { hexOf } from './pdf-syntax.ts';

/** Follows bytes as they go by. */
export interface Fingerprint {
  readonly add: (bytes: Uint8Array) => void;
  /** 32 digits that differ where the bytes do; to tell files apart, not to guard them. */
  readonly read: () => string;
}

/** Four sums over words of four bytes, each with a beginning and a step of its own. */
export function createFingerprint(): Fingerprint {
  let [a, b, c, d] = [0x811c9dc5, 0x050c5d1f, 0x6c62272e, 0x07bb0142];
  const mix = (word: number) => {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b + word, 0x85ebca6b) ^ (a >>> 15);
    c = Math.imul(c ^ (word + (b >>> 13)), 0xc2b2ae35);
    d = Math.imul(d + word, 0x27d4eb2f) ^ (c >>> 11);
    a ^= d >>> 16;
  };
  return {
    add: (bytes) => {
      const whole = bytes.length & ~3;
      for (let at = 0; at < whole; at += 4) {
        const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
        const high = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
        mix(low | (high << 16));
      }
      for (let at = whole; at < bytes.length; at += 1) mix(bytes[at] ?? 0);
      mix(bytes.length);
    },
    read: () => [a, b, c, d].map((sum) => hexOf(sum >>> 0, 8)).join(''),
  };
}
