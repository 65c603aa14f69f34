import { createOffice } from '@jiandu/model';
import { expect, test } from 'vitest';
import { sampleField, sampleModel } from '../sample-models.ts';
import { laySample, textOf } from '../sample-sheet.ts';

const year = sampleField({ kind: 'text', name: 'year', format: 'year' });
const body = [
  { block: 'grid', rows: [{ heightMm: 9, cells: [{ words: {}, template: { 'zh-Hant': '{year} 年度計畫' } }] }] },
] as const;
const model = sampleModel([year], { paper: { columns: [30, 140], body } });

test.each([
  ['common', '2026 年度計畫', '年度計畫'],
  ['minguo', '民國115 年度計畫', '民國\u3000\u3000\u3000\u3000 年度計畫'],
] as const)('a year is said, and asked for, in the era of the office: %s', (era, said, asked) => {
  const options = { office: createOffice({ region: 'TW', era }), scripts: ['zh-Hant'] } as const;
  const print = (record?: { readonly year: string }) => textOf(laySample(model, record, options)).replaceAll('\n', '');
  expect(print({ year: '2026' })).toContain(said);
  expect(print()).toContain(asked);
});
