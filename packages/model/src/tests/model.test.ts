import { describe, expect, test } from 'vitest';
import {
  aimOf,
  allFields,
  applyVariant,
  carryRecord,
  createOffice,
  dressModel,
  explainProblem,
  findField,
  hideFields,
  ModelError,
  NextError,
  ownedBy,
  rowsToChoose,
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

describe('what is hidden', () => {
  const columns = sample.fields.map((field) =>
    field.kind === 'rows'
      ? { ...field, fields: field.fields.map((column) => ({ ...column, internal: column.name === 'amount' })) }
      : { ...field, ...(field.name === 'customer' && { hiddenFrom: ['review'] }) },
  );
  const model = { ...sample, fields: columns };
  const seen = (readers: Parameters<typeof hideFields>[1]) =>
    allFields(hideFields(model, readers)).map((field) => field.template);

  test('from a stage is gone there alone, with the rules that mark it', () => {
    expect(seen({ stage: 'review' })).not.toContain('/customer');
    expect(seen({ stage: 'fill' })).toContain('/customer');
    const { rules } = hideFields(model, { stage: 'review' });
    expect(rules.filter((rule) => [rule.path, ...(rule.also ?? [])].includes('/customer'))).toEqual([]);
  });

  test('from customers is gone, a column too', () => {
    expect(seen({ audience: 'customer' })).not.toContain('/items/-/amount');
    expect(seen({ audience: 'customer' })).toContain('/items/-/name');
    expect(seen({ audience: 'office' })).toContain('/items/-/amount');
  });
});

test('a decision gives back or hands over only after the first stage', () => {
  const [fill, review] = sample.stages;
  if (!fill || !review) throw new Error('the sample has two stages');
  expect(['agree', 'return', 'transfer', undefined].map((decision) => aimOf(sample, review, decision))).toEqual([
    'pass',
    'return',
    'transfer',
    'pass',
  ]);
  expect(aimOf(sample, fill, 'return')).toBe('pass');
});

test('a record carries to the next form what it has', () => {
  const record = { customer: '恒达', buyer: { by: '陈' }, quantity: 3 };
  expect(carryRecord(sample, 'follow-up', record)).toEqual({ customerName: '恒达', party: { by: '陈' } });
  expect(carryRecord(sample, 'follow-up', {})).toEqual({});
  expect(() => carryRecord(sample, 'elsewhere', {})).toThrow('it has follow-up');
});

describe('what a next form takes from rows', () => {
  const next = {
    form: 'register',
    next: [
      { form: 'notice', fields: { '/customer': '/complaints/-/customer', '/signedOn': '/signed/on', '/to': '/by' } },
      { form: 'review', fields: { '/items/-/name': '/complaints/-/customer', '/items/-/of': '/by', '/by': '/by' } },
      { form: 'list', fields: { '/entries/-/by': '/by', '/entries/-/on': '/signed/on' } },
    ],
  };
  const record = { by: '陈', signed: { by: '林', on: '2026-03-05' }, complaints: [{ customer: '恒达' }, {}] };

  test('one row, which must be named and be there', () => {
    expect(carryRecord(next, 'notice', record, { row: 0 })).toEqual({
      customer: '恒达',
      signedOn: '2026-03-05',
      to: '陈',
    });
    expect(carryRecord(next, 'notice', record, { row: 1 })).toEqual({ signedOn: '2026-03-05', to: '陈' });
    const codeOf = (row?: number) => {
      try {
        carryRecord(next, 'notice', record, row === undefined ? {} : { row });
      } catch (error) {
        return error instanceof NextError ? [error.code, error.path] : error;
      }
      return undefined;
    };
    expect([codeOf(), codeOf(2), codeOf(-1), codeOf(0.5)]).toEqual([
      ['no-row', '/complaints'],
      ['no-such-row', '/complaints'],
      ['no-such-row', '/complaints'],
      ['no-such-row', '/complaints'],
    ]);
  });

  test('one row of a list that is told, where one must be named', () => {
    expect(['notice', 'review', 'list'].map((form) => rowsToChoose(next, form))).toEqual([
      '/complaints',
      undefined,
      undefined,
    ]);
  });

  test('every row, or the one that is named', () => {
    const items = [{ name: '恒达', of: '陈' }, { of: '陈' }];
    expect(carryRecord(next, 'review', record)).toEqual({ by: '陈', items });
    expect(carryRecord(next, 'review', record, { row: 0 })).toEqual({ by: '陈', items: [items[0]] });
  });

  test('a record already begun keeps what it says, and its rows get one more', () => {
    const into = { by: '吴', entries: [{ by: '吴' }] };
    expect(carryRecord(next, 'list', record, { into })).toEqual({
      by: '吴',
      entries: [{ by: '吴' }, { by: '陈', on: '2026-03-05' }],
    });
    expect(carryRecord(next, 'notice', record, { row: 0, into: { customer: '', to: '吴' } })).toEqual({
      customer: '恒达',
      signedOn: '2026-03-05',
      to: '吴',
    });
    expect(into.entries).toHaveLength(1);
  });
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

describe('a term by region', () => {
  const words = (hans: string, hant: string) => ({ 'zh-Hans': hans, 'zh-Hant': hant });
  const terms = {
    ...sample.terms,
    number: {
      CN: words('统一社会信用代码', '統一社會信用代碼'),
      TW: words('统一编号', '統一編號'),
      HK: words('商业登记号码', '商業登記號碼'),
    },
  };
  const model = { ...sample, words: words('{customer}{number}', '{customer}{number}'), terms };

  test.each([
    ['CN', '客户统一社会信用代码', '客戶統一社會信用代碼'],
    ['TW', '客户统一编号', '客戶統一編號'],
    ['HK', '客户商业登记号码', '客戶商業登記號碼'],
  ] as const)('is worded as an office in %s words it, whatever the script', (region, hans, hant) => {
    const dressed = dressModel(model, createOffice({ region }));
    expect(dressed.words).toEqual(words(hans, hant));
    expect(dressModel(dressed, createOffice({ region: 'TW' }))).toEqual(dressed);
  });

  test('gives way to the office’s own term', () => {
    const plant = createOffice({ region: 'TW', scripts: ['zh-Hans'], terms: { number: { 'zh-Hans': '信用代码' } } });
    expect(dressModel(model, plant).words).toEqual(words('客户信用代码', '客戶統一編號'));
  });

  test('is said in the office’s region by the message of a form that was not dressed', () => {
    const fields = [{ ...findField(sample, 'customer'), words: model.words }] as typeof sample.fields;
    const missing = { path: '/customer', code: 'required', params: {}, severity: 'error' } as const;
    const said = explainProblem({ ...model, fields }, missing, 'zh-Hant', undefined, { region: 'HK' });
    expect(said).toContain('客戶商業登記號碼');
  });
});
