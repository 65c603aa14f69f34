const fractionBits = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const primes = [...Array(312).keys()].filter((n) => n > 1 && [...Array(n).keys()].every((d) => d < 2 || n % d !== 0));
const roundConstants = Uint32Array.from(primes.slice(0, 64), (prime) => fractionBits(Math.cbrt(prime)));
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));

/** Gives the SHA-256 hash (FIPS 180-4) of some bytes, where the browser does not. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const hash = initial.slice();
  for (let offset = 0; offset < padded.length; offset += 64) addBlock(hash, view, offset);
  const result = new DataView(new ArrayBuffer(32));
  hash.forEach((word, index) => {
    result.setUint32(index * 4, word);
  });
  return new Uint8Array(result.buffer);
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));
const at = (words: Uint32Array, index: number) => words[index] ?? 0;

function addBlock(hash: Uint32Array, view: DataView, offset: number): void {
  const words = new Uint32Array(64);
  for (let i = 0; i < 64; i += 1) words[i] = i < 16 ? view.getUint32(offset + i * 4) : spread(words, i);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sumE + ((e & f) ^ (~e & g)) + at(roundConstants, i) + at(words, i)) | 0;
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = at(hash, index) + word;
  });
}

function spread(words: Uint32Array, i: number): number {
  const early = at(words, i - 15);
  const late = at(words, i - 2);
  const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return at(words, i - 16) + low + at(words, i - 7) + high;
}
