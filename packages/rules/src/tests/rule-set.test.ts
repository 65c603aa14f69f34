import { describe, expect, test } from 'vitest';
import { PolicyError } from '../runtime.ts';
import { order } from './order.ts';
import { load } from './run.ts';

const rules = load(order);

describe('compute', () => {
  test('fills computed fields in the order that they need each other', () => {
    const { record } = rules.compute({
      items: [
        { price: '0.10', count: 3 },
        { price: '1.20', count: 1 },
      ],
    });
    expect(record).toEqual({
      items: [
        { price: '0.10', count: 3, amount: '0.30', part: 20 },
        { price: '1.20', count: 1, amount: '1.20', part: 80 },
      ],
      total: '1.50',
      tax: '0.20',
    });
  });

  test('uses the figures of the office in place of the form’s', () => {
    expect(rules.compute({ items: [{ price: '100', count: 1 }] }, { rate: '0.06' }).record).toMatchObject({
      tax: '6.00',
    });
  });

  test('fills matrix rows, each from its own figures', () => {
    const { record } = rules.compute({ bands: { young: { heads: 1 }, old: { heads: 2 } } });
    expect(record).toEqual({ bands: { young: { heads: 1, share: 33.3 }, old: { heads: 2, share: 66.7 } } });
  });

  test('names fields that do not apply by their concrete pointers, and keeps what was typed there', () => {
    const draft = {
      urgent: false,
      reason: 'party',
      items: [
        { count: 1, note: 'x' },
        { count: 2, note: 'y' },
      ],
      party: { size: 12 },
    };
    const { record, inapplicable } = rules.compute(draft);
    expect(inapplicable).toEqual(['/reason', '/items/0/note', '/party']);
    expect(record).toEqual(draft);
  });

  test('a condition that cannot be told does not hold', () => {
    expect(rules.compute({}).inapplicable).toEqual(['/reason', '/party']);
  });

  test('what does not apply does not count', () => {
    const draft = { urgent: true, reason: 'party', party: { size: 12 } };
    expect(rules.compute(draft).record).toMatchObject({ party: { size: 12, big: true } });
    expect(rules.compute({ ...draft, urgent: false }).record).toMatchObject({ party: { size: 12 } });
  });

  test('a computed field empties when its input goes', () => {
    expect(rules.compute({ due: '2026-01-01', total: '9.00' }).record).toEqual({});
  });

  test('gives the same record back when nothing changes, and shares what does not', () => {
    const { record } = rules.compute({
      customer: '恒达',
      items: [
        { price: '1', count: 1 },
        { price: '2', count: 1 },
      ],
    });
    expect(rules.compute(record).record).toBe(record);
    const items = record.items as readonly object[];
    const next = rules.compute({ ...record, urgent: true, on: '2026-03-05' }).record;
    expect(next.items).toBe(items);
    expect(next.due).toBe('2026-03-08');
  });
});

describe('check', () => {
  const good = rules.compute({
    items: [
      { price: '60', count: 1 },
      { price: '110', count: 2, note: 'x' },
    ],
  }).record;

  test('finds broken rules with the raw values that their words name', () => {
    expect(rules.check(good)).toEqual([
      {
        path: '/total',
        also: ['/items'],
        code: 'rule',
        params: { total: '280.00', 'policy.cap': '100' },
        severity: 'error',
        rule: 'cap',
      },
      {
        path: '/items/1/amount',
        also: ['/items/1/note', '/total'],
        code: 'rule',
        params: { 'row.amount': '220.00', total: '280.00' },
        severity: 'warning',
        rule: 'row-cap',
      },
    ]);
    expect(rules.check(good, { cap: '280' })).toEqual([]);
  });

  test('checks the rows of a matrix', () => {
    const { record } = rules.compute({ bands: { young: { heads: 12 }, old: { heads: 2 } } });
    expect(rules.check(record)).toEqual([
      { path: '/bands/young/heads', code: 'rule', params: { 'row.heads': 12 }, severity: 'error', rule: 'young' },
    ]);
  });

  test('finds computed fields that say something else, and takes the right value for the rules', () => {
    expect(
      rules.check({ ...good, total: '28.00', tax: '36.4' }).map(({ path, code, params }) => [path, code, params]),
    ).toEqual([
      ['/total', 'computed', { expected: '280.00', actual: '28.00' }],
      ['/total', 'rule', { total: '280.00', 'policy.cap': '100' }],
      ['/items/1/amount', 'rule', { 'row.amount': '220.00', total: '280.00' }],
    ]);
  });

  test('says when a computed field is left out, or has nothing to be computed from', () => {
    const { total: _left, ...rest } = good;
    expect(rules.check(rest)[0]).toMatchObject({ path: '/total', code: 'computed', params: { expected: '280.00' } });
    expect(rules.check({ total: '1.00' })).toEqual([
      { path: '/total', code: 'computed', params: { actual: '1.00' }, severity: 'error' },
    ]);
  });

  test('finds values of fields that do not apply', () => {
    expect(rules.check({ urgent: false, reason: 'x', party: { big: true } })).toEqual([
      { path: '/reason', code: 'not-applicable', params: {}, severity: 'error' },
      { path: '/party', code: 'not-applicable', params: {}, severity: 'error' },
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['unknown-figure', { caps: '1' }, 'order: policy figure "caps" is unknown; the form\'s figures are: rate, cap'],
    ['not-a-decimal', { cap: '一百' }, 'order: policy figure "cap" is "一百"; write a decimal string, such as "24"'],
    ['missing-figure', { cap: '' }, 'order: policy figure "cap" is missing; set it in the policy of the office'],
  ])('%s is a named error', (code, policy, message) => {
    for (const call of [() => rules.compute({}, policy), () => rules.check({}, policy)]) {
      expect(call).toThrow(PolicyError);
      expect(call).toThrow(expect.objectContaining({ code, message, form: 'order' }));
    }
  });

  test('a figure without a default must come from the office', () => {
    const open = load({ ...order, policy: { rate: '0.13' } });
    expect(() => open.compute({})).toThrow('policy figure "cap" is missing');
    expect(open.compute({}, { cap: '5' }).record).toEqual({});
  });
});
