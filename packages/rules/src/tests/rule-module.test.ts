import { describe, expect, test } from 'vitest';
import { compileRuleModule, RuleError, type RuleModuleDescription } from '../index.ts';
import { order, same } from './order.ts';
import { load } from './run.ts';

const only = (part: Partial<RuleModuleDescription>): RuleModuleDescription => ({
  ...order,
  computed: [],
  applies: [],
  rules: [],
  ...part,
});
const rule = { id: 'r', severity: 'error', check: 'urgent', path: 'total', words: {} } as const;

describe('a module that cannot be compiled', () => {
  test.each<readonly [string, RuleModuleDescription, RegExp]>([
    [
      'a circle of computed fields',
      only({
        computed: [
          { target: '/tax', source: 'total * 2', writing: { as: 'money' } },
          { target: '/total', source: 'tax * 2', writing: { as: 'money' } },
        ],
      }),
      /^order: \/properties\/tax\/compute: these need each other: tax → total → tax; break the circle$/,
    ],
    [
      'a field computed from itself in its rows',
      only({
        computed: [{ target: '/items/-/amount', source: 'sum(items.map(i, i.amount))', writing: { as: 'money' } }],
      }),
      /items\.amount → items\.amount/,
    ],
    [
      'a condition that asks its own field',
      only({ applies: [{ target: '/reason', source: 'has(reason)' }] }),
      /reason \(applies\) → reason \(applies\)/,
    ],
    [
      'a condition that is none',
      only({ applies: [{ target: '/reason', source: 'total' }] }),
      /\/properties\/reason\/applies\/when: a condition is wanted, not a decimal/,
    ],
    [
      'a computed value of another kind',
      only({ computed: [{ target: '/due', source: 'total', writing: { as: 'date' } }] }),
      /the field holds a date, the expression gives a decimal/,
    ],
    [
      'a target that is no field',
      only({ computed: [{ target: '/totl', source: 'total', writing: { as: 'money' } }] }),
      /"\/totl": there is no "totl"; did you mean "total"\?/,
    ],
    [
      'a check that is no condition',
      only({ rules: [{ ...rule, check: 'total' }] }),
      /\/rules\/r\/check: a condition is wanted/,
    ],
    [
      'a path that is no field',
      only({ rules: [{ ...rule, path: 'party.sise' }] }),
      /\/rules\/r\/path: .*did you mean "size"\?/,
    ],
    ['a path into rows', only({ rules: [{ ...rule, path: 'items.amount' }] }), /is in rows; give the rule "each"/],
    [
      'a row without rows',
      only({ rules: [{ ...rule, path: 'row.amount' }] }),
      /there is no row here; give the rule "each"/,
    ],
    ['an also that is no field', only({ rules: [{ ...rule, also: ['total', 'x'] }] }), /\/rules\/r\/also\/1: .*no "x"/],
    ['rows that are none', only({ rules: [{ ...rule, each: 'total' }] }), /"total" has no rows/],
    [
      'a place that names nothing',
      only({ rules: [{ ...rule, words: same('{totl}') }] }),
      /\/rules\/r\/words: \{totl\} names no field, figure or term; did you mean "total"\?/,
    ],
    [
      'a figure in words that is none',
      only({ rules: [{ ...rule, words: same('{policy.cup}') }] }),
      /did you mean "policy\.cap"\?/,
    ],
    ['a column of rows in words', only({ rules: [{ ...rule, words: same('{items.amount}') }] }), /names no field/],
    [
      'a where of its own',
      only({ rules: [{ ...rule, check: 'x', where: '/rules/7' }] }),
      /^order: \/rules\/7\/check: /,
    ],
  ])('%s is an error that names the place', (_what, description, message) => {
    expect(() => compileRuleModule(description)).toThrow(RuleError);
    expect(() => compileRuleModule(description)).toThrow(message);
  });
});

test('a form without expressions compiles to functions that find nothing', () => {
  const empty = load(only({}));
  const record = { anything: 1 };
  expect(empty.compute(record)).toEqual({ record, inapplicable: [] });
  expect(empty.check(record)).toEqual([]);
});

test('the form’s own names cannot break out of the code', () => {
  const nasty = '"]); globalThis.broken = true; (["';
  const fields = { [nasty]: { kind: 'decimal' }, ok: { kind: 'boolean' } } as const;
  const broken = load({
    ...only({}),
    form: nasty,
    scope: { policy: [], fields },
    policy: {},
    computed: [{ target: `/${nasty}`, source: `ok ? 1 : 2`, writing: { as: 'number' } }],
    rules: [{ ...rule, id: nasty, path: '', check: 'ok', words: { 'zh-Hans': '\u2028' } }],
  });
  expect(broken.compute({ ok: true }).record).toEqual({ ok: true, [nasty]: 1 });
  expect(globalThis).not.toHaveProperty('broken');
});

test('a place in words that is a term names no field of the same name; its template does', () => {
  const spoken = load(only({ rules: [{ ...rule, words: same('{customer} {/customer} {party.size}') }] }));
  const [problem] = spoken.check({ urgent: false, customer: '恒达', party: { size: 3 } });
  expect(problem?.params).toEqual({ '/customer': '恒达', 'party.size': 3 });
});
