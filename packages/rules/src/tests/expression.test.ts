import { expect, test } from 'vitest';
import { compileExpression, type Scope, type ValueType } from '../index.ts';
import { run } from './run.ts';

const item: ValueType = {
  kind: 'object',
  members: {
    name: { kind: 'text' },
    amount: { kind: 'decimal', amount: true },
    count: { kind: 'decimal' },
    tags: { kind: 'list', of: { kind: 'text', options: ['new', 'old'] } },
  },
};

const scope: Scope = {
  policy: ['cap'],
  row: item,
  fields: {
    a: { kind: 'decimal' },
    b: { kind: 'decimal' },
    price: { kind: 'decimal', amount: true },
    name: { kind: 'text' },
    ok: { kind: 'boolean' },
    class: { kind: 'text', options: ['important', 'ordinary'] },
    host: { kind: 'text', host: true },
    score: { kind: 'decimal', options: [0, 1, 2, 3, 4, 5] },
    tags: { kind: 'list', of: { kind: 'text', options: ['x', 'y'] } },
    on: { kind: 'date' },
    until: { kind: 'date' },
    from: { kind: 'time' },
    to: { kind: 'time' },
    start: { kind: 'moment' },
    end: { kind: 'moment' },
    items: { kind: 'list', of: item },
    party: { kind: 'object', members: { by: { kind: 'text' }, age: { kind: 'decimal' } } },
    signed: { kind: 'object', members: { by: { kind: 'text' }, on: { kind: 'day' } } },
  },
};

const record = {
  a: 0.1,
  b: 0.2,
  price: '1200.50',
  name: '范𠮷',
  ok: true,
  class: 'important',
  host: { value: 'k-7', label: '恒达' },
  score: 4,
  tags: ['x'],
  on: '2026-03-05',
  until: '2026-03-31',
  from: '22:30',
  to: '09:15',
  start: '2026-03-05T09:20',
  end: '2026-03-05T09:40',
  items: [{ name: '甲', amount: '0.10', count: 2, tags: ['new'] }, { amount: '0.20' }, {}, { count: 1 }],
  party: { by: '陈', age: 40 },
  signed: { by: '陈', on: '2026-03-06T10:00' },
};

const policy = { cap: '150' };
const row = { amount: '5', count: 3, tags: ['old'] };

const cases: readonly (readonly [string, unknown])[] = [
  // one exact type
  ['a + b == 0.3', true],
  ['a * 3', '0.3'],
  ['price - 0.5', '1200'],
  ['price > a', true],
  ['-a', '-0.1'],
  ['- -a', '0.1'],
  ['1 - 2 - 3', '-4'],
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['abs(-1.5)', '1.5'],
  ['round(10 / 3, 2)', '3.33'],
  ['round(10 / 3 * 3, 2)', '10'],
  ['round(1 / 3 + 1 / 6, 1)', '0.5'],
  ['round(-5 / 2, 0)', '-3'],
  ['round(a / (b - 0.2), 1)', undefined],
  ['min(3, 1, 2)', '1'],
  ['max(a, b)', '0.2'],
  ['min(items.map(i, i.amount))', '0.1'],
  ['max(on, until)', '2026-03-31'],
  ['policy.cap * 2', '300'],
  ['row.amount * row.count', '15'],
  ["'old' in row.tags", true],
  // text and choices
  ["name == '范𠮷'", true],
  ['name == "x"', false],
  ["name + '先生'", '范𠮷先生'],
  ['size(name)', '2'],
  ["class == 'important'", true],
  ["class != 'ordinary'", true],
  ["class in ['ordinary', 'important']", true],
  ["host == 'k-7'", true],
  ["host in ['k-1']", false],
  ["'y' in tags", false],
  ["'x' in tags", true],
  ['score in [4, 5]', true],
  ["ok ? '甲' : '乙'", '甲'],
  ['ok == true', true],
  // dates
  ['on < until', true],
  ["on >= '2026-03-05'", true],
  ["from > '08:00'", true],
  ['date(start)', '2026-03-05'],
  ['date(signed.on)', '2026-03-06'],
  ['daysBetween(on, until)', '26'],
  ['daysBetween(until, on)', '-26'],
  ['daysBetween(on, date(signed.on)) <= 1', true],
  ['minutesBetween(start, end)', '20'],
  ['minutesBetween(from, to)', '-795'],
  ['hoursBetween(start, end) * 3', '1'],
  ['hoursBetween(start, end) < 0.34', true],
  ['addHours(start, 24)', '2026-03-06T09:20'],
  ['addHours(start, -9.5)', '2026-03-04T23:50'],
  ['addHours(start, 99999999999)', undefined],
  ['addDays(on, 27)', '2026-04-01'],
  ['addDays(on, -5)', '2026-02-28'],
  ['addDays(on, 0.5)', undefined],
  // lists
  ['size(items)', '3'],
  ['sum(items.map(i, i.amount))', '0.3'],
  ['size(items.map(i, i.amount))', '2'],
  ['sum(items.filter(i, i.count > 9).map(i, i.amount))', '0'],
  ['sum(items.filter(i, has(i.tags)).filter(i, i.count > 9).map(i, i.amount))', '0'],
  ['sum(items.filter(i, !has(i.name) && !has(i.amount)).map(i, i.amount))', undefined],
  ['items.exists(i, i.count == 2)', true],
  ['items.exists(i, i.count == 9)', undefined],
  ['items.all(i, i.count > 1)', false],
  ['items.all(i, i.count > 0)', undefined],
  ['items.all(i, has(i.amount) || i.count > 0)', true],
  ["items.exists(i, i.tags.exists(t, t == 'new'))", true],
  ['items.filter(i, has(i.name)).all(i, i.count == 2)', true],
  ["tags.all(t, t == 'x')", true],
  ['sum([a, b, 1])', '1.3'],
  ['max(items.filter(i, i.count > 9).map(i, i.count))', undefined],
  // conditions
  ['!ok', false],
  ['ok && a > 1 || b < 1', true],
  ['a > 0 ? b : a', '0.2'],
  ['a > 1 ? 1 : a > 0 ? 2 : 3', '2'],
  ['has(party.by) && party.age >= 18', true],
  ['has(signed) && has(items)', true],
  ['true', true],
  ["'it\\'s\\n' == \"it's\\n\"", true],
];

