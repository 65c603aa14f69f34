import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Field, type Paper, type RecordData } from '@jiandu/model';
import { layOut } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { sampleField, sampleModel } from '../../../../sheet/src/sample-models.ts';
import { printPdf } from '../print-papers.ts';

const faces = await loadDefaultFaces();
const office = createOffice();

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly most: number | undefined;
  readonly value: string | undefined;
  /** In points. */
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
}

const text = (name: string, rest: object): Field => sampleField({ kind: 'text', name, format: 'line', ...rest });

/** The form fields of a paper with one field of a form in each row, as qpdf finds them. */
async function printFields(fields: readonly Field[], record: RecordData, heightMm = 10): Promise<readonly Entry[]> {
  const rows = fields.map(({ name }) => ({ heightMm, cells: [{ field: name }] }));
  const paper: Paper = { page: 'a4-table', columns: [90, 80], body: [{ block: 'grid', rows }] };
  const model = sampleModel(fields, { paper });
  const filing = { form: 'sample', version: '1', stage: 'fill', record };
  const sheet = layOut(model, record, { faces, office, scripts: ['zh-Hans'], face: 'fillable' });
  const folder = mkdtempSync(join(tmpdir(), 'fields-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, await printPdf(sheet, { faces, attach: { model, office, filing } }));
    const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path], { encoding: 'utf8', maxBuffer: 1e8 });
    const { qpdf } = JSON.parse(json) as { qpdf: readonly [object, Record<string, { value?: unknown }>] };
    return Object.values(qpdf[1]).flatMap(({ value }) => {
      const entry = (value ?? {}) as Record<string, unknown>;
      if (entry['/FT'] === undefined) return [];
      const said = entry['/V'] as string | undefined;
      return [
        {
          name: String(entry['/T']).replace(/^u:\//, ''),
          flags: Number(entry['/Ff'] ?? 0),
          most: entry['/MaxLen'] as number | undefined,
          value: said?.replace(/^u:/, ''),
          rect: entry['/Rect'] as Entry['rect'],
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [multiLine, comb] = [1 << 12, 1 << 24];

test.each([
  ['a text of a fixed length', { minLength: 6, maxLength: 6 }, 'AW0123', 6],
  ['a comb', { format: 'comb', maxLength: 12 }, 'B2601', 12],
  ['统一社会信用代码', { format: 'uscc' }, '91350100M000100Y43', 18],
  ['公民身份号码', { format: 'cn-id' }, '11010519491231002X', 18],
  ['統一編號', { format: 'tw-ubn' }, '04595257', 8],
])('%s has one box a character, empty and filled', async (_, about, value, boxes) => {
  for (const record of [{}, { code: value }]) {
    const [field] = await printFields([text('code', about)], record);
    expect(field).toMatchObject({ name: 'code', flags: comb, most: boxes });
    expect(field?.value).toBe('code' in record ? value : undefined);
    const [left = 0, , right = 0] = field?.rect ?? [];
    expect((right - left) / boxes).toBeGreaterThanOrEqual(8.25);
  }
});

test.each([
  ['a number of the region it was issued in', { format: 'organisation-number' }, {}],
  ['more characters than the place has room for', { minLength: 40, maxLength: 40 }, {}],
  ['a list of codes', { minLength: 4, maxLength: 4, several: true }, {}],
  ['a value longer than its boxes', { format: 'tw-ubn' }, { code: '0459525700' }],
])('%s has no boxes, and loses nothing', async (_, about, record) => {
  const [field] = await printFields([text('code', about)], record);
  expect((field?.flags ?? 0) & comb).toBe(0);
  expect(field?.value).toBe((record as { code?: string }).code);
});

test('a long text behind its condition has the height of its cell', async () => {
  const applies = { words: { 'zh-Hans': '仅限投诉填写', 'zh-Hant': '僅限投訴填寫' } };
  const [field] = await printFields([text('why', { format: 'multi-line', applies })], {}, 30);
  const [left = 0, bottom = 0, right = 0, top = 0] = field?.rect ?? [];
  expect(field?.flags).toBe(multiLine);
  expect(top - bottom).toBeGreaterThan(60);
  expect(right - left).toBeGreaterThan(100);
});
