import { expect, test } from 'vitest';
import {
  allFields,
  applyVariant,
  carryRecord,
  createOffice,
  dressModel,
  findField,
  ModelError,
  ownedBy,
  stageIndex,
  toTemplate,
} from '../index.ts';
import { same, sample } from './sample.ts';

test('all fields are listed, each container before its members', () => {
  const templates = allFields(sample).map((field) => field.template);
  expect(templates).toContain('/items/-/amount');
  expect(templates.indexOf('/items')).toBeLessThan(templates.indexOf('/items/-/amount'));
  expect(new Set(templates).size).toBe(templates.length);
});

test.each([
  ['customer', '/customer'],
  ['/customer', '/customer'],
  ['buyer.by', '/buyer/by'],
  ['items', '/items'],
  ['items.amount', '/items/-/amount'],
  ['/items/-/amount', '/items/-/amount'],
  ['shares.male.share', '/shares/*/share'],
  ['/shares/*/share', '/shares/*/share'],
])('%s finds the field %s', (name, template) => {
  expect(findField(sample, name)?.template).toBe(template);
});

test.each(['nothing', 'buyer.nothing', '/signed/by', 'customer.by', '', '/'])('%j finds no field', (name) => {
  expect(findField(sample, name)).toBeUndefined();
});

test('every field is found by its own template', () => {
  for (const field of allFields(sample)) expect(findField(sample, field.template)).toBe(field);
});

test.each([
  ['/customer', '/customer'],
  ['/items/3/amount', '/items/-/amount'],
  ['/items/3', '/items/-'],
  ['/items', '/items'],
  ['/shares/male/share', '/shares/*/share'],
  ['/shares/2025', '/shares/*'],
  ['/signed/by', '/signed/by'],
  ['/un~1known/0', '/un~1known/0'],
  ['', ''],
])('the template of %j is %j', (pointer, template) => {
  expect(toTemplate(sample, pointer)).toBe(template);
});

test('stages have an order and own their fields', () => {
  expect(stageIndex(sample, 'review')).toBe(1);
  expect(ownedBy(sample, 'review').map((field) => field.name)).toEqual(['due', 'signed']);
  expect(() => stageIndex(sample, 'approve')).toThrow('sample: /stages has no stage "approve"; it has fill, review');
});

test('a variant leaves its fields out everywhere and touches nothing else', () => {
  const short = applyVariant(sample, 'short');
  expect(short.fields.map((field) => field.name)).not.toContain('remark');
  expect(short.sections).toEqual([{ id: 'one', words: same('一'), fields: ['customer'] }]);
  expect(short.rules.map((rule) => [rule.id, rule.also])).toEqual([['within-cap', []]]);
  expect(short.stages[1]).not.toHaveProperty('signature');
  expect(short.next[0]?.fields).toEqual({ customerName: 'customer', '/party/by': '/buyer/by' });
  expect(findField(short, 'class')).not.toHaveProperty('other');
  expect(findField(short, 'items')).toEqual(findField(sample, 'items'));
  expect(applyVariant(sample, undefined)).toBe(sample);
  expect(() => applyVariant(sample, 'long')).toThrow(ModelError);
});

test('a record carries to the next form what it has', () => {
  const record = { customer: '恒达', buyer: { by: '陈' }, quantity: 3 };
  expect(carryRecord(sample, 'follow-up', record)).toEqual({ customerName: '恒达', party: { by: '陈' } });
  expect(carryRecord(sample, 'follow-up', {})).toEqual({});
  expect(() => carryRecord(sample, 'elsewhere', {})).toThrow('it has follow-up');
});

test('a dressed model says the office’s terms and figures in both scripts and leaves places of fields', () => {
  const office = createOffice({ terms: { customer: { 'zh-Hans': '业主' } }, policy: { sample: { cap: '8000' } } });
  const dressed = dressModel(sample, office);
  expect(dressed.words).toEqual({ 'zh-Hans': '业主登记', 'zh-Hant': '客戶登記' });
  expect(findField(dressed, 'customer')?.words['zh-Hans']).toBe('业主名称');
  expect(dressed.rules[0]?.words['zh-Hans']).toContain('业主的{quantity}件不得超過 8,000 件');
  expect(dressed.policy.cap?.value).toBe('8000');
  expect(dressModel(dressed, office)).toEqual(dressed);
  expect(sample.words['zh-Hans']).toBe('{customer}登记');
});
