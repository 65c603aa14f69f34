import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMetrics, packTable, unpackTable } from './metrics.ts';

const table = fc
  .uniqueArray(fc.tuple(fc.nat(0x10ffff), fc.integer({ min: 0, max: 3000 })), {
    selector: ([codePoint]) => codePoint,
    minLength: 1,
  })
  .map((pairs) => ({
    unitsPerEm: 1000,
    ascent: 880,
    descent: 120,
    runs: pairs.sort(([a], [b]) => a - b).map(([first, advance]) => ({ first, last: first, advance })),
  }));

it('a packed table unpacks to itself', () => {
  fc.assert(
    fc.property(table, (given) => {
      expect(unpackTable(packTable(given))).toEqual(given);
    }),
  );
});

it('metrics answer each code point of the table and no other', () => {
  fc.assert(
    fc.property(table, fc.nat(0x10ffff), (given, other) => {
      const { advance } = createMetrics(given);
      for (const run of given.runs) expect(advance(run.first)).toBe(run.advance);
      expect(advance(other)).toBe(given.runs.find((run) => run.first === other)?.advance);
    }),
  );
});
