import type { RuleModuleDescription, ValueType } from '../index.ts';

/** Words that are the same in both scripts. */
export const same = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });
const figure: ValueType = { kind: 'decimal' };
const money: ValueType = { kind: 'decimal', amount: true };
const band: ValueType = { kind: 'object', members: { heads: figure, share: figure } };

/** An order: rows with amounts, a matrix with shares, a group, conditions at every depth. */
export const order: RuleModuleDescription = {
  form: 'order',
  policy: { rate: '0.13', cap: '100' },
  terms: ['customer'],
  scope: {
    policy: ['rate', 'cap'],
    fields: {
      urgent: { kind: 'boolean' },
      reason: { kind: 'text' },
      on: { kind: 'date' },
      due: { kind: 'date' },
      customer: { kind: 'text' },
      items: {
        kind: 'list',
        of: {
          kind: 'object',
          members: { price: money, count: figure, amount: money, part: figure, note: { kind: 'text' } },
        },
      },
      total: money,
      tax: money,
      party: { kind: 'object', members: { size: figure, big: { kind: 'boolean' } } },
      bands: { kind: 'object', members: { young: band, old: band } },
    },
  },
  computed: [
    { target: '/tax', source: 'total * policy.rate', writing: { as: 'money' } },
    { target: '/items/-/part', source: 'round(row.amount / total * 100, 1)', writing: { as: 'number', digits: 1 } },
    { target: '/total', source: 'sum(items.map(i, i.amount))', writing: { as: 'money' } },
    { target: '/items/-/amount', source: 'row.price * row.count', writing: { as: 'money' } },
    { target: '/due', source: 'addDays(on, urgent ? 3 : 10)', writing: { as: 'date' } },
    { target: '/party/big', source: 'party.size > 10', writing: { as: 'boolean' } },
    {
      target: '/bands/*/share',
      source: 'round(row.heads / (bands.young.heads + bands.old.heads) * 100, 1)',
      writing: { as: 'number', digits: 1 },
    },
  ],
  applies: [
    { target: '/reason', source: 'urgent' },
    { target: '/items/-/note', source: 'row.count > 1' },
    { target: '/party', source: "has(reason) && reason == 'party'" },
  ],
  rules: [
    {
      id: 'cap',
      severity: 'error',
      check: 'total <= policy.cap',
      path: 'total',
      also: ['items'],
      words: same('{customer} {total} > {policy.cap}'),
    },
    {
      id: 'row-cap',
      severity: 'warning',
      each: 'items',
      when: 'has(row.note)',
      check: 'row.amount <= policy.cap',
      path: 'row.amount',
      also: ['row.note', 'total'],
      words: same('{row.amount} {total}'),
    },
    {
      id: 'young',
      severity: 'error',
      each: 'bands',
      check: 'row.heads < 9',
      path: 'row.heads',
      words: same('{row.heads}'),
    },
  ],
};
