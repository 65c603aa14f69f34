import type { RecordCase } from './record-case.ts';

const text = { type: 'string' };
const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const rows = (columns: object, more: object = {}) => ({ type: 'array', items: form(columns, more) });
const twoStages = {
  stages: [
    { id: 'fill', words, act: 'fill' },
    { id: 'review', words, act: 'review' },
  ],
};
const reviewed = form({ a: text, b: { ...text, stage: 'review' } }, { ...twoStages, required: ['a', 'b'] });
const other = form({ way: { enum: ['x', 'other'], other: 'wayOther' }, wayOther: { ...text, maxLength: 5 } });
const applying = form(
  {
    ask: { type: 'boolean' },
    why: { ...text, applies: { when: 'has(ask) && ask', words } },
  },
  { required: ['why'] },
);
const summed = form(
  {
    items: rows({ amount: { ...text, format: 'amount' } }),
    total: { ...text, format: 'amount', compute: 'sum(items.map(i, i.amount))', maximumAmount: '100' },
  },
  { required: ['total'] },
);

/** How stages, conditions, computed values and rules are judged. */
export const stageCases: readonly RecordCase[] = [
  { name: 'what a later stage owes', schema: reviewed, record: {}, options: { stage: 'fill' }, gives: ['/a required'] },
  {
    name: 'what the last stage owes',
    schema: reviewed,
    record: {},
    options: { stage: 'review' },
    gives: ['/a required', '/b required'],
  },
  { name: 'a record without a stage is finished', schema: reviewed, record: { a: 'x' }, gives: ['/b required'] },
  { name: 'saving asks for nothing', schema: reviewed, record: {}, options: { intent: 'save' }, gives: { record: {} } },
  {
    name: 'saving still refuses what is wrong',
    schema: reviewed,
    record: { a: 1 },
    options: { intent: 'save' },
    gives: ['/a type'],
  },
  { name: 'the text of 其他', schema: other, record: { way: 'other' }, gives: ['/wayOther required'] },
  {
    name: 'a text without 其他',
    schema: other,
    record: { way: 'x', wayOther: 'y' },
    gives: ['/wayOther not-applicable'],
  },
  {
    name: 'a field that does not apply is not asked for',
    schema: applying,
    record: { ask: false },
    gives: { record: { ask: false } },
  },
  {
    name: 'a field that does not apply must be empty',
    schema: applying,
    record: { ask: false, why: 'x' },
    gives: ['/why not-applicable'],
  },
  { name: 'a field that applies is asked for', schema: applying, record: { ask: true }, gives: ['/why required'] },
  {
    name: 'a variant',
    schema: form({ a: text, b: text }, { required: ['a'], variants: [{ id: 'v', words, without: ['a'] }] }),
    record: { b: 'x' },
    options: { variant: 'v' },
    gives: { record: { b: 'x' } },
  },
  {
    name: 'what a variant has not',
    schema: form({ a: text, b: text }, { variants: [{ id: 'v', words, without: ['a'] }] }),
    record: { a: 'x' },
    options: { variant: 'v' },
    gives: ['/a not-applicable'],
  },
  {
    name: 'a computed value is filled',
    schema: summed,
    record: { items: [{ amount: '1.10' }, { amount: '2.20' }] },
    gives: { record: { items: [{ amount: '1.10' }, { amount: '2.20' }], total: '3.30' } },
  },
  {
    name: 'a computed value that is wrong',
    schema: summed,
    record: { items: [{ amount: '1.10' }], total: '5.00' },
    gives: ['/total computed'],
  },
  {
    name: 'a computed value beyond its bound',
    schema: summed,
    record: { items: [{ amount: '100.01' }] },
    gives: ['/total too-large'],
  },
  {
    name: 'a computed value of wrong values is not judged',
    schema: summed,
    record: { items: [{ amount: 'x' }], total: '5.00' },
    gives: ['/items/0/amount format'],
  },
  {
    name: 'half a sum is no computed value',
    schema: summed,
    record: { items: [{ amount: '1.10' }, { amount: 'x' }], total: '5.00' },
    gives: ['/items/1/amount format'],
  },
  {
    name: 'a computed value of wrong values is not asked for',
    schema: summed,
    record: { items: [{ amount: '1.10' }, { amount: 'x' }] },
    gives: ['/items/1/amount format'],
  },
  {
    name: 'a rule does not look at half a sum, also over what is computed in rows',
    schema: form(
      {
        most: { ...text, format: 'amount' },
        items: rows({
          price: { ...text, format: 'amount' },
          pieces: { type: 'integer' },
          amount: { ...text, format: 'amount', compute: 'row.price * row.pieces' },
        }),
      },
      {
        rules: [{ id: 'within', severity: 'error', check: 'most <= sum(items.map(i, i.amount))', path: 'most', words }],
      },
    ),
    record: {
      most: '7.00',
      items: [
        { price: '5.00', pieces: 1 },
        { price: 'x', pieces: 1 },
      ],
    },
    gives: ['/items/1/price format'],
  },
  {
    name: 'a rule does not look at wrong values',
    schema: form(
      { a: { type: 'integer' }, b: { type: 'integer' } },
      { rules: [{ id: 'r', severity: 'error', check: 'a <= b', path: 'a', words }] },
    ),
    record: { a: 5, b: 'x' },
    gives: ['/b type'],
  },
  {
    name: 'a warning lets pass',
    schema: form(
      { a: { type: 'integer' } },
      { rules: [{ id: 'r', severity: 'warning', check: 'a < 3', path: 'a', words }] },
    ),
    record: { a: 5 },
    gives: { record: { a: 5 }, warnings: ['/a rule'] },
  },
];
