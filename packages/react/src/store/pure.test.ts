import { describe, expect, test } from 'vitest';
import { changedPointers } from './changed-pointers.ts';
import { shareParts } from './share-parts.ts';
import { sumDecimals } from './sum-decimals.ts';
import { tidyRecord } from './tidy-record.ts';
import { createTopics } from './topics.ts';

describe('changedPointers', () => {
  test.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['a leaf', { a: 1, b: 2 }, { a: 1, b: 3 }, ['/b']],
    ['a leaf in a row', { rows: [{ a: 1 }, { a: 2 }] }, { rows: [{ a: 1 }, { a: 3 }] }, ['/rows/1/a']],
    [
      'a new row, its list too',
      { rows: [{ a: 1 }] },
      { rows: [{ a: 1 }, { a: 2 }] },
      ['/rows', '/rows/1', '/rows/1/a'],
    ],
    ['an answer taken back', { a: 'x' }, {}, ['/a']],
    ['a name with a slash, escaped', { 'a/b': 1 }, { 'a/b': 2 }, ['/a~1b']],
  ])('names %s', (_what, before, after, pointers) => {
    expect(changedPointers(before, after)).toEqual(pointers);
  });
});

test('parts that are equal become identical, the rest stays new', () => {
  const before = { a: { x: 1 }, rows: [{ y: 1 }, { y: 2 }] };
  const after = shareParts(before, { a: { x: 1 }, rows: [{ y: 1 }, { y: 3 }] });
  expect(after.a).toBe(before.a);
  expect(after.rows[0]).toBe(before.rows[0]);
  expect(after).toEqual({ a: { x: 1 }, rows: [{ y: 1 }, { y: 3 }] });
  expect(shareParts(before, structuredClone(before))).toBe(before);
});

test.each([
  [
    { a: '', b: null, c: [], d: {}, e: 0, f: false },
    { e: 0, f: false },
  ],
  [{ rows: [{}, { a: 1 }, {}, { b: '' }] }, { rows: [{}, { a: 1 }] }],
  [{ group: { inner: { text: '' } } }, {}],
])('empty values are no part of a record: %j', (record, tidy) => {
  expect(tidyRecord(record)).toEqual(tidy);
});

test.each([
  [[0.1, 0.2], '0.3'],
  [['1200.50', '0.50', undefined, 'x'], '1201.00'],
  [[-1, '0.5'], '-0.5'],
  [['9999999999999999.99', '0.01'], '10000000000000000.00'],
  [[undefined], undefined],
])('the sum of %j is exact', (values, sum) => {
  expect(sumDecimals(values)).toBe(sum);
});

test('a topic tells its own listeners and those of what contains it, once each', () => {
  const topics = createTopics();
  const told: string[] = [];
  for (const topic of ['', '/rows', '/rows/1', '/rows/1/a', '/rows/2', '#problems']) {
    topics.subscribe(topic, () => told.push(topic));
  }
  topics.notify(['/rows/1/a', '/rows/1/b']);
  expect(told.sort()).toEqual(['', '/rows', '/rows/1', '/rows/1/a']);
});
