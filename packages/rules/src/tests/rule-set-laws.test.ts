import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { order } from './order.ts';
import { load } from './run.ts';

const rules = load(order);

const junk = fc.oneof(
  fc.constantFrom(undefined, null, '', 'x', [], {}, Number.NaN, 1e308, -0, true, '1'.repeat(50), [[]]),
  fc.string(),
);
const orJunk = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: junk });
const amount = fc.integer({ min: -999, max: 99_999 }).map((units) => (units / 100).toFixed(2));
const row = fc.record(
  { price: orJunk(amount), count: orJunk(fc.nat(20)), amount: orJunk(amount), note: orJunk(fc.constant('x')) },
  { requiredKeys: [] },
);
const bandRow = fc.record({ heads: orJunk(fc.nat(20)), share: junk }, { requiredKeys: [] });
const drafts = fc.record(
  {
    urgent: orJunk(fc.boolean()),
    reason: orJunk(fc.constant('party')),
    on: orJunk(fc.constant('2026-03-05')),
    due: junk,
    items: orJunk(fc.array(orJunk(row), { maxLength: 4 })),
    total: orJunk(amount),
    party: orJunk(fc.record({ size: orJunk(fc.nat(20)), big: junk })),
    bands: orJunk(fc.record({ young: orJunk(bandRow), old: orJunk(bandRow) }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
);

describe('whatever a draft holds', () => {
  test('nothing throws, and what was given stays as it was', () => {
    fc.assert(
      fc.property(fc.oneof(drafts, junk), (draft) => {
        const before = structuredClone(draft);
        rules.compute(draft as Readonly<Record<string, unknown>>);
        rules.check(draft);
        expect(draft).toEqual(before);
      }),
    );
  });

  test('computing twice is computing once, and its result disagrees with nothing', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const once = rules.compute(draft);
        expect(rules.compute(once.record)).toEqual(once);
        expect(rules.check(once.record).filter(({ code }) => code === 'computed')).toEqual([]);
      }),
    );
  });

  test('every field that does not apply and has a value is a problem, and no other', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { inapplicable } = rules.compute(draft);
        for (const { path, code } of rules.check(draft))
          if (code === 'not-applicable') expect(inapplicable).toContain(path);
      }),
    );
  });
});