test.each(cases.map(([source, result]) => ({ source, result })))('$source is $result', ({ source, result }) => {
  expect(run(source, scope, record, { policy, row })).toEqual(result);
});

const silent: readonly (readonly [string, unknown])[] = [
  ['a + 1', undefined],
  ['a > 1', undefined],
  ['!(a > 1)', undefined],
  ['a > 1 && false', false],
  ['false && a > 1', false],
  ['a > 1 && true', undefined],
  ['true && a > 1', undefined],
  ['a > 1 || true', true],
  ['true || a > 1', true],
  ['a > 1 || false', undefined],
  ['a > 1 ? 1 : 1', undefined],
  ['true ? 1 : a', '1'],
  ['false ? a : 2', '2'],
  ['has(a)', false],
  ['!has(a) || a > 1', true],
  ['has(party)', false],
  ['has(party.by)', false],
  ["'x' in tags", undefined],
  ['1 in [1, a]', undefined],
  ['size(tags)', undefined],
  ['sum(items.map(i, i.amount))', undefined],
  ['min(a, 1)', undefined],
  ['round(1 / a, 1)', undefined],
  ['addHours(start, 1)', undefined],
  ['date(signed.on)', undefined],
  ["name + 'x'", undefined],
];

test.each(silent.map(([source, result]) => ({ source, result })))(
  '$source is $result when nothing is given',
  ({ source, result }) => {
    for (const nothing of [{}, undefined, null, [], 'text', 7]) {
      expect(run(source, scope, nothing, { policy })).toEqual(result);
    }
  },
);

test('a value of a wrong type counts as absent', () => {
  const wrong = { a: '1', price: 1200, name: 7, ok: 'yes', host: 'k-7', tags: 'x', on: '2026-02-30', from: '24:00' };
  for (const name of Object.keys(wrong)) expect(run(`has(${name})`, scope, wrong), name).toBe(false);
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, true, null, {}, [1]]) {
    expect(run('has(a)', scope, { a: value })).toBe(false);
  }
});

test('what is empty counts as absent: a text, a list, a group, a row', () => {
  const empty = { name: '', tags: [], party: {}, items: [{}] };
  for (const name of Object.keys(empty)) expect(run(`has(${name})`, scope, empty), name).toBe(false);
});

test('a moment with seconds and an offset keeps its own wall clock', () => {
  const long = { start: '2026-03-05T09:20:59+08:00', end: '2026-03-05T10:20:00Z', from: '09:20:30' };
  expect(run('minutesBetween(start, end)', scope, long)).toBe('60');
  expect(run("from == '09:20'", scope, long)).toBe(true);
});

test('names of the prototype are no values', () => {
  const text: ValueType = { kind: 'text' };
  const fields = Object.fromEntries(['constructor', 'toString'].map((name) => [name, text]));
  expect(run('has(constructor) || has(toString)', { fields, policy: [] }, {})).toBe(false);
});

test('an expression says what it reads', () => {
  const reads = (source: string) => compileExpression(source, scope, { form: 'f', path: '' }).reads;
  expect(reads('a + policy.cap > row.amount')).toEqual(['a', 'policy.cap', 'row.amount']);
  expect(reads('sum(items.filter(i, i.count > 1).map(i, i.amount))')).toEqual(['items', 'items.count', 'items.amount']);
  expect(reads('has(party.by) ? signed.by : name')).toEqual(['party.by', 'signed.by', 'name']);
});

test('fields may have Chinese names', () => {
  const fields: Scope['fields'] = { 数量: { kind: 'decimal' } };
  expect(run('数量 > 3', { fields, policy: [] }, { 数量: 4 })).toBe(true);
});
