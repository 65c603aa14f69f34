import { expect, test } from 'vitest';
import type { RuleModuleDescription, RuleSource, ValueType } from '../index.ts';
import { load } from './run.ts';

const money: ValueType = { kind: 'decimal', amount: true };
const words = (text: string) => ({ 'zh-Hans': text });
const isOpenKind = "kind in ['cold', 'reception', 'tea']";
const isWithoutFigure = `class == 'ordinary' && ${isOpenKind}`;

const severities = [
  ['important', 'error'],
  ['ordinary', 'warning'],
] as const;

/** An error for important customers, a warning for ordinary ones. */
function byClass(rule: Omit<RuleSource, 'severity'>): readonly RuleSource[] {
  return severities.map(([name, severity]) => ({
    ...rule,
    id: `${rule.id}-${name}`,
    severity,
    when: `class == '${name}'${rule.when ? ` && (${rule.when})` : ''}`,
  }));
}

/** Articles 5 to 7 of a hospitality rule book: caps by class, host and kind; drinks, companions, restaurants, time. */
const report: RuleModuleDescription = {
  form: 'meal-report',
  policy: {
    managerImportant: '200',
    staffImportant: '100',
    suburbImportant: '75',
    coldImportant: '100',
    receptionImportant: '85',
    teaImportant: '60',
    managerOrdinary: '100',
    suburbOrdinary: '75',
    staffOrdinary: '55',
    companionsOfFive: '3',
    companionsOfTen: '5',
  },
  scope: {
    policy: [
      'managerImportant',
      'staffImportant',
      'suburbImportant',
      'coldImportant',
      'receptionImportant',
      'teaImportant',
      'managerOrdinary',
      'suburbOrdinary',
      'staffOrdinary',
      'companionsOfFive',
      'companionsOfTen',
    ],
    fields: {
      class: { kind: 'text', options: ['important', 'ordinary'] },
      host: { kind: 'text', options: ['manager', 'staff'] },
      kind: { kind: 'text', options: ['chinese', 'western', 'cold', 'reception', 'tea', 'suburb', 'canteen'] },
      guests: { kind: 'decimal' },
      companions: { kind: 'decimal' },
      standard: money,
      cap: money,
      meal: money,
      drinks: money,
      total: money,
      drinksShare: { kind: 'decimal' },
      designated: { kind: 'boolean' },
      special: { kind: 'text' },
      vouchers: { kind: 'decimal' },
      handedInAt: { kind: 'moment' },
      mealAt: { kind: 'moment' },
    },
  },
  applies: [
    { target: '/cap', source: `kind != 'canteen' && !(${isWithoutFigure})` },
    { target: '/vouchers', source: "class == 'ordinary' && kind == 'canteen'" },
  ],
  computed: [
    {
      target: '/cap',
      writing: { as: 'money' },
      source: `class == 'important'
        ? (kind == 'suburb' ? policy.suburbImportant
          : kind == 'cold' ? policy.coldImportant
          : kind == 'reception' ? policy.receptionImportant
          : kind == 'tea' ? policy.teaImportant
          : host == 'manager' ? policy.managerImportant : policy.staffImportant)
        : (kind == 'suburb' ? policy.suburbOrdinary
          : host == 'manager' ? policy.managerOrdinary : policy.staffOrdinary)`,
    },
    { target: '/total', source: 'meal + (has(drinks) ? drinks : 0)', writing: { as: 'money' } },
    { target: '/drinksShare', source: 'round(drinks / total * 100, 1)', writing: { as: 'number', digits: 1 } },
  ],
  rules: [
    {
      id: 'standard',
      severity: 'error',
      check: 'standard <= cap',
      path: 'standard',
      also: ['cap'],
      words: words('{standard} > {cap}'),
    },
    {
      id: 'total',
      severity: 'error',
      check: 'total <= cap * (guests + companions)',
      path: 'total',
      words: words('{total}'),
    },
    { id: 'no-figure', severity: 'warning', check: `!(${isWithoutFigure})`, path: 'kind', words: words('未规定标准') },
    ...byClass({ id: 'drinks', check: 'drinks * 3 <= total', path: 'drinks', words: words('{drinks}') }),
    ...byClass({
      id: 'few',
      when: 'guests <= 5',
      check: 'companions <= policy.companionsOfFive',
      path: 'companions',
      words: words(''),
    }),
    ...byClass({
      id: 'some',
      when: 'guests > 5 && guests <= 10',
      check: 'companions <= policy.companionsOfTen',
      path: 'companions',
      words: words(''),
    }),
    {
      id: 'more-than-guests',
      severity: 'warning',
      check: 'companions <= guests',
      path: 'companions',
      words: words(''),
    },
    {
      id: 'designated',
      severity: 'error',
      when: "designated && !(class == 'important' && host == 'manager')",
      check: 'has(special)',
      path: 'special',
      also: ['designated'],
      words: words(''),
    },
    {
      id: 'vouchers',
      severity: 'error',
      when: "class == 'ordinary' && kind == 'canteen'",
      check: 'has(vouchers)',
      path: 'vouchers',
      words: words(''),
    },
    {
      id: 'late',
      severity: 'error',
      check: 'minutesBetween(handedInAt, mealAt) > 0',
      path: 'handedInAt',
      also: ['mealAt'],
      words: words('《客餐补办手续单》'),
    },
  ],
};

