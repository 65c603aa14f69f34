import { expect, test } from 'vitest';
import { compileExpression, RuleError, type RuleErrorCode, type Scope } from '../index.ts';

const scope: Scope = {
  policy: ['firstReplyHours'],
  fields: {
    estimatedTotal: { kind: 'decimal', amount: true },
    guests: { kind: 'decimal' },
    customer: { kind: 'text' },
    class: { kind: 'text', options: ['important', 'ordinary'] },
    host: { kind: 'text', host: true },
    score: { kind: 'decimal', options: [1, 2, 3] },
    demand: { kind: 'list', of: { kind: 'text', options: ['return', 'exchange'] } },
    mealAt: { kind: 'moment' },
    due: { kind: 'date' },
    from: { kind: 'time' },
    ok: { kind: 'boolean' },
    items: { kind: 'list', of: { kind: 'object', members: { amount: { kind: 'decimal' } } } },
    party: { kind: 'object', members: { by: { kind: 'text' } } },
    signed: { kind: 'object', members: { on: { kind: 'day' } } },
  },
};

const cases: readonly (readonly [string, RuleErrorCode, number, string])[] = [
  ['estimatedTotl > 1', 'unknown-name', 1, 'there is no "estimatedTotl"; did you mean "estimatedTotal"?'],
  ['zzz > 1', 'unknown-name', 1, 'known are estimatedTotal, guests'],
  ['guests > policy.firstReplyHour', 'unknown-name', 17, 'did you mean "firstReplyHours"?'],
  ["party.buy == 'x'", 'unknown-name', 7, 'party has no "buy"; did you mean "by"?'],
  ['items.exists(i, i.amuont > 1)', 'unknown-name', 19, 'items has no "amuont"; did you mean "amount"?'],
  ['row.amount > 1', 'unknown-name', 1, 'there is no row here'],
  ['i > 1', 'unknown-name', 1, 'there is no "i"'],
  ['policy > 1', 'type', 1, 'policy is no value; name a figure'],
  ['items.amount > 1', 'type', 7, 'items is a list; use all, exists, map or filter, such as items.map(i, i.amount)'],
  ["customer.name == 'x'", 'type', 10, 'customer is text and has no members'],
  ["host.value == 'x'", 'type', 6, 'host is compared by its value; write host alone'],
  ["class == 'importent'", 'not-an-option', 10, '\'importent\' is not an option; did you mean "important"?'],
  ["'importent' != class", 'not-an-option', 1, 'did you mean "important"?'],
  ["class in ['important', 'ordinry']", 'not-an-option', 10, 'did you mean "ordinary"?'],
  ["'refund' in demand", 'not-an-option', 1, 'known are return, exchange'],
  ['score == 4', 'not-an-option', 10, 'known are 1, 2, 3'],
  ['customer == 3', 'type', 10, 'cannot compare text with a decimal; write figures without quotes'],
  ["guests > '3'", 'type', 8, 'cannot compare a decimal with text; write figures without quotes'],
  ['mealAt > due', 'type', 8, 'write date(x) around the moment'],
  ['signed.on > due', 'type', 11, 'write date(x) to compare dates'],
  ["demand == 'return'", 'type', 8, "write 'value' in list"],
  ["due == '2026-02-30'", 'type', 8, "'2026-02-30' is no date; write it like '2026-03-05'"],
  ["from > '9点'", 'type', 8, "write it like '09:20'"],
  ["customer > 'a'", 'type', 10, 'text has no order; use == or !='],
  ['party == party', 'type', 7, 'a group is not compared whole'],
  ['guests + customer', 'type', 8, '"+" calculates with decimals, not text'],
  ['mealAt - mealAt', 'type', 8, 'use hoursBetween, minutesBetween or addHours'],
  ['guests && ok', 'type', 8, '"&&" joins conditions, not a decimal'],
  ['!guests', 'type', 1, '"!" stands before a condition'],
  ['-customer', 'type', 1, '"-" stands before a decimal'],
  ['guests ? 1 : 2', 'type', 1, 'a condition stands before "?"'],
  ["ok ? 1 : 'a'", 'type', 4, 'both answers of ?: must be of one kind, not a decimal and text'],
  ["[1, 'a']", 'type', 5, 'a list holds one kind of value'],
  ['guests in []', 'type', 11, 'an empty list says nothing'],
  ["customer in 'abc'", 'type', 10, '"in" asks a list, not text'],
  ['guests in demand', 'type', 8, 'a decimal cannot be in a list of texts'],
  ['customer.all(c, true)', 'type', 10, 'all goes through a list, not text'],
  ['items.all(i, i.amount)', 'type', 16, 'all asks a condition of each member, not a decimal'],
  ['estimatedTotal / guests', 'division', 16, 'write round(x / y, digits)'],
  ['round(1, 0) / 2 > 1', 'division', 13, 'write round(x / y, digits)'],
  ['sums(items)', 'unknown-function', 1, 'there is no function "sums"; did you mean "sum"?'],
  ['now()', 'unknown-function', 1, 'there is no function "now"'],
  ['items.every(i, true)', 'unknown-function', 7, 'there is no macro "every"'],
  ['items.size()', 'unknown-function', 7, 'write size(x)'],
  ['sum(items)', 'arguments', 1, 'write sum(list of decimals), not with a list of rows'],
  ['size(1)', 'arguments', 1, 'write size(list) or size(text)'],
  ['hoursBetween(due, mealAt)', 'arguments', 1, 'write hoursBetween(moment, moment)'],
  ['daysBetween(mealAt, due)', 'arguments', 1, 'write date(x) around a moment'],
  ['daysBetween(signed.on, due)', 'arguments', 1, 'write date(x) around a moment'],
  ["daysBetween('5 March', due)", 'type', 13, 'is no date'],
  ['addHours(mealAt)', 'arguments', 1, 'write addHours(moment, decimal)'],
  ['has(guests + 1)', 'arguments', 1, 'write has(field)'],
  ['has(policy.firstReplyHours)', 'arguments', 12, 'a figure is always there'],
  ['round(guests)', 'arguments', 1, 'write round(x, digits)'],
  ['round(guests, guests)', 'arguments', 1, 'write round(x, digits)'],
  ['round(guests, 11)', 'arguments', 1, 'digits from 0 to 10'],
  ['round(customer, 1)', 'arguments', 7, 'round takes a decimal'],
  ['min(1)', 'arguments', 1, 'write min(a, b)'],
  ["max(1, 'a')", 'arguments', 1, 'write max(a, b)'],
  ['items.exists(i.amount, true)', 'arguments', 7, 'write exists(i, …)'],
  ['items.exists(row, true)', 'arguments', 7, 'write exists(i, …)'],
  ['guests >', 'syntax', 9, 'the expression ends too early; add a value'],
  ['', 'syntax', 1, 'the expression ends too early'],
  ['guests 1', 'syntax', 8, 'unexpected "1"; put an operator before it'],
  ['(guests > 1', 'syntax', 12, 'expected ")" at the end; add it'],
  ['ok ? 1', 'syntax', 7, 'expected ":"'],
  ['* 2', 'syntax', 1, 'unexpected "*"; put a value before it'],
  ['guests = 1', 'syntax', 8, 'unknown sign "="; write =='],
  ['ok & ok', 'syntax', 4, 'write &&'],
  ['guests ＞ 1', 'syntax', 8, 'write ">" in half width'],
  ['has（guests）', 'syntax', 4, 'write "(" in half width'],
  ['customer == ‘x’', 'syntax', 13, "write ' around text"],
  ["customer == 'x", 'syntax', 13, 'has no end; close it'],
  ["customer == '\\q'", 'syntax', 13, 'unknown escape'],
  ['guests % 2', 'syntax', 8, 'unknown sign "%"'],
  ['items[0]', 'syntax', 6, 'there is no index'],
  ['party.', 'syntax', 7, 'expected a name after "."'],
  ['customer == null', 'syntax', 13, 'there is no null; ask has(field)'],
  [`${'('.repeat(200)}1${')'.repeat(200)}`, 'syntax', 101, 'nested deeper than 100'],
  [`${'!'.repeat(200)}ok`, 'syntax', 101, 'nested deeper than 100'],
  ['1 + '.repeat(2000), 'syntax', 4001, 'longer than 4000 characters'],
];

function thrownBy(source: string): unknown {
  try {
    compileExpression(source, scope, { form: 'meal-report', path: '/rules/0/check' });
  } catch (error) {
    return error;
  }
}

test.each(cases.map(([source, code, column, cure]) => ({ source, code, column, cure })))(
  '$source is refused: $cure',
  ({ source, code, column, cure }) => {
    const error = thrownBy(source);
    expect(error).toBeInstanceOf(RuleError);
    expect((error as RuleError).message).toContain(cure);
    expect(error).toMatchObject({ code, column, form: 'meal-report', path: '/rules/0/check' });
    expect((error as RuleError).message).toMatch(/^meal-report: \/rules\/0\/check: .+ \(column \d+ of ".*"\)$/s);
  },
);
