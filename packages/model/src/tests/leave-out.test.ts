import { expect, test } from 'vitest';
import type { Field } from '../field.ts';
import { leaveOut } from '../leave-out.ts';

const text = (name: string, rest: object = {}) => ({ kind: 'text', name, ...rest }) as unknown as Field;
const fields = [
  text('product'),
  text('phone', { sensitive: true }),
  { kind: 'group', name: 'contact', fields: [text('name'), text('id', { sensitive: true })] },
  { kind: 'rows', name: 'items', fields: [text('item'), text('cost', { internal: true })] },
  { kind: 'matrix', name: 'shares', rows: [], fields: [text('share'), text('margin', { internal: true })] },
  { kind: 'rows', name: 'calls', internal: true, fields: [text('by')] },
] as unknown as readonly Field[];

const record = {
  product: '离心水泵',
  phone: '138',
  contact: { name: '范丽华', id: '110' },
  items: [{ item: '水泵', cost: '9' }, 'damaged'],
  shares: { male: { share: 3, margin: 4 }, note: 'odd' },
  calls: [{ by: '刘敏' }],
  stray: 1,
};

test('leaves values out of groups, rows and matrices, and nothing else', () => {
  expect(leaveOut({ fields }, record, (field) => Boolean(field.sensitive || field.internal))).toEqual({
    product: '离心水泵',
    contact: { name: '范丽华' },
    items: [{ item: '水泵' }, 'damaged'],
    shares: { male: { share: 3 }, note: 'odd' },
    stray: 1,
  });
});

test('leaves a record as it is where nothing is left out', () => {
  expect(leaveOut({ fields }, record, () => false)).toEqual(record);
});
