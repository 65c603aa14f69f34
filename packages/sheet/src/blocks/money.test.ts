import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice } from '@jiandu/model';
import { expect, test } from 'vitest';
import { layOut } from '../lay-out.ts';
import { amount as amountOfItem, item, sampleField, sampleModel, samplePaper } from '../sample-models.ts';
import { laySample, textOf } from '../sample-sheet.ts';
import type { Line } from '../sheet.ts';
import { runsOf } from '../sheet-laws.ts';

const faces = await loadDefaultFaces();

const cases = [
  { region: 'CN', script: 'zh-Hans', prints: ['人民币壹仟贰佰元整', '¥1,200.00'] },
  { region: 'TW', script: 'zh-Hant', prints: ['新臺幣壹仟貳佰元整', 'NT$1,200'] },
  { region: 'HK', script: 'zh-Hant', prints: ['港幣壹仟貳佰元正', 'HK$1,200.00'] },
  { region: 'TW', script: 'zh-Hans', currency: 'CNY', prints: ['人民币壹仟贰佰元整', 'CN¥1,200.00'] },
  { region: 'TW', script: 'zh-Hant', fixed: 'CNY', prints: ['人民幣壹仟貳佰元整', 'CN¥1,200.00'] },
] as const;

test.each(cases)('an amount of a form that fixes $fixed prints as $prints in $region', (example) => {
  const { region, script, prints } = example;
  const currency = 'fixed' in example ? { currency: example.fixed } : {};
  const field = sampleField({ kind: 'money', name: 'amount', capitals: true, ...currency });
  const office = createOffice({ region, ...('currency' in example && { currency: example.currency }) });
  const model = sampleModel([field], { paper: samplePaper('amount') });
  const sheet = layOut(model, { amount: '1200.00' }, { faces, office, face: 'filled', scripts: [script] });
  const text = sheet.pages.flatMap((page) => runsOf(page).map((run) => ('text' in run ? run.text : ''))).join('');
  for (const printed of prints) expect(text).toContain(printed);
});

test('amounts of a currency without cents agree with each other and with their total', () => {
  const [cost, paid] = [
    { ...amountOfItem, currency: 'TWD' },
    sampleField({ kind: 'money', name: 'paid', currency: 'TWD' }),
  ] as const;
  const columns = ['item', 'amount'].map((field) => ({ field, widthMm: 40 }));
  const rows = { block: 'rows', field: 'items', lines: 2, columns, totals: { 'zh-Hant': '合計' } } as const;
  const grid = { block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'paid' }] }] } as const;
  const items = sampleField({ kind: 'rows', name: 'items', fields: [item, cost] });
  const model = sampleModel([items, paid], { paper: { columns: [30, 140], body: [rows, grid] } });
  const figuresOf = (...amounts: readonly string[]) => {
    const record = { items: amounts.map((amount) => ({ amount })), paid: '80.00' };
    // The number of the page has one digit.
    return textOf(laySample(model, record, { scripts: ['zh-Hant'] })).match(/^(?:NT\$)?[\d.]{2,}$/gm);
  };
  expect(figuresOf('100.00', '320.00')).toEqual(['100', '320', '420', 'NT$80']);
  expect(figuresOf('100.00', '320.50')).toEqual(['100.00', '320.50', '420.50', 'NT$80.00']);
});

test.each([
  ['CN', 'zh-Hans'],
  ['TW', 'zh-Hant'],
] as const)('the places of a blank amount in %s stand wide on one line only', (region, script) => {
  const field = sampleField({ kind: 'money', name: 'amount', capitals: true });
  const office = createOffice({ region });
  for (let widthMm = 110; widthMm < 140; widthMm += 1) {
    const columns = [170 - widthMm, widthMm];
    const body = [{ block: 'grid', rows: [{ heightMm: 12, cells: [{ field: 'amount' }] }] }] as const;
    const model = sampleModel([field], { paper: { page: 'a4-table', textPt: 9, columns, body } });
    const sheet = layOut(model, undefined, { faces, office, face: 'blank', scripts: [script] });
    const cell = sheet.pages.flatMap(({ cells }) => cells).find(({ lines }) => /拾/.test(sayLines(lines)));
    const wide = /\u3000\u3000拾/.test(sayLines(cell?.lines ?? []));
    if (wide) expect(cell?.lines, `${widthMm} mm`).toHaveLength(1);
  }
});

function sayLines(lines: readonly Line[]): string {
  return lines.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))).join('');
}
