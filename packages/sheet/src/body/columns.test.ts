import type { Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { sampleField, sampleModel, sampleOffice } from '../sample-models.ts';
import { cellSaying, cellsOf, laySample as lay, linesOf } from '../sample-sheet.ts';
import { textBySlot } from '../sheet-laws.ts';
import { fromMm } from '../units.ts';

const share = sampleField({ kind: 'number', name: 'share', template: '/items/-/share', digits: 2 });
const code = sampleField({ kind: 'text', name: 'code', template: '/items/-/code', format: 'record-number' });
const told = sampleField({ kind: 'text', name: 'told', template: '/items/-/told', format: 'multi-line' });
const items = sampleField({ kind: 'rows', name: 'items', fields: [share, code, told] });
const table: Paper = {
  page: 'a4-table',
  columns: [1],
  body: [
    {
      block: 'rows',
      field: 'items',
      lines: 4,
      columns: [
        { field: 'share', widthMm: 30 },
        { field: 'code', widthMm: 20 },
        { field: 'told', widthMm: 120 },
      ],
    },
  ],
};
const listed = sampleModel([items], { paper: table });

const options = [
  { value: 'a', words: { 'zh-Hans': '甲', 'zh-Hant': '甲' } },
  { value: 'b', words: { 'zh-Hans': '乙', 'zh-Hant': '乙' } },
];
const chosen = [
  [sampleField({ kind: 'choice', name: 'own', template: '/list/-/own', options }), 'b', '乙'],
  [sampleField({ kind: 'choices', name: 'own', template: '/list/-/own', options }), ['a', 'b'], '甲、乙'],
  [sampleField({ kind: 'yes-no', name: 'own', template: '/list/-/own' }), false, '否'],
] as const;

describe('a column of choices', () => {
  const paper = (boxes?: false): Paper => {
    const column = { field: 'own', widthMm: 60, ...(boxes === false && { boxes }) };
    return { columns: [1], body: [{ block: 'rows', field: 'list', lines: 2, columns: [column] }] };
  };

  test.each(chosen)(
    'of $kind has the word of what was chosen alone, where it is to have no boxes',
    (field, value, word) => {
      const list = sampleField({ kind: 'rows', name: 'list', fields: [field] });
      const plain = sampleModel([list], { paper: paper(false) });
      const printed = lay(plain, { list: [{ own: value }] });
      expect(textBySlot(printed).get('/list/0/own')).toBe(word);
      expect(cellsOf(printed).flatMap(linesOf).join('')).not.toContain('□');
      expect(cellsOf(lay(plain)).flatMap(linesOf).join('')).not.toMatch(/[□甲乙是否]/);
      const boxed = lay(sampleModel([list], { paper: paper() }), { list: [{ own: value }] });
      expect(cellsOf(boxed).flatMap(linesOf).join('')).toContain('□');
    },
  );
});

describe('a column', () => {
  test('says several fields of its row in one sentence, also those of a group', () => {
    const at = (name: string) =>
      sampleField({ kind: 'text', name, template: `/items/-/span/${name}`, format: 'line', maxLength: 10 });
    const span = sampleField({
      kind: 'group',
      name: 'span',
      template: '/items/-/span',
      fields: [at('from'), at('to')],
    });
    const rows = sampleField({ kind: 'rows', name: 'items', fields: [span, told] });
    const template = { 'zh-Hans': '{span.from} 至 {span.to}' };
    const columns = [
      { template, words: { 'zh-Hans': '起止' }, widthMm: 80 },
      { field: 'span.from', widthMm: 30 },
      { field: 'told', widthMm: 60 },
    ];
    const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'items', lines: 2, columns }] };
    const sheet = lay(sampleModel([rows], { paper }), {
      items: [{ span: { from: '周一', to: '周五' } }, { told: '无' }],
    });
    expect(linesOf(cellSaying(sheet, '至'))).toEqual(['周一 至 周五']);
    expect(sheet.slots.map(({ pointer }) => pointer)).toContain('/items/1/span/to');
    expect(textBySlot(sheet).get('/items/0/span/to')).toBe('周五');
  });

  test('writes its dates in one way, which the widest of them decides', () => {
    const day = sampleField({ kind: 'date', name: 'day', template: '/items/-/day' });
    const rows = sampleField({ kind: 'rows', name: 'items', fields: [day, told] });
    const columns = [
      { field: 'day', widthMm: 29 },
      { field: 'told', widthMm: 141 },
    ];
    const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'items', lines: 2, columns }] };
    const say = (days: readonly string[]) => [
      ...textBySlot(lay(sampleModel([rows], { paper }), { items: days.map((day) => ({ day })) })).values(),
    ];
    expect(say(['2027-01-08', '2027-01-15'])).toEqual(['2027年1月8日', '2027年1月15日']);
    expect(say(['2027-01-08', '2027-12-15'])).toEqual(['2027.1.8', '2027.12.15']);
  });

  test('sets an address smaller before it parts one of its words', () => {
    const code = 'service_center@suzhoujidian.com.cn';
    const lines = linesOf(cellSaying(lay(listed, { items: [{ code }] }), 'service_'));
    expect(lines.slice(0, 2)).toEqual(['service_', 'center@']);
    const wider = {
      ...table,
      body: table.body.map((block) => ({
        ...block,
        columns: [
          { field: 'share', widthMm: 25 },
          { field: 'code', widthMm: 25 },
          { field: 'told', widthMm: 120 },
        ],
      })),
    } as Paper;
    const sheet = lay(sampleModel([items], { paper: wider }), { items: [{ code }] });
    expect(linesOf(cellSaying(sheet, 'service_'))).toEqual(['service_', 'center@', 'suzhoujidian.', 'com.cn']);
  });

  test('sets figures under each other by their points', () => {
    const sheet = lay(listed, { items: [{ share: 12 }, { share: 1.5 }, { share: 100.25 }] });
    const points = ['12', '1.5', '100.25'].map((text) => {
      const run = cellSaying(sheet, text)?.lines[0]?.runs[0];
      if (!run || !('text' in run)) throw new Error(`${text} is not printed`);
      // In this face a point is narrower than a figure, and figures are of one width.
      return { text, right: run.x + run.width };
    });
    const [whole, tenth, hundredth] = points.map(({ right }) => right);
    expect((hundredth ?? 0) - (tenth ?? 0)).toBeGreaterThan(90);
    expect((tenth ?? 0) - (whole ?? 0)).toBeGreaterThan((hundredth ?? 0) - (tenth ?? 0));
  });

  test('sets all its figures at the right where the widest has no room for their places', () => {
    const rights = (share: number) => {
      const sheet = lay(listed, { items: [{ share: 12 }, { share: 1.5 }, { share }, { share: 0.25 }] });
      return ['12', '1.5', `${share}`].map((text) => {
        const run = cellSaying(sheet, text)?.lines[0]?.runs[0];
        if (!run || !('text' in run)) throw new Error(`${text} is not printed`);
        return run.x + run.width;
      });
    };
    expect(new Set(rights(100)).size).toBe(2);
    expect(new Set(rights(12_345_678_901_234)).size).toBe(1);
  });

  test('has a day whole beside the room of a name, in the era of the office', () => {
    const signature = sampleField({ kind: 'signature', name: 'own', template: '/list/-/own' });
    const said = sampleField({ kind: 'text', name: 'said', template: '/list/-/said' });
    const list = sampleField({ kind: 'rows', name: 'list', fields: [said, signature] });
    const columns = [
      { field: 'said', widthMm: 124 },
      { field: 'own', widthMm: 46 },
    ];
    const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'list', lines: 2, rowHeightMm: 13, columns }] };
    const office = { ...sampleOffice, era: 'minguo' as const };
    const sheet = lay(sampleModel([list], { paper }), undefined, { office, scripts: ['zh-Hant'] });
    expect(linesOf(cellSaying(sheet, '民國')).map((line) => line.replace(/\s/g, ''))).toEqual(['民國年月日']);
  });

  test('shrinks a code to 8 pt, and then parts it at its joints', () => {
    const sheet = lay(listed, { items: [{ code: 'TS-2026-0117' }, { code: 'TS-2026-0117-HGJ-0004B' }] });
    const short = cellSaying(sheet, 'TS-2026-0117');
    expect(linesOf(short)).toEqual(['TS-2026-', '0117']);
    for (const line of linesOf(cellSaying(sheet, 'HGJ')).slice(0, -1)) expect(line).toMatch(/-$/);
  });

  test('never parts a day, and a moment only before its time', () => {
    const own = (kind: 'date' | 'moment') => sampleField({ kind, name: kind, template: `/list/-/${kind}` });
    const said = sampleField({ kind: 'text', name: 'said', template: '/list/-/said' });
    const list = sampleField({ kind: 'rows', name: 'list', fields: [said, own('date'), own('moment')] });
    const columns = [
      { field: 'said', widthMm: 138 },
      { field: 'date', widthMm: 16 },
      { field: 'moment', widthMm: 16 },
    ];
    const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'list', lines: 1, columns }] };
    const sheet = lay(sampleModel([list], { paper }), {
      list: [{ said: '甲', date: '2026-03-25', moment: '2026-12-24T09:20' }],
    });
    expect(linesOf(cellSaying(sheet, '.3.'))).toEqual(['2026.3.25']);
    expect(linesOf(cellSaying(sheet, '.12.'))).toEqual(['2026.12.24', '09:20']);
  });

  test('lets a row grow rather than print prose below 9 pt', () => {
    const sheet = lay(listed, { items: [{ told: '渗漏约两小时后出现。'.repeat(30) }] });
    const sizes = cellSaying(sheet, '渗漏')?.lines.flatMap(({ runs }) => runs.map(({ size }) => size)) ?? [];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(180);
  });

  test('splits a row higher than a third of the page, two lines at least on either side', () => {
    const told = (times: number) => ({ told: '渗漏约两小时后出现。\n'.repeat(times) });
    const sheet = lay(listed, { items: [told(30), told(50)] });
    expect(sheet.pages).toHaveLength(2);
    const parts = sheet.pages.map(({ cells }) => cells.flatMap(linesOf).filter((line) => line.includes('渗漏')).length);
    expect(parts[0]).toBeGreaterThan(32);
    expect(parts[1]).toBeGreaterThanOrEqual(2);
  });

  test('leaves the empty lines under 以下空白 out where that spares a page', () => {
    const rows = [{ block: 'grid', rows: [{ heightMm: 20, cells: [{ field: 'note' }] }] }] as const;
    const long: Paper = { ...table, columns: [30, 140], body: table.body.map((block) => ({ ...block, lines: 32 })) };
    const note = sampleField({ kind: 'text', name: 'note', format: 'line' });
    const model = sampleModel([items, note], { paper: { ...long, body: [...long.body, ...rows] } });
    const sheet = lay(model, { items: [{ code: 'A' }], note: '甲' });
    expect(sheet.pages).toHaveLength(1);
    // The lines that stay keep their height.
    expect(cellSaying(sheet, '以下空白')?.height).toBe(fromMm(8));
  });
});
