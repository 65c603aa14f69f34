import { regions, scripts } from '@jiandu/text';
import { expect, test } from 'vitest';
import { createOffice, currencyOf, type Office, OfficeError, officeDefaults } from '../index.ts';

test.each(regions)('an office of %s has the defaults of its region, and is an office again', (region) => {
  const office = createOffice({ region });
  expect(office).toEqual(officeDefaults[region]);
  expect(createOffice(office)).toEqual(office);
});

test('region, script and era are independent', () => {
  for (const region of regions) {
    for (const script of scripts) {
      const office = createOffice({ region, scripts: [script], era: 'minguo' });
      expect(office).toMatchObject({ region, scripts: [script], era: 'minguo' });
      expect(office.signatureOrder).toBe(officeDefaults[region].signatureOrder);
    }
  }
});

test.each([
  ['CN', 'CNY'],
  ['TW', 'TWD'],
  ['HK', 'HKD'],
] as const)('an amount in %s is in %s, unless its form or the office says otherwise', (region, currency) => {
  expect(currencyOf({}, createOffice({ region }))).toBe(currency);
  expect(currencyOf({}, createOffice({ region, currency: 'USD' }))).toBe('USD');
  expect(currencyOf({ currency: 'EUR' }, createOffice({ region }))).toBe('EUR');
});

const wrong: readonly (readonly [string, unknown, OfficeError['code'], string])[] = [
  ['an unknown key', { colour: 'red' }, 'unknown-key', '/colour'],
  ['a region that is none', { region: 'JP' }, 'not-an-option', '/region'],
  ['a currency that is a sign', { currency: '¥' }, 'format', '/currency'],
  ['an era that is none', { era: 'reiwa' }, 'not-an-option', '/era'],
  ['no scripts', { scripts: [] }, 'type', '/scripts'],
  ['one script twice', { scripts: ['zh-Hans', 'zh-Hans'] }, 'type', '/scripts'],
  ['a script that is none', { scripts: ['zh-TW'] }, 'not-an-option', '/scripts/0'],
  ['a name in the wrong script', { names: { 'zh-Hant': '恆達' } }, 'missing-script', '/names'],
  [
    'a term that lacks the second script',
    { scripts: ['zh-Hans', 'zh-Hant'], terms: { customer: { 'zh-Hans': '业主' } } },
    'missing-script',
    '/terms/customer',
  ],
  ['words that are text', { names: '恒达' }, 'type', '/names'],
  ['words of another script', { names: { zh: '恒达' } }, 'unknown-key', '/names/zh'],
  ['a figure that is a number', { policy: { 'sample-form': { cap: 200 } } }, 'type', '/policy/sample-form/cap'],
  ['a figure that is none', { policy: { a: { cap: '二百' } } }, 'format', '/policy/a/cap'],
  ['a page that is none', { page: 'a0' }, 'not-an-option', '/page'],
  ['half a page size', { page: { widthMm: 210 } }, 'type', '/page'],
  [
    'margins that meet',
    { page: { widthMm: 20, heightMm: 90, marginsMm: [5, 10, 5, 10] } },
    'format',
    '/page/marginsMm',
  ],
  ['a retention that is text', { forms: { a: { retention: '三年' } } }, 'type', '/forms/a/retention'],
  ['an unknown key of a form', { forms: { a: { edition: '1' } } }, 'unknown-key', '/forms/a/edition'],
  ['a font of a role that is none', { fonts: [{ path: 'a.ttf', role: 'kai' }] }, 'not-an-option', '/fonts/0/role'],
  ['a font without a role', { fonts: [{ path: 'a.ttf', script: 'zh-Hans' }] }, 'type', '/fonts/0'],
  ['an offset that is one length', { printers: { desk: { offsetMm: [1] } } }, 'type', '/printers/desk/offsetMm'],
  ['a scale that is a percentage', { printers: { desk: { scale: 100 } } }, 'type', '/printers/desk/scale'],
  ['a list', [], 'type', ''],
];

test.each(wrong)(
  'an office with %s is refused, and the error names the place and the cure',
  (_what, file, code, path) => {
    let thrown: unknown;
    try {
      createOffice(file as Partial<Office>);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(OfficeError);
    expect(thrown).toMatchObject({ code, path });
    expect((thrown as Error).message).toMatch(/^office: \/.* (write|use|add|give|make)/);
  },
);

test('an office may say everything', () => {
  const office: Partial<Office> = {
    names: { 'zh-Hans': '苏州恒达', 'zh-Hant': '蘇州恆達' },
    region: 'CN',
    scripts: ['zh-Hans', 'zh-Hant'],
    era: 'common',
    currency: 'USD',
    capitals: 'central-bank',
    tick: 'fill',
    voidMark: 'words',
    signatureOrder: 'downward',
    page: { widthMm: 210, heightMm: 297, marginsMm: [20, 15, 15, 25] },
    terms: { customer: { 'zh-Hans': '业主', 'zh-Hant': '業主' } },
    forms: { sample: { number: 'KF-03', version: 'A/2', retention: { 'zh-Hans': '三年', 'zh-Hant': '三年' } } },
    policy: { sample: { cap: '8000' } },
    logo: 'logo.png',
    printers: { desk: { offsetMm: [1.5, -2], scale: 1.003 }, back: {} },
    fonts: [{ path: 'rare.ttf', script: 'zh-Hans', role: 'song', wordFamily: 'SimSun-ExtB', rare: true }],
  };
  expect(createOffice(office)).toEqual(office);
});
