import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapePointer, getAt, PointerError, setAt } from '../index.ts';

const name = fc.constantFrom('a', 'b', 'a/b', 'm~n', '', '2025', 'x.y', '__proto__', 'constructor', '价');
const names = fc.array(name, { minLength: 1, maxLength: 4 });
const pointerOf = (parts: readonly string[]) => parts.map((part) => `/${escapePointer(part)}`).join('');
const plain = fc.dictionary(name, fc.oneof(fc.integer(), fc.dictionary(name, fc.string())));

test('what is set is got back, and the record stays as it was', () => {
  fc.assert(
    fc.property(plain, names, fc.integer(), (record, parts, value) => {
      const before = JSON.stringify(record);
      expect(getAt(setAt(record, pointerOf(parts), value), pointerOf(parts))).toBe(value);
      expect(JSON.stringify(record)).toBe(before);
    }),
  );
});

test('setting what is there already gives the same record back', () => {
  const record = { items: [{ amount: '1.00' }], group: { member: 3 } };
  expect(setAt(record, '/items/0/amount', '1.00')).toBe(record);
  expect(setAt(record, '/group/member', 3)).toBe(record);
  expect(setAt(record, '/group/none', undefined)).toBe(record);
});

test('what is beside a change is shared', () => {
  const record = { items: [{ amount: '1.00' }, { amount: '2.00' }], group: {} };
  const next = setAt(record, '/items/1/amount', '3.00') as typeof record;
  expect(next.items[0]).toBe(record.items[0]);
  expect(next.group).toBe(record.group);
  expect(next.items[1]).toEqual({ amount: '3.00' });
});

test('undefined removes a key, and takes a row out', () => {
  const record = { items: [{ a: 1 }, { a: 2 }], b: 1 };
  expect(setAt(record, '/b', undefined)).toEqual({ items: record.items });
  expect(setAt(record, '/items/0', undefined)).toEqual({ items: [{ a: 2 }], b: 1 });
});

test('a missing list starts at 0 or at its end, and a matrix row that is a figure makes no list', () => {
  expect(setAt({}, '/items/0/amount', '1.00')).toEqual({ items: [{ amount: '1.00' }] });
  expect(setAt({ items: [1] }, '/items/-', 2)).toEqual({ items: [1, 2] });
  expect(setAt({}, '/shares/2025/share', 1)).toEqual({ shares: { '2025': { share: 1 } } });
});

test.each(['items', '', '/items/5/amount', '/items/x'])('%j cannot be set, and the error says what can', (pointer) => {
  expect(() => setAt({ items: [] }, pointer, 1)).toThrow(PointerError);
});

test('only own properties are got', () => {
  expect(getAt({}, '/constructor')).toBeUndefined();
  expect(getAt({ a: 'text' }, '/a/length')).toBeUndefined();
  expect(getAt({ a: [1] }, '/a/length')).toBeUndefined();
  expect(getAt(undefined, '/a')).toBeUndefined();
});