const rules = load(report);
const good = {
  class: 'important',
  host: 'manager',
  kind: 'chinese',
  guests: 4,
  companions: 3,
  standard: '200',
  meal: '1000.00',
  drinks: '400.00',
  handedInAt: '2026-03-05T09:00',
  mealAt: '2026-03-05T12:00',
};

const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['a report within the rules', {}, []],
  ['a standard above the cap', { standard: '200.01' }, ['error standard']],
  ['a host of lower rank', { host: 'staff', standard: '100' }, ['error total']],
  ['the same within his cap', { host: 'staff', standard: '100', meal: '500', drinks: '200' }, []],
  ['a tea', { kind: 'tea', standard: '60', meal: '280', drinks: '140' }, []],
  ['a dear tea', { kind: 'tea', standard: '61', meal: '281', drinks: '140' }, ['error standard', 'error total']],
  ['an ordinary customer', { class: 'ordinary', standard: '100', meal: '500', drinks: '200' }, []],
  ['an ordinary customer at tea', { class: 'ordinary', kind: 'tea', standard: '900' }, ['warning no-figure']],
  ['drinks of exactly a third', { meal: '200.00', drinks: '100.00' }, []],
  ['drinks a cent above a third', { meal: '200.00', drinks: '100.01' }, ['error drinks-important']],
  [
    'the same for an ordinary customer',
    { class: 'ordinary', standard: '100', meal: '200.00', drinks: '100.01' },
    ['warning drinks-ordinary'],
  ],
  ['no drinks', { drinks: undefined }, []],
  ['four companions of five guests', { guests: 5, companions: 4 }, ['error few-important']],
  ['five of six', { guests: 6, companions: 5 }, []],
  ['six of ten', { guests: 10, companions: 6 }, ['error some-important']],
  ['six of eleven', { guests: 11, companions: 6 }, []],
  [
    'more companions than guests',
    { guests: 2, companions: 3, meal: '600', drinks: '300' },
    ['warning more-than-guests'],
  ],
  ['a designated restaurant for the manager', { designated: true }, []],
  [
    'one for staff',
    { designated: true, host: 'staff', standard: '100', meal: '500', drinks: '200' },
    ['error designated'],
  ],
  [
    'one for staff, explained',
    { designated: true, special: '回民', host: 'staff', standard: '100', meal: '500', drinks: '200' },
    [],
  ],
  ['the canteen without vouchers', { class: 'ordinary', kind: 'canteen' }, ['error vouchers']],
  ['the canteen with vouchers', { class: 'ordinary', kind: 'canteen', vouchers: 7 }, []],
  ['vouchers elsewhere', { vouchers: 7 }, ['error not-applicable']],
  ['a report after the meal', { handedInAt: '2026-03-05T12:00' }, ['error late']],
  ['a half-filled report', { class: undefined, guests: undefined, standard: undefined, mealAt: undefined }, []],
];

test.each(cases)('%s', (_what, changes, expected) => {
  const { record } = rules.compute({ ...good, ...changes });
  const found = rules.check(record).map(({ severity, rule, code }) => `${severity} ${rule ?? code}`);
  expect(found).toEqual(expected);
});

test.each([
  ['important', 'manager', 'western', '200.00'],
  ['important', 'staff', 'chinese', '100.00'],
  ['important', 'staff', 'suburb', '75.00'],
  ['important', 'manager', 'cold', '100.00'],
  ['important', 'staff', 'reception', '85.00'],
  ['ordinary', 'manager', 'chinese', '100.00'],
  ['ordinary', 'staff', 'western', '55.00'],
  ['ordinary', 'manager', 'suburb', '75.00'],
  ['ordinary', 'manager', 'tea', undefined],
  ['ordinary', 'staff', 'canteen', undefined],
])('the cap of %s × %s × %s is %s', (name, host, kind, cap) => {
  expect(rules.compute({ class: name, host, kind }).record.cap).toBe(cap);
});

test('an office’s own cap counts', () => {
  const { record } = rules.compute({ ...good, standard: '250' }, { managerImportant: '300' });
  expect(record.cap).toBe('300.00');
  expect(rules.check(record, { managerImportant: '300' })).toEqual([]);
  expect(rules.check(record)[0]).toMatchObject({ code: 'computed', params: { expected: '200.00', actual: '300.00' } });
});

test('what a customer’s class and the meal leave open stays silent', () => {
  expect(rules.compute({}).record).toEqual({});
  expect(rules.check({})).toEqual([]);
});
