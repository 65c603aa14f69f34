/** A prefix code: for each symbol how many bits it has, and its bits in the order in which they are written (RFC 1951, 3.2.2). */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** Makes the code of which texts with these counts are shortest, with no length over `most`. */
export function makeCode(counts: Uint32Array, most: number): Code {
  return codeOf(lengthsOf(counts, most));
}

/** The code of some lengths. */
export function codeOf(lengths: Uint8Array): Code {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  for (let length = 1; length < 17; length += 1) {
    next[length] = ((next[length] ?? 0) + (next[length - 1] ?? 0)) << 1;
  }
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    bits[symbol] = reverse(next[length] as number, length);
    next[length] = (next[length] as number) + 1;
  }
  return { lengths, bits };
}

function reverse(bits: number, length: number): number {
  let [rest, reversed] = [bits, 0];
  for (let at = 0; at < length; at += 1) {
    reversed = (reversed << 1) | (rest & 1);
    rest >>= 1;
  }
  return reversed;
}

/** Counts of symbols, used over again. */
const sortable = new Uint32Array(288);

/** Lengths by the tree in which the rarest are joined first. */
function lengthsOf(counts: Uint32Array, most: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  // A symbol in the low bits of its count keeps equal counts in order.
  let used = 0;
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    if (counts[symbol]) sortable[used++] = ((counts[symbol] as number) << 9) | symbol;
  }
  const sorted = sortable.subarray(0, used).sort();
  if (sorted.length < 2) {
    // A code of one symbol has a second, for some readers want no tree of one leaf.
    const symbol = (sorted[0] ?? 0) & 511;
    lengths[symbol] = 1;
    lengths[symbol === 0 ? 1 : 0] = 1;
    return lengths;
  }
  const depths = depthsOf(sorted.map((own) => own >>> 9));
  limit(depths, most);
  for (let index = 0; index < sorted.length; index += 1) {
    lengths[(sorted[index] as number) & 511] = depths[index] as number;
  }
  return lengths;
}

/** The depths of leaves with ascending counts. */
function depthsOf(counts: Uint32Array): Uint8Array {
  const leaves = counts.length;
  const sums = new Float64Array(leaves - 1);
  const parents = new Uint16Array(2 * leaves - 2);
  let [leaf, joined] = [0, 0];
  for (let node = 0; node < leaves - 1; node += 1) {
    let sum = 0;
    for (let child = 0; child < 2; child += 1) {
      const takesLeaf = leaf < leaves && (joined >= node || (counts[leaf] as number) <= (sums[joined] as number));
      sum += takesLeaf ? (counts[leaf] as number) : (sums[joined] as number);
      parents[takesLeaf ? leaf : leaves + joined] = node;
      if (takesLeaf) leaf += 1;
      else joined += 1;
    }
    sums[node] = sum;
  }
  const inner = new Uint8Array(leaves - 1);
  for (let node = leaves - 3; node >= 0; node -= 1)
    inner[node] = (inner[parents[leaves + node] as number] as number) + 1;
  const depths = new Uint8Array(leaves);
  for (let own = 0; own < leaves; own += 1) depths[own] = (inner[parents[own] as number] as number) + 1;
  return depths;
}

/** Makes no depth greater than `most`: what is deeper is lifted, and the rarest of the others sink until all have room. */
function limit(depths: Uint8Array, most: number): void {
  const whole = 2 ** most;
  let used = 0;
  for (let index = 0; index < depths.length; index += 1) {
    depths[index] = Math.min(depths[index] as number, most);
    used += 2 ** (most - (depths[index] as number));
  }
  while (used > whole) {
    // The deepest of those that can still sink: it gives up the least.
    let index = 0;
    while ((depths[index] as number) === most) index += 1;
    depths[index] = (depths[index] as number) + 1;
    used -= 2 ** (most - (depths[index] as number));
  }
  // Room that was made and not needed goes to the commonest that it is enough for, because a code has to be whole.
  for (let index = depths.length - 1; used < whole && index >= 0; index -= 1) {
    const more = 2 ** (most - (depths[index] as number));
    if (used + more > whole) continue;
    depths[index] = (depths[index] as number) - 1;
    used += more;
    index += 1;
  }
}
