import { expect, test } from 'vitest';
import type { Field, MoneyField } from '../field.ts';
import { findCents } from '../find-cents.ts';
import { same } from './sample.ts';

const base = { required: false, stage: 'fill', words: same('金额') } as const;
const money = (name: string, template: string, rest: Partial<MoneyField> = {}): MoneyField => ({
  ...base,
  kind: 'money',
  name,
  template,
  ...rest,
});
const total = money('total', '/total');
const cost = money('cost', '/items/-/cost');
const yuan = money('yuan', '/items/-/yuan', { currency: 'CNY' });
const million = money('million', '/million', { unit: same('萬元') });
const items: Field = { ...base, kind: 'rows', name: 'items', template: '/items', fields: [cost, yuan] };
const model = { fields: [total, million, items] };

const cases = [
  { title: 'whole amounts have none', record: { total: '100.00', items: [{ cost: '100' }] }, shown: [] },
  {
    title: 'one amount with cents gives them to its column and to the total',
    record: { items: [{ cost: '100.00' }, { cost: '320.50' }] },
    shown: ['total', 'cost'],
  },
  { title: 'each currency goes by itself', record: { total: '100.00', items: [{ yuan: '0.05' }] }, shown: ['yuan'] },
  { title: 'each unit goes by itself', record: { total: '100.00', million: '1.20' }, shown: ['million'] },
  { title: 'what is no amount counts for nothing', record: { total: '约 1.20', items: 'none' }, shown: [] },
];
test.each(cases)('$title', ({ record, shown }) => {
  const shows = findCents(model, record, { currency: 'TWD' });
  expect(
    [total, million, cost, yuan]
      .filter(shows)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...shown].sort());
});
