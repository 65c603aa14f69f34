import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createCrossReferences } from './cross-references.ts';
import { deflate } from './deflate.ts';

/** Entries of a table as a reader of PDF has them, its filter undone: type, place, index. */
function readTable(packed: Uint8Array): readonly (readonly number[])[] {
  const rows = inflateSync(packed);
  const last = new Uint8Array(8);
  return Array.from({ length: rows.length / 9 }, (_, row) => {
    for (let byte = 0; byte < 8; byte += 1) last[byte] = (last[byte] as number) + (rows[9 * row + 1 + byte] as number);
    const place = last.subarray(1, 6).reduce((sum, byte) => sum * 256 + byte, 0);
    return [last[0] as number, place, (last[6] as number) * 256 + (last[7] as number)];
  });
}

test('every table says where each object is, in bytes that others unpack', () => {
  let seed = 1;
  const below = (most: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return seed % most;
  };
  for (let table = 0; table < 400; table += 1) {
    const references = createCrossReferences(deflate);
    const entries: number[][] = [[0, 0, 0xffff]];
    let offset = 15;
    while (entries.length < 5 + below(600)) {
      // Numbers of elements that say nothing.
      entries.push(...Array.from({ length: Math.max(0, below(12) - 6) }, () => [0, 0, 0]));
      const id = entries.length;
      const count = below(4) === 0 ? 1 + below(40) : 0;
      if (count === 0) references.addStream(id, offset);
      else
        references.addPacked(
          Array.from({ length: count }, (_, at) => id + at),
          id + count,
        );
      entries.push(...Array.from({ length: count }, (_, at) => [2, id + count, at]), [1, offset, 0]);
      if (count > 0) references.addStream(id + count, offset);
      offset += 40 + below(5000);
    }
    const own = entries.length;
    const { packed } = references.write(own, offset);
    expect(readTable(packed)).toEqual([...entries, [1, offset, 0]]);
  }
});
